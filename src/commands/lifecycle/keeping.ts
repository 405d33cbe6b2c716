import { canonical } from "../../excel/differences.ts";
import { isoDate, serialOfLocal } from "../../formula/serial.ts";
import { addressOf, resolveSheetRefs, type SheetPlan } from "../../plan/plan.ts";
import { asValues, formNoteRow } from "../../scorecard/lifecycle/asValues.ts";
import { keepOwn } from "../../scorecard/lifecycle/keepOwn.ts";
import type { RecordedOverride } from "../../scorecard/lifecycle/record.ts";
import { recordOf } from "../../scorecard/lifecycle/record.ts";
import { entryRows } from "../../scorecard/read/entriesLayout.ts";
import type { PlannedCard } from "../../scorecard/types.ts";
import { cardWords } from "../../scorecard/words.ts";
import { refuse } from "../issues.ts";
import type { OpenCard } from "../openCard.ts";
import type { SheetWrite } from "../writeSheets.ts";
import type { Standing } from "./standing.ts";
import { withWrittenNotes } from "./writtenNotes.ts";

/** Sheets on which people write beside and over what is ours. */
function isShared(key: string): boolean {
  return ["Scorecard", "Entries", "Rules", "Measures"].includes(key) || key.startsWith("Form");
}

/**
 * What is to be written for a card that is planned anew, with everything that people did to its sheets kept; refuses
 * where the card needs a cell that a person uses. Sheets that are still to come are left out.
 */
export async function keepingWrites(
  card: OpenCard,
  standing: Standing,
  planned: PlannedCard,
): Promise<{
  readonly writes: readonly SheetWrite[];
  readonly overrides: readonly RecordedOverride[];
  /** Labels of rows under a sheet's own, by sheet, that the card's store has to remember. */
  readonly below: Readonly<Record<string, readonly string[]>>;
}> {
  const nameOf = (key: string) => card.sheets.get(key)?.name;
  const writes: SheetWrite[] = [];
  const overrides: RecordedOverride[] = [];
  const below = new Map(Object.entries(card.store.aside?.below ?? {}));
  const known = JSON.stringify(recordOf(card.store).overrides ?? []);
  for (const plan of planned.plan.sheets) {
    const found = standing.planned.plan.sheets.find(({ key }) => key === plan.key);
    if (!card.sheets.has(plan.key)) continue;
    if (found === undefined || !isShared(plan.key)) {
      // The form of somebody who is back on the card: what the plan leaves empty is not ours.
      writes.push(plan.key.startsWith("Form") ? { plan, base: plan } : { plan });
      continue;
    }
    const formulas = await card.cells(plan.key, "formulas");
    const base = withWrittenNotes(found, card.store, formulas);
    const kept = keepOwn({
      before: base,
      after: plan,
      stores: { before: card.store, after: planned.store },
      formulas,
      values: await card.cells(plan.key),
      sameFormula: (present, formula) => canonical(present) === canonical(resolveSheetRefs(formula.formula, nameOf)),
    });
    const [conflict] = kept.conflicts;
    if (conflict) {
      const cell = addressOf({ ...conflict, rows: 1, columns: 1 });
      refuse("cellNeeded", { sheet: nameOf(plan.key) ?? plan.name, cell });
    }
    overrides.push(...kept.overrides);
    if (kept.below.length > 0) below.set(plan.key, kept.below);
    else below.delete(plan.key);
    writes.push({ plan: kept.plan, base, moved: kept.moved });
  }
  writes.push(...(await leavingForms(card, standing, planned)), ...(await leavingEntries(card, standing, planned)));
  const dress = JSON.stringify(overrides) !== known;
  const brings = (plan: SheetPlan) =>
    plan.key === "Scorecard" && plan.charts.length > 0 && card.store.chartLeftOut === true;
  return {
    writes: writes.map((write) =>
      (dress && write.base !== undefined) || brings(write.plan) ? { ...write, dress: true } : write,
    ),
    overrides,
    below: Object.fromEntries(below),
  };
}

/** Forms of subjects that leave the card: their figures stay as they are, because the formulas would show another's. */
async function leavingForms(card: OpenCard, standing: Standing, planned: PlannedCard): Promise<SheetWrite[]> {
  const stay = new Set(planned.plan.sheets.map(({ key }) => key));
  const leave = standing.planned.plan.sheets.filter(
    ({ key }) => key.startsWith("Form") && !stay.has(key) && card.sheets.has(key),
  );
  const { left } = cardWords(card.store.language).sheets.form;
  const on = isoDate(serialOfLocal(new Date()));
  return Promise.all(
    leave.map(async (base) => ({
      plan: asValues(base, await card.cells(base.key), [{ row: formNoteRow, text: left(on) }]),
      base,
    })),
  );
}

/** Entries of a card whose new template has no such rows: what stands there is to be read, and is kept aside for the card. */
async function leavingEntries(card: OpenCard, standing: Standing, planned: PlannedCard): Promise<SheetWrite[]> {
  const base = standing.planned.plan.sheets.find(({ key }) => key === "Entries");
  if (base === undefined || !leavesEntries(card, planned)) return [];
  const { left } = cardWords(card.store.language).sheets.entries;
  const notes = [
    { row: entryRows.hint, text: left(isoDate(serialOfLocal(new Date()))) },
    { row: entryRows.hint + 1, text: null },
  ];
  return [{ plan: asValues(base, await card.cells("Entries"), notes), base }];
}

/** Whether a card that is planned anew has no Entries sheet any more. */
export function leavesEntries(card: OpenCard, { plan }: PlannedCard): boolean {
  return card.sheets.has("Entries") && plan.sheets.every(({ key }) => key !== "Entries");
}
