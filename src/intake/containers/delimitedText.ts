import type { parse as parseFunction } from "papaparse";

const delimiters = [",", "\t", ";", "|"] as const;

/** Line 1 of files that say how they are divided: `sep=;`, perhaps in quotes or filled up with delimiters. */
const declaration = /^(?:\ufeff)?"?sep=(.)"?[,;\t ]*\r?\n/i;

/** What divides the fields of a text: as it says itself, or as most of its lines agree. */
export async function delimiterOf(text: string): Promise<string> {
  const { parse } = (await import("papaparse")).default;
  return declaration.exec(text)?.[1] ?? bestDelimiter(parse, text);
}

/** Cells of delimited text; all of them are text, whatever they look like. Blank lines are kept, so that addresses hold. */
export async function parseDelimited(text: string): Promise<string[][]> {
  const { parse } = (await import("papaparse")).default;
  const declared = declaration.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared?.[1] ?? bestDelimiter(parse, body);
  const rows = parse<string[]>(body, { delimiter, skipEmptyLines: false }).data;
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === "") rows.pop();
  return declared ? [[`sep=${delimiter}`], ...rows] : rows;
}

/** The delimiter that gives most lines the same number of fields, more than one. */
function bestDelimiter(parse: typeof parseFunction, text: string): string {
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const rows = parse<string[]>(text, { delimiter, preview: 60 }).data.filter((row) => row.join("").trim() !== "");
    const widths = new Map<number, number>();
    for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const [width, lines] of widths) {
      const score = lines / rows.length + Math.min(width, 50) / 1000;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
