import { sourceName } from "../excel/names.ts";
import { tableAround } from "../excel/tables.ts";
import { quotedSheet } from "../plan/plan.ts";
import type { RangeInput } from "./sourceInput.ts";
import { refuse } from "./issues.ts";
import type { KeptSource } from "./keep.ts";
import type { OpenCard } from "./openCard.ts";

/** Where a source of a card in the workbook is now: names follow renamed sheets and moved cells. */
export async function rangeInputOf(
  card: OpenCard,
  { number, extent, subject, columns, year }: Extract<KeptSource, { kind: "range" }>,
): Promise<RangeInput> {
  const name = card.found.names.find((found) => found.name === sourceName(card.cardId, number));
  const sheet = name?.sheet ?? "";
  if (!name || !card.found.sheets.some((found) => found.name === sheet)) refuse("sourceGone", { number });
  return {
    kind: "range",
    address: await addressOfExtent(extent, sheet, name.address),
    ...(subject === undefined ? {} : { subject }),
    ...(columns === undefined ? {} : { columns }),
    ...(year === undefined ? {} : { year }),
  };
}

async function addressOfExtent(extent: "range" | "sheet" | "table", sheet: string, address: string): Promise<string> {
  if (extent === "sheet") return `${quotedSheet(sheet)}!`;
  const range = `${quotedSheet(sheet)}!${address}`;
  if (extent === "range") return range;
  return (await tableAround(sheet, address)) ?? range;
}
