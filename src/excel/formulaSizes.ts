import { parseStructRef } from "@borgar/fx";
import type { Area } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import { somePiece, type Formula, type Piece } from "../portable/pieces.ts";
import { readReference, firstCell, sheetNamed, type Size } from "../portable/reference.ts";
import { batch } from "./batch.ts";

/** What the parts of formulas mean that only the workbook knows: names, tables' columns and spills. */
export interface KnownSizes {
  /** Cells of a name, of `Table1[Reads]` or of `B2#` as written on a sheet; null for anything else. */
  readonly sizeOf: (sheet: string, text: string) => Size | null;
}

/** Looks up whatever the formulas say that has a size. */
export async function lookUpSizes(
  formulas: readonly { readonly sheet: string; readonly formula: Formula }[],
): Promise<KnownSizes> {
  const names = new Set<string>();
  const structured = new Set<string>();
  const spills = new Map<string, { sheet: string; area: Area }>();
  for (const { sheet, formula } of formulas) {
    const see = (pieces: Formula) => {
      pieces.forEach((piece, at) => {
        if (piece.kind === "group") piece.args.forEach(see);
        else if (piece.type === "range_named") names.add(piece.text);
        else if (piece.type === "structured") structured.add(piece.text);
        else if (isSpillSign(pieces[at + 1])) {
          const reference = readReference(piece.text);
          const area = reference && { ...firstCell(reference), rows: 1, columns: 1 };
          const home = (reference && sheetNamed(reference)) ?? sheet;
          if (area) spills.set(keyOf(home, `${piece.text}#`), { sheet: home, area });
        }
      });
    };
    see(formula);
  }
  const sizes = new Map<string, Size>([
    ...(await sizesOfNames([...names])),
    ...(await sizesOfTables([...names], [...structured])),
    ...(await sizesOfSpills(spills)),
  ]);
  return {
    sizeOf: (sheet, text) => {
      const reference = text.endsWith("#") ? readReference(text.slice(0, -1)) : null;
      const home = reference ? (sheetNamed(reference) ?? sheet) : "";
      return sizes.get(keyOf(home, text)) ?? null;
    },
  };
}

/** Whether formulas have something whose size has to be looked up. */
export function hasUnknownSize(formula: Formula): boolean {
  return somePiece(
    formula,
    (piece) => isSpillSign(piece) || (piece.kind === "token" && ["range_named", "structured"].includes(piece.type)),
  );
}

function isSpillSign(piece: Piece | undefined): boolean {
  return piece?.kind === "token" && piece.type === "operator" && piece.text === "#";
}

/** Names do not mind upper and lower case. */
function keyOf(sheet: string, text: string): string {
  return `${sheet}\n${text}`.toLowerCase();
}

async function sizesOfNames(names: readonly string[]): Promise<[string, Size][]> {
  if (names.length === 0) return [];
  const known = await batch(({ workbook }) => workbook.names.load("items/name,items/type"));
  const types = new Map(known.items.map(({ name, type }) => [name.toLowerCase(), type]));
  const ranges = names.filter((name) => types.get(name.toLowerCase()) === "Range");
  const found = await batch(({ workbook }) =>
    ranges.map((name) => workbook.names.getItem(name).getRangeOrNullObject().load("rowCount,columnCount")),
  );
  return ranges.flatMap((name, index): [string, Size][] => {
    const range = found[index];
    return range && !range.isNullObject
      ? [[keyOf("", name), { rows: range.rowCount, columns: range.columnCount }]]
      : [];
  });
}

/** Whole tables by name, and columns of them; what stands for one row, headers or totals has one cell per formula. */
async function sizesOfTables(names: readonly string[], structured: readonly string[]): Promise<[string, Size][]> {
  const asked = [
    ...names.map((text) => ({ text, table: text, columns: [] as readonly string[], whole: true })),
    ...structured.map((text) => {
      const parsed = parseStructRef(text);
      const sections = parsed?.sections ?? [];
      const whole = sections.every((section) => section === "data") && parsed?.table !== undefined;
      return { text, table: parsed?.table ?? "", columns: parsed?.columns ?? [], whole };
    }),
  ].filter(({ whole }) => whole);
  if (asked.length === 0) return [];
  const tables = await batch(({ workbook }) => workbook.tables.load("items/name"));
  const known = new Map(tables.items.map(({ name }) => [name.toLowerCase(), name]));
  const wanted = asked.flatMap((one) => {
    const name = known.get(one.table.toLowerCase());
    return name === undefined ? [] : [{ ...one, name }];
  });
  const bodies = await batch(({ workbook }) =>
    wanted.map(({ name }) => ({
      body: workbook.tables.getItem(name).getDataBodyRange().load("rowCount,columnCount"),
      columns: workbook.tables.getItem(name).columns.load("items/name"),
    })),
  );
  return wanted.flatMap(({ text, columns }, index): [string, Size][] => {
    const found = bodies[index];
    if (!found) return [];
    const places = columns.map((name) =>
      found.columns.items.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
    );
    const [first, last = first] = places;
    const width = first === undefined || last === undefined ? found.body.columnCount : last - first + 1;
    return places.includes(-1) ? [] : [[keyOf("", text), { rows: found.body.rowCount, columns: width }]];
  });
}

async function sizesOfSpills(
  spills: ReadonlyMap<string, { readonly sheet: string; readonly area: Area }>,
): Promise<[string, Size][]> {
  if (spills.size === 0) return [];
  const sheets = await batch(({ workbook }) => workbook.worksheets.load("items/name"));
  const known = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  const asked = [...spills].filter(([, { sheet }]) => known.has(sheet.toLowerCase()));
  const found = await batch(({ workbook }) =>
    asked.map(([, { sheet, area }]) =>
      workbook.worksheets
        .getItem(sheet)
        .getRange(addressOf(area))
        .getSpillingToRangeOrNullObject()
        .load("rowCount,columnCount"),
    ),
  );
  return asked.flatMap(([key], index): [string, Size][] => {
    const range = found[index];
    return range && !range.isNullObject ? [[key, { rows: range.rowCount, columns: range.columnCount }]] : [];
  });
}
