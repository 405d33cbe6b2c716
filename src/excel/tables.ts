import { batch } from "./batch.ts";

/** Name of the table that a range is in, or null. */
export async function tableAround(sheet: string, address: string): Promise<string | null> {
  const tables = await batch(({ workbook }) =>
    workbook.worksheets.getItem(sheet).getRange(address).getTables(false).load("items/name"),
  );
  return tables.items[0]?.name ?? null;
}
