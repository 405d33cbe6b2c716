import { isoDate, isoDateTime } from "../../formula/serial.ts";
import type { SheetPlan } from "../../plan/plan.ts";
import type { HistoryEntry } from "../../scorecard/lifecycle/historySheet.ts";
import { historyLines, historySheet, readHistory } from "../../scorecard/lifecycle/historySheet.ts";
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
  const { title, language } = card.store;
  const words = cardWords(language);
  const isNew = !card.sheets.has("History");
  const existing = isNew ? [] : await card.cells("History");
  const planned = (entries: readonly HistoryEntry[]): SheetPlan => historySheet(title, lines, existing, entries, words);
  return { plan: planned(added), ...(isNew ? {} : { base: planned([]) }), isNew };
}

/** What a card's History sheet says, the oldest row first. */
export async function findHistory(cardId: string): Promise<HistoryRow[]> {
  const card = await openCard(cardId);
  if (!card.sheets.has("History")) return [];
  const cells = await card.cells("History");
  const ids = historyLines(cells);
  return readHistory(cells).map((row) => ({
    at: serialText(row.at, isoDateTime) ?? "",
    event: row.event,
    subject: row.subject,
    from: serialText(row.from, isoDate),
    to: serialText(row.to, isoDate),
    total: row.total,
    grade: row.grade,
    coverage: row.coverage,
    rank: row.rank,
    scores: ids.map((id, index) => ({ id, score: row.scores[index] ?? null })),
  }));
}

function serialText(serial: number | null, say: (serial: number) => string): string | null {
  return serial === null ? null : say(serial);
}
