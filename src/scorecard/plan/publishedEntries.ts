import type { Card } from "../card.ts";
import { entryRows, type EntryColumns } from "../read/entriesLayout.ts";
import { notEntered } from "../read/enteredRows.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, formula } from "./formulas.ts";
import * as style from "./style.ts";

const compared = [
  { column: "stateCode", of: "state" },
  { column: "entered", of: "entered" },
  { column: "counted", of: "counted" },
  { column: "evidence", of: "evidence" },
  { column: "approver", of: "approver" },
] as const;

/**
 * Beside each entry what was published of it, and whether it differs, by formulas. Returns the cell with the number of
 * entries that differ; null for a card that was never published, or by a build that did not look at entries.
 */
export function putPublishedEntries(draft: SheetDraft, card: Card, columns: EntryColumns): string | null {
  const published = card.spec.published?.entries;
  const rows = card.spec.template.rows ?? [];
  if (published === undefined) return null;
  const { entries: said, lifecycle: own } = card.words.sheets;
  const titles = {
    stateCode: said.number,
    entered: said.entered,
    counted: said.counted,
    evidence: said.evidence,
    approver: said.approver,
  };
  const first = columns.id + 2;
  const flag = first + compared.length;
  const known = new Map(published.map((entry) => [JSON.stringify([entry.subject, entry.row]), entry]));
  draft.put(entryRows.header, first, ...compared.map(({ column }) => own.publishedValue(titles[column])), own.differs);
  draft.format(area(entryRows.header, first, 1, compared.length + 1), style.header);
  card.rows.forEach(({ subject }, index) => {
    rows.forEach(({ id }, at) => {
      const row = entryRows.first + index * rows.length + at;
      const before = known.get(JSON.stringify([subject.name, id])) ?? notEntered;
      draft.put(row, first, ...compared.map(({ of }) => (before[of] === "" ? null : before[of])));
      const same = compared.map(({ column, of }, place) => {
        const [now, then] = [cell(row, columns[column]), cell(row, first + place)];
        if (of === "evidence" || of === "approver") return `EXACT(${now}&"",${then}&"")`;
        return `AND(ISNUMBER(${now})=ISNUMBER(${then}),ROUND(N(${now})-N(${then}),9)=0)`;
      });
      draft.put(row, flag, formula(`IF(AND(${same.join(",")}),0,1)`));
    });
  });
  const count = card.rows.length * rows.length;
  draft.format(area(entryRows.first, first, count, compared.length + 1), style.helper);
  draft.format(area(entryRows.first, first + 3, count, 2), { numberFormat: "@" });
  const last = entryRows.first + Math.max(1, count) - 1;
  draft.put(entryRows.header - 1, flag, formula(`SUM(${cell(entryRows.first, flag)}:${cell(last, flag)})`));
  draft.format(area(entryRows.header - 1, flag), style.helper);
  return cell(entryRows.header - 1, flag, "Entries");
}
