import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";

/** Origin that manifest.xml is written for; the development server answers there. */
export const developmentOrigin = "https://localhost:3000";

/** The variant with a function prefix is another add-in to Excel, so that both can be installed side by side. */
const prefixedId = "b0a6a3c4-52d7-4b19-8f4e-1f0d9f6a7e35";

export interface ManifestOptions {
  /** https origin, optionally with a path, without a slash at its end. */
  readonly origin: string;
  /** Prefix of the functions (`KPI` makes `=KPI.READRATE`); empty for none. */
  readonly namespace: string;
}

/**
 * The text of manifest.xml for another origin and, with a namespace, as the prefixed variant: own add-in id and display name, and the
 * `Namespace` element. Throws when the namespace is not a legal function prefix (platform rule: a letter, then letters, digits, `_`, `.`; 32 at most).
 */
export async function rewriteManifest(text: string, { origin, namespace }: ManifestOptions): Promise<string> {
  const moved = text.replaceAll(developmentOrigin, origin);
  if (namespace === "") return moved;
  if (!/^[A-Za-z][A-Za-z0-9._]{0,31}$/.test(namespace)) throw new Error(`illegal namespace: ${namespace}`);
  const prefixed = moved
    .replace(/(<\/Metadata>)/, `$1\n            <Namespace resid="Functions.Namespace"/>`)
    .replace(/(<bt:ShortStrings>)/, `$1\n        <bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>`);
  const folder = await mkdtemp(join(tmpdir(), "scoreline-manifest-"));
  try {
    const file = join(folder, "manifest.xml");
    await writeFile(file, prefixed);
    await OfficeAddinManifest.modifyManifestFile(file, prefixedId, `Scoreline (${namespace})`);
    return await readFile(file, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
