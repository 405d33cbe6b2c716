import { isoDate, isoDateTime } from "../../formula/serial.ts";
import type { SheetPlan } from "../../plan/plan.ts";
import { languages } from "../../locales/language.ts";
import { periodUnitOf } from "../../scorecard/inputs/periods.ts";
import type { HistoryEntry, HistoryEvent } from "../../scorecard/lifecycle/historySheet.ts";
import { historyEvents, historyLines, historySheet, readHistory } from "../../scorecard/lifecycle/historySheet.ts";
import { whoAndPeriod } from "../../scorecard/lifecycle/trend.ts";
import { cardWords } from "../../scorecard/words.ts";
import type { OpenCard } from "../openCard.ts";
import { openCard } from "../openCard.ts";
import type { SheetWrite } from "../writeSheets.ts";
import type { HistoryRow } from "./types.ts";

/** The History sheet with rows appended; `isNew` where the card has none yet. */
export async function historyWrite(
  card: OpenCard,
  lines: readonly { readonly id: string; readonly kpi: string }[],
  added: readonly HistoryEntry[],
): Promise<SheetWrite & { readonly isNew: boolean }> {
  const words = cardWords(card.store.language);
  const isNew = !card.sheets.has("History");
  const existing = isNew ? [] : await card.cells("History");
  const planned = (entries: readonly HistoryEntry[]): SheetPlan =>
    historySheet(card.store, lines, existing, entries, words);
  return { plan: planned(added), ...(isNew ? {} : { base: planned([]) }), isNew };
}

/** What a card's History sheet says, the oldest row first. */
export async function findHistory(cardId: string): Promise<HistoryRow[]> {
  const card = await openCard(cardId);
  if (!card.sheets.has("History")) return [];
  const cells = await card.cells("History");
  const ids = historyLines(cells);
  const unit = periodUnitOf(card.store.by);
  return readHistory(cells).map((row) => ({
    at: serialText(row.at, isoDateTime) ?? "",
    event: row.event,
    kind: eventCalled(row.event),
    subject: row.subject,
    ...whoAndPeriod(row.subject, row.from, unit),
    from: serialText(row.from, isoDate),
    to: serialText(row.to, isoDate),
    total: row.total,
    grade: row.grade,
    coverage: row.coverage,
    rank: row.rank,
    scores: ids.map((id, index) => ({ id, score: row.scores[index] ?? null })),
  }));
}

/** The event that a sheet calls so; a card that was built again in another language keeps the words of its older rows. */
function eventCalled(text: string): HistoryEvent | null {
  for (const language of languages) {
    const { events } = cardWords(language).sheets.lifecycle;
    const found = historyEvents.find((event) => events[event] === text);
    if (found) return found;
  }
  return null;
}

function serialText(serial: number | null, say: (serial: number) => string): string | null {
  return serial === null ? null : say(serial);
}
