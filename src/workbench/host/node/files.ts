import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
import type { FileOf } from "./page.ts";

/** Folder of the installed, unmodified library. */
export const libraryFolder = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

const HOSTED = "/lib/1/hosted/";

/** The installed file that Microsoft's content delivery network would answer with; undefined for other URLs. */
export function libraryFile(url: URL): string | undefined {
  const at = url.pathname.toLowerCase().indexOf(HOSTED);
  if (at < 0 || !/^appsforoffice\./.test(url.hostname)) return undefined;
  return inFolder(libraryFolder, url.pathname.slice(at + HOSTED.length).toLowerCase());
}

/** Answers the library's URLs and those of one folder, and nothing else. */
export function filesOf(folder: string, baseUrl: string): FileOf {
  const base = new URL(".", baseUrl);
  return (url) => {
    const library = libraryFile(url);
    if (library !== undefined) return library;
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
    return inFolder(folder, decodeURIComponent(url.pathname.slice(base.pathname.length)));
  };
}

function inFolder(folder: string, path: string): string | undefined {
  const root = resolve(folder);
  const file = resolve(root, path);
  if (!file.startsWith(root + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
