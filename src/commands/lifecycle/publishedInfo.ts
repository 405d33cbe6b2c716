import { isoDateTime } from "../../formula/serial.ts";
import { changesBetween } from "../../scorecard/lifecycle/changes.ts";
import { recordOf } from "../../scorecard/lifecycle/record.ts";
import { enteredRows, entriesThatDiffer } from "../../scorecard/read/enteredRows.ts";
import type { CardStore, SheetCells, SubjectResult } from "../../scorecard/types.ts";
import type { Template } from "../../templates/template.ts";
import type { PublishedInfo } from "./types.ts";

/** What was published last, and how far the card as it stands differs from it; null for one that never was. */
export function publishedInfo(
  store: CardStore,
  template: Template,
  subjects: readonly SubjectResult[],
  entries: SheetCells,
): PublishedInfo | null {
  const { published } = store;
  if (published === undefined) return null;
  const totals = new Map(Object.entries(published.totals));
  const changes = changesBetween(published.template, template);
  return {
    at: isoDateTime(published.at),
    by: published.by,
    fingerprint: published.fingerprint,
    label: recordOf(store).publications.at(-1)?.label ?? "",
    totalsThatDiffer: subjects.filter(({ name, total }) => differs(totals.get(name) ?? null, total)).length,
    rulesThatDiffer: new Set(changes.map(({ of, field }) => of ?? field)).size,
    entriesThatDiffer:
      published.entries === undefined ? 0 : entriesThatDiffer(published.entries, enteredRows(entries, store)),
  };
}

function differs(before: number | null, now: number | null): boolean {
  return before === null || now === null ? before !== now : Math.abs(before - now) > 5e-10;
}
