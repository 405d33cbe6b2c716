import { dataSheetPlan, type DataSheetLayout } from "../../intake/output/dataSheet.ts";
import type { Column, Table } from "../../intake/table.ts";
import { measureFacts } from "../../kpi/measures.ts";
import type { SheetPlan } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import { followEntry } from "./entryLinks.ts";

/** The Data sheets of a card, one per group of tables, in the order of the groups. */
export function dataSheets({ joined, inputs, words }: Card): { plans: SheetPlan[]; layouts: DataSheetLayout[] } {
  const { groups } = joined;
  const built = groups.map((group, index) => {
    const number = String(index + 1);
    return dataSheetPlan(withAccountNamed(group.table, words.sheets.data.account), {
      key: `Data${number}`,
      name: groups.length === 1 ? words.sheets.names.data : `${words.sheets.names.data} ${number}`,
      subjectKeys: group.subjectKeys,
      periodStarts: group.periodStarts,
      weights: weightsIn(index, inputs),
      states: words.sheets.period.states,
      follow: followEntry(group, words),
      words: words.sheets.data,
    });
  });
  return { plans: built.map(({ plan }) => plan), layouts: built.map(({ layout }) => layout) };
}

/** A column that no source has, but was added to say whose the rows are, is called so in the card's language. */
function withAccountNamed(table: Table, account: string): Table {
  const isAdded = ({ role, sourceColumn }: Column) => role === "subject" && sourceColumn === null;
  return {
    ...table,
    columns: table.columns.map((column) => (isAdded(column) ? { ...column, header: account } : column)),
  };
}

/** Weighted means that the card takes from a group. */
function weightsIn(group: number, inputs: Card["inputs"]): Map<string, string> {
  const weights = new Map<string, string>();
  for (const { pieces } of inputs) {
    for (const { parts } of pieces) {
      for (const [measure, part] of parts) {
        const weight = measureFacts(measure)?.weightedBy;
        if (part.group === group && part.take === "mean" && weight !== undefined) weights.set(measure, weight);
      }
    }
  }
  return weights;
}
