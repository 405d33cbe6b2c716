import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { CellValue } from "../workbench/model/cell.ts";
import { inWorkbook, type Session } from "./session.ts";
import { readArgs, readLanguage, UsageError } from "./usage.ts";

/** `scoreline calc '=READRATE(300,1200)'…`: what a cell would hold; `--data FILE` opens a workbook or CSV first. */
export async function calc(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { data: { type: "string" } });
  if (positionals.length === 0) throw new UsageError("calc needs a formula, such as '=READRATE(300,1200)'");
  const data = values.data === undefined ? null : await readData(values.data);
  const results = await inWorkbook(readLanguage(values.lang), async (session) => {
    if (data) await session.open(data);
    const found: { formula: string; value: CellValue | CellValue[][] }[] = [];
    for (const formula of positionals) found.push({ formula, value: await valueOf(formula, session) });
    return found;
  });
  if (values.json) {
    console.log(
      JSON.stringify(
        results.map(({ formula, value }) => (isError(value) ? { formula, error: value.error } : { formula, value })),
        null,
        1,
      ),
    );
  } else {
    for (const { value } of results) console.log(show(value));
  }
  return 0;
}

/** A text that is no formula is a `UsageError` naming it. */
async function valueOf(formula: string, { workbook }: Session): Promise<CellValue | CellValue[][]> {
  if (formula.trim() === "") throw new UsageError("calc was given an empty formula");
  try {
    return await workbook.evaluate(formula);
  } catch (error) {
    throw new UsageError(`${formula}: ${error instanceof Error ? error.message : "this is no formula"}`);
  }
}

async function readData(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch {
    throw new UsageError(`cannot read ${path}: check the name and that the file is there`);
  }
}

function isError(value: unknown): value is { readonly error: string } {
  return typeof value === "object" && value !== null && "error" in value;
}

/** A result as text: rows of a spilled one on lines, its columns between tabs. */
function show(value: CellValue | readonly (readonly CellValue[])[]): string {
  if (Array.isArray(value)) return value.map((row: readonly CellValue[]) => row.map(show).join("\t")).join("\n");
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // A cell shows 15 significant digits.
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return typeof value === "string" ? value : "";
}
