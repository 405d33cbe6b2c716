import { batch } from "./batch.ts";

/** Address of the selected range with its sheet. A selection of several areas, or of a chart, is refused by Excel. */
export async function selectedAddress(): Promise<string> {
  const range = await batch(({ workbook }) => workbook.getSelectedRange().load("address"));
  return range.address;
}
