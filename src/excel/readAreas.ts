import type { Area } from "../plan/plan.ts";
import { addressOf } from "../plan/plan.ts";
import { batch } from "./batch.ts";
import type { Input } from "./differences.ts";
import type { Rectangle } from "./read.ts";
import { eachRows } from "./read.ts";

/** Areas per round trip, and cells of them all: far below what Excel on the web answers at once. */
const mostAreas = 400;
const mostCells = 50_000;

/** Groups of neighbours in a list that fit into one round trip each. */
export function roundTrips<T extends Area>(areas: readonly T[]): T[][] {
  const groups: T[][] = [];
  let cells = Infinity;
  for (const area of areas) {
    const size = area.rows * area.columns;
    const open = groups.at(-1);
    if (open && open.length < mostAreas && cells + size <= mostCells) {
      open.push(area);
      cells += size;
    } else {
      groups.push([area]);
      cells = size;
    }
  }
  return groups;
}

/** Formulas or values of areas, in their order; few round trips however many there are. */
export async function readAreas(areas: readonly Rectangle[], what: "formulas" | "values"): Promise<Input[][][]> {
  const read: Input[][][] = [];
  for (const group of roundTrips(areas)) {
    const [first] = group;
    if (first && first.rows * first.columns > mostCells) {
      const cells: Input[][] = [];
      await eachRows(first, [what], (range) => {
        cells.push(...(range[what] as Input[][]));
      });
      read.push(cells);
      continue;
    }
    const ranges = await batch(({ workbook }) =>
      group.map((area) => workbook.worksheets.getItem(area.sheet).getRange(addressOf(area)).load(what)),
    );
    read.push(...ranges.map((range) => range[what] as Input[][]));
  }
  return read;
}
