import { isoDate } from "../../formula/serial.ts";
import type { Card } from "../card.ts";

/** What the card compares with, where a person has chosen it; null for the previous period, as usual. */
export function comparedText({ spec: { compareWith }, words }: Card): string | null {
  if (compareWith === undefined || compareWith.kind === "previous") return null;
  const own = words.sheets.whole.compared;
  const what =
    compareWith.kind === "days" ? own.named(isoDate(compareWith.from), isoDate(compareWith.to)) : own[compareWith.kind];
  return words.sheets.labelled(own.title, what);
}
