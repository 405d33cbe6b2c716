import { canonical } from "../../excel/differences.ts";
import { addressOf, resolveSheetRefs } from "../../plan/plan.ts";
import { keepOwn } from "../../scorecard/lifecycle/keepOwn.ts";
import type { RecordedOverride } from "../../scorecard/lifecycle/record.ts";
import { recordOf } from "../../scorecard/lifecycle/record.ts";
import type { PlannedCard } from "../../scorecard/types.ts";
import { refuse } from "../issues.ts";
import type { OpenCard } from "../openCard.ts";
import type { SheetWrite } from "../writeSheets.ts";
import type { Standing } from "./standing.ts";

/** Sheets on which people write beside and over what is ours. */
function isShared(key: string): boolean {
  return key === "Scorecard" || key === "Rules" || key === "Measures" || key.startsWith("Form");
}

/**
 * What is to be written for a card that is planned anew, with everything that people did to its sheets kept; refuses
 * where the card needs a cell that a person uses. Sheets that are still to come are left out.
 */
export async function keepingWrites(
  card: OpenCard,
  standing: Standing | null,
  planned: PlannedCard,
): Promise<{ readonly writes: readonly SheetWrite[]; readonly overrides: readonly RecordedOverride[] }> {
  const nameOf = (key: string) => card.sheets.get(key)?.name;
  const writes: SheetWrite[] = [];
  const overrides: RecordedOverride[] = [];
  const known = JSON.stringify(recordOf(card.store).overrides ?? []);
  for (const plan of planned.plan.sheets) {
    const base = standing?.planned.plan.sheets.find(({ key }) => key === plan.key);
    if (!card.sheets.has(plan.key)) continue;
    if (base === undefined || !isShared(plan.key)) {
      writes.push({ plan });
      continue;
    }
    const kept = keepOwn({
      before: base,
      after: plan,
      stores: { before: card.store, after: planned.store },
      formulas: await card.cells(plan.key, "formulas"),
      values: await card.cells(plan.key),
      sameFormula: (present, formula) => canonical(present) === canonical(resolveSheetRefs(formula.formula, nameOf)),
    });
    const [conflict] = kept.conflicts;
    if (conflict) {
      const cell = addressOf({ ...conflict, rows: 1, columns: 1 });
      refuse("cellNeeded", { sheet: nameOf(plan.key) ?? plan.name, cell });
    }
    overrides.push(...kept.overrides);
    writes.push({ plan: kept.plan, base, moved: kept.moved });
  }
  const dress = JSON.stringify(overrides) !== known;
  return {
    writes: writes.map((write) => (dress && write.base !== undefined ? { ...write, dress } : write)),
    overrides,
  };
}
