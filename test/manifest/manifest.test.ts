import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, test } from "vitest";
import { developmentOrigin, rewriteManifest } from "../../src/functions/manifest.ts";

const root = resolve(import.meta.dirname, "../..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const locales = ["zh-CN", "ru-RU"];

function matches(pattern: RegExp, of = text): string[] {
  return [...of.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** Width and height that the header of a PNG file states. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The manifest's facts as Microsoft's own library reads them. */
async function read(manifest: string) {
  const folder = await mkdtemp(join(tmpdir(), "scoreline-test-"));
  try {
    await writeFile(join(folder, "manifest.xml"), manifest);
    return await OfficeAddinManifest.readManifestFile(join(folder, "manifest.xml"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("manifest.xml", () => {
  test("every resource id that is used is defined once, is at most 32 characters long, and every defined one is used", () => {
    const used = new Set(matches(/\bresid="([^"]+)"/g));
    const defined = matches(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...used].filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.has(id))).toEqual([]);
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  test("one long-lived shared runtime serves the functions, the pane and the ribbon", () => {
    expect(matches(/<Runtime resid="([^"]+)" lifetime="long"\/>/g)).toEqual(["Page.Url"]);
    expect(matches(/<Page>\s*<SourceLocation resid="([^"]+)"/g)).toEqual(["Page.Url"]);
    expect(matches(/<FunctionFile resid="([^"]+)"/g)).toEqual(["Page.Url"]);
    expect(matches(/<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"/g)).toEqual(["Page.Url"]);
    expect(text).not.toContain("TaskpaneId");
    expect(text).not.toContain("<Namespace");
  });

  test("names every icon by a file that has exactly its size", () => {
    for (const [, size, id] of text.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)) {
      const url =
        new RegExp(`id="${(id ?? "").replace(".", "\\.")}" DefaultValue="${developmentOrigin}/([^"]+)"`).exec(
          text,
        )?.[1] ?? "";
      expect(pngSize(join(root, url)), url).toEqual([Number(size), Number(size)]);
    }
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 96, 128]) {
      expect(pngSize(join(root, `assets/icon-${String(size)}.png`))).toEqual([size, size]);
    }
    expect(text).toContain(`<IconUrl DefaultValue="${developmentOrigin}/assets/icon-32.png"/>`);
    expect(text).toContain(`<HighResolutionIconUrl DefaultValue="${developmentOrigin}/assets/icon-64.png"/>`);
  });

  test("each button of the ribbon has an icon of its own", () => {
    const icons = [...text.matchAll(/<Control xsi:type="Button"[\s\S]*?<\/Control>/g)].map(([button]) =>
      matches(/<bt:Image size="\d+" resid="([^"]+)"/g, button),
    );
    expect(icons.length).toBeGreaterThan(1);
    expect(new Set(icons.flat()).size).toBe(icons.flat().length);
    const drawings = icons
      .flat()
      .map((id) => readFileSync(join(root, `assets/${id.toLowerCase().replace(".", "-")}.png`)).toString("base64"));
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  test("every text that a person reads exists in Chinese and Russian, within Excel's lengths", () => {
    const blocks = text.matchAll(
      /<(DisplayName|Description|bt:String)(?: id="([^"]+)")? DefaultValue="([^"]+)">([\s\S]*?)<\/\1>/g,
    );
    const limit = (kind: string, id: string) =>
      kind === "DisplayName"
        ? 125
        : kind === "Description" || id.endsWith("Description") || id.endsWith("Tip")
          ? 250
          : 125;
    let seen = 0;
    for (const [, kind = "", id = "", english = "", inner = ""] of blocks) {
      seen += 1;
      const overrides = new Map(
        [...inner.matchAll(/Override Locale="([^"]+)" Value="([^"]+)"/g)].map((match) => [match[1], match[2] ?? ""]),
      );
      expect([...overrides.keys()], `${kind} ${id}`).toEqual(locales);
      for (const words of [english, ...overrides.values()])
        expect(words.length, words).toBeLessThanOrEqual(limit(kind, id));
    }
    expect(seen).toBe(8);
    expect(matches(/<bt:String id="([^"]+)" DefaultValue="[^"]*"\/>/g)).toEqual(["Group.Label"]);
  });

  test("asks for the floor that the code uses and may write the document", async () => {
    const facts = await read(text);
    expect(facts.permissions).toBe("ReadWriteDocument");
    expect(facts.hosts).toEqual(["Workbook"]);
    expect(facts.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const sets = [...text.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)].map(
      (match) => `${match[1] ?? ""} ${match[2] ?? ""}`,
    );
    expect(sets).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.3", "ExcelApi 1.14"]);
  });
});

describe("the build's options", () => {
  interface Page {
    readonly plugins: readonly {
      readonly userOptions?: { readonly templateParameters?: { readonly officeJs: string } };
    }[];
  }
  interface Configuration {
    readonly default: (env: Readonly<Record<string, string>>, argv: object) => Promise<readonly Page[]>;
  }
  const library = async (env: Readonly<Record<string, string>>) => {
    const { default: configure } = (await import(pathToFileURL(join(root, "webpack.config.js")).href)) as Configuration;
    const configured = await configure(env, { mode: "production", configName: ["addin"] });
    return configured[0]?.plugins.find((plugin) => plugin.userOptions?.templateParameters)?.userOptions
      ?.templateParameters?.officeJs;
  };

  test("take office.js from Microsoft's servers, from the China cloud's where that is asked for", async () => {
    expect(await library({})).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(await library({ cloud: "china" })).toBe(
      "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    );
  });

  test("refuse an unknown cloud and an origin that is not https, naming what is known", async () => {
    await expect(library({ cloud: "moon" })).rejects.toThrow("unknown cloud: moon (known: world, china)");
    await expect(library({ origin: "http://example.com" })).rejects.toThrow("http://example.com");
  });
});

describe("a rewritten manifest", () => {
  test("points everything at the given origin", async () => {
    const moved = await rewriteManifest(text, { origin: "https://cdn.example.com/scoreline", namespace: "" });
    expect(moved).not.toContain("localhost");
    const urls = matches(/(?:DefaultValue|Value)="(https:[^"]+)"/g, moved);
    expect(urls.length).toBeGreaterThan(15);
    expect(urls.every((url) => url.startsWith("https://cdn.example.com/scoreline/"))).toBe(true);
    expect((await read(moved)).id).toBe((await read(text)).id);
  });

  test("with a prefix is another add-in, says so in its name, and declares the namespace", async () => {
    const prefixed = await rewriteManifest(text, { origin: developmentOrigin, namespace: "KPI" });
    const [before, after] = [await read(text), await read(prefixed)];
    expect(after.id).not.toBe(before.id);
    expect(after.displayName).toBe("Scoreline (KPI)");
    expect(prefixed).toMatch(/<\/Metadata>\s*<Namespace resid="Functions.Namespace"\/>/);
    expect(prefixed).toMatch(/<bt:String id="Functions.Namespace" DefaultValue="KPI"\/>/);
  });

  test("with an impossible prefix is refused", async () => {
    await expect(rewriteManifest(text, { origin: developmentOrigin, namespace: "1 KPI" })).rejects.toThrow(
      "illegal namespace: 1 KPI",
    );
  });

  test("the built manifest names only files that the build emits", () => {
    const dist = join(root, "dist");
    if (!existsSync(join(dist, "manifest.xml"))) throw new Error("build first: npm run build");
    const built = readFileSync(join(dist, "manifest.xml"), "utf8");
    const files = matches(/Value="https:\/\/localhost:3000\/([^"]+)"/g, built);
    expect(files.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
  });
});
