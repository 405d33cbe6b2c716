import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../src/workbench/install.mjs";

/** Folder of a built add-in; says what to run when it is not there. */
function built(folder: string): string {
  const path = join(root, folder);
  if (!existsSync(join(path, "manifest.xml")))
    throw new Error(`${folder} is not built: run npm test, or node src/workbench/build.mjs`);
  return path;
}

/** The add-in with bare function names. */
export const dist = built("dist");
/** The variant whose functions are `=KPI.READRATE`. */
export const prefixedDist = built("build/prefixed");
