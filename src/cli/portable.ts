import { realpathSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, resolve } from "node:path";
import type { FormulaChange, FormulaKept, FormulaWork } from "../commands/formulas/api.ts";
import { wordIssue } from "../locales/issues.ts";
import type { Language } from "../locales/language.ts";
import { inWorkbook, run, type Session } from "./session.ts";
import { readArgs, readLanguage, UsageError } from "./usage.ts";

interface Worked {
  readonly repaired: readonly FormulaChange[];
  readonly changed: readonly FormulaChange[];
  readonly kept: readonly FormulaKept[];
}

/**
 * `scoreline portable FILE --out FILE`: the workbook with built-in formulas instead of our functions; broken ones are
 * repaired first. `--values` puts the value into cells that have no built-in formula. The file itself is never written.
 */
export async function portable(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { out: { type: "string" }, values: { type: "boolean" } });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0 || values.out === undefined)
    throw new UsageError("usage: scoreline portable FILE.xlsx --out FILE.xlsx [--values]");
  checkPlaces(path, values.out);
  const { out } = values;
  const bytes = await readWorkbook(path);
  const language = readLanguage(values.lang);
  const worked = await inWorkbook(language, async (session) => {
    await open(session, basename(path), bytes);
    const done = await makePortable(session, language, values.values === true);
    await save(out, await session.save());
    return done;
  });
  console.log(values.json ? asJson(path, out, worked, language) : asText(path, out, worked, language));
  return 0;
}

async function makePortable(session: Session, language: Language, values: boolean): Promise<Worked> {
  const perform = async (work: FormulaWork) => {
    const preview = await run(session, language, (commands) => commands.previewFormulas(work, { kind: "workbook" }));
    const choice = { values, undo: false };
    const { kept } = await run(session, language, (commands) => commands.changeFormulas(preview, choice));
    await session.settled();
    const left = new Set(kept.map(placeOf));
    const changed = preview.changes.filter((change) => !left.has(placeOf(change)));
    return { changed, kept: [...preview.kept, ...kept] };
  };
  const { changed: repaired } = await perform("repair");
  return { repaired, ...(await perform("portable")) };
}

function placeOf({ sheet, address }: { readonly sheet: string; readonly address: string }): string {
  return `${sheet}!${address}`;
}

function checkPlaces(path: string, out: string): void {
  for (const file of [path, out]) {
    if (extname(file).toLowerCase() !== ".xlsx") throw new UsageError(`portable works on .xlsx files: ${file}`);
  }
  const folder = dirname(resolve(out));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--out: there is no folder ${folder}`);
  if (realPath(out) === realPath(path)) throw new UsageError("--out has to be another file than the one that is read");
}

/** The file itself where a name is a link to it; the name where there is no file yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

async function readWorkbook(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new UsageError(`cannot read ${path}: check the name and that the file is there`);
  }
}

async function open(session: Session, name: string, bytes: Uint8Array): Promise<void> {
  try {
    await session.open({ name, bytes });
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : "this is no Excel workbook"}`);
  }
}

async function save(out: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(out, bytes);
  } catch (error) {
    throw new UsageError(`cannot write ${out}: ${error instanceof Error ? error.message : "unknown reason"}`);
  }
}

function messageOf({ reason: { code, facts } }: FormulaKept, language: Language): string {
  return wordIssue({ code: `formula.${code}`, facts }, language);
}

function asJson(file: string, out: string, { repaired, changed, kept }: Worked, language: Language): string {
  const stays = kept.map((one) => {
    const { sheet, address, formula, reason } = one;
    return { sheet, address, formula, reason: reason.code, message: messageOf(one, language) };
  });
  return JSON.stringify({ file, out, repaired, changed, kept: stays }, null, 1);
}

function asText(file: string, out: string, { repaired, changed, kept }: Worked, language: Language): string {
  const change = (one: FormulaChange) => {
    const first = String(one.after[0]?.[0] ?? "");
    if (first === one.before) return `  ${placeOf(one)}: ${first} entered again`;
    const more = one.after.flat().length - 1;
    return `  ${placeOf(one)}: ${one.before} → ${first}${more > 0 ? ` and ${more} more like it` : ""}`;
  };
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${lines.length} ${title}`, ...lines];
  return [
    `${file} → ${out}: ${changed.length} made portable, ${repaired.length} repaired, ${kept.length} as before`,
    ...part("repaired", repaired.map(change)),
    ...part("made portable", changed.map(change)),
    ...part(
      "as before",
      kept.map((one) => `  ${placeOf(one)} stays ${one.formula}: ${messageOf(one, language)}`),
    ),
  ].join("\n");
}
