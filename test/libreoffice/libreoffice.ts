import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const places = [
  process.env.SOFFICE,
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Path of LibreOffice's program; null where it is not installed. `SOFFICE` names another one. */
export function findLibreOffice(): string | null {
  return places.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** Opens a workbook in LibreOffice without a screen and gives back what it saves. */
export async function throughLibreOffice(program: string, workbook: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "scoreline-libreoffice-"));
  try {
    await writeFile(join(folder, "card.xlsx"), workbook);
    const profile = pathToFileURL(join(folder, "profile")).href;
    const done = spawnSync(
      program,
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "card.xlsx"),
      ],
      { encoding: "utf8", timeout: 180_000 },
    );
    const saved = join(folder, "out", "card.xlsx");
    if (!existsSync(saved)) throw new Error(`LibreOffice did not save the workbook: ${done.stderr}`);
    return new Uint8Array(await readFile(saved));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rewrites the XML of every worksheet of an .xlsx. */
function mapSheets(workbook: Uint8Array, map: (xml: string, path: string) => string): Uint8Array {
  const files = unzipSync(workbook);
  for (const [path, content] of Object.entries(files)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) files[path] = strToU8(map(strFromU8(content), path));
  }
  return zipSync(files);
}

const formulaCell =
  /(<c\b[^>]*?)(\s+t="[^"]*")?([^>]*>\s*<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>))\s*<v\b(?:[^>]*\/>|[^>]*>([^<]*)<\/v>)/g;

/** The workbook without the results that its formulas had, so that whoever opens it has to calculate. */
export function withoutResults(workbook: Uint8Array): Uint8Array {
  return mapSheets(workbook, (xml) => xml.replace(formulaCell, "$1$3"));
}

/** How many formulas still carry a result. */
export function resultCount(workbook: Uint8Array): number {
  let found = 0;
  mapSheets(workbook, (xml) => {
    found += [...xml.matchAll(formulaCell)].length;
    return xml;
  });
  return found;
}

/** The workbook with one more in every numeric formula result: a lie that a recalculation has to notice. */
export function withWrongResults(workbook: Uint8Array): Uint8Array {
  return mapSheets(workbook, (xml) =>
    xml.replace(
      formulaCell,
      (whole, _open: string, _type: string | undefined, _rest: string, value: string | undefined) =>
        value !== undefined &&
        value.trim() !== "" &&
        Number.isFinite(Number(value)) &&
        !/\bt="(str|s|b|e)"/.test(whole.slice(0, whole.indexOf(">")))
          ? whole.replace(`>${value}</v>`, `>${Number(value) + 1}</v>`)
          : whole,
    ),
  );
}
