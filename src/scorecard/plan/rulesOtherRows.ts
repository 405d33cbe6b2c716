import type { TemplateRow } from "../../templates/template.ts";
import type { Card } from "../card.ts";
import { effectCodes, limitOf, otherRowColumns as at } from "../read/entriesLayout.ts";
import { columns } from "../read/rulesLayout.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, quoted } from "./formulas.ts";
import * as style from "./style.ts";

const key = "Rules";

/** Cells of Rules that say how a row that is no KPI counts; formulas where something is to be told from a choice. */
export interface OtherRowRefs {
  readonly title: string;
  readonly limit: string;
  readonly adds: string;
  readonly needsEvidence: string;
  readonly needsApprover: string;
  readonly levels: readonly string[];
  /** Whether all that the row's kind needs can be read. */
  readonly ready: string;
}

/** Rows of Rules that the block takes, with heading and a blank row; none where the template has no such rows. */
export function otherRowsHeight({ spec }: Card): number {
  const count = spec.template.rows?.length ?? 0;
  return count === 0 ? 0 : count + 3;
}

/** Ratings, bonus, deduction and veto rows: caps, points of levels and what has to be proven, all editable. */
export function putOtherRows(draft: SheetDraft, { spec, words }: Card, first: number): readonly OtherRowRefs[] {
  const rows = spec.template.rows ?? [];
  if (rows.length === 0) return [];
  const own = words.sheets.entries;
  const levels = rows.reduce((most, row) => Math.max(most, row.kind === "rating" ? row.levels.length : 0), 0);
  const width = at.firstLevel + levels;
  draft.put(first, 0, own.rules);
  draft.format(area(first, 0), style.section);
  draft.put(first + 1, 0, own.row, own.limit, own.kind, own.effect, own.needsEvidence, own.needsApprover);
  draft.put(first + 1, at.firstLevel, ...Array.from({ length: levels }, (_, level) => own.levelPoints(level + 1)));
  draft.format(area(first + 1, 0, 1, width), { ...style.subheader, size: 8 });
  draft.height(first + 1, style.fourLines);
  rows.forEach((row, index) => {
    putRow(draft, row, first + 2 + index, words.local(row.title), own);
  });
  const block = (column: number, wide = 1) => area(first + 2, column, rows.length, wide);
  draft.format(block(at.title), { wrap: true, vertical: "Center" });
  draft.format(block(at.limit, width - at.limit), { vertical: "Center" });
  draft.format(block(at.kind, 2), { ...style.indented, wrap: true });
  draft.height(first + 2, style.headerHeight, rows.length);
  draft.format(block(columns.id), style.helper);
  draft.validate({ kind: "list", area: block(at.evidence, 2), items: [own.yes, own.no] });
  return rows.map((row, index): OtherRowRefs => {
    const place = (column: number) => cell(first + 2 + index, column, key);
    const count = row.kind === "rating" ? row.levels.length : 0;
    const points = Array.from({ length: count }, (_, level) => place(at.firstLevel + level));
    const choice = (column: number) => `OR(${place(column)}=${quoted(own.yes)},${place(column)}=${quoted(own.no)})`;
    const numbers = row.kind === "rating" ? points : [place(at.limit)];
    const ready = [
      `COUNT(${numbers.join(",")})=${String(numbers.length)}`,
      choice(at.evidence),
      choice(at.approver),
      ...(row.kind === "bonus" || row.kind === "deduction" ? [`N(${place(at.limit)})>0`] : []),
      ...(row.kind === "rating"
        ? [`OR(${effectCodes.map((effect) => `${place(at.effect)}=${quoted(own.effects[effect])}`).join(",")})`]
        : []),
    ];
    return {
      title: place(at.title),
      limit: place(at.limit),
      adds: `${place(at.effect)}=${quoted(own.effects.add)}`,
      needsEvidence: `${place(at.evidence)}=${quoted(own.yes)}`,
      needsApprover: `${place(at.approver)}=${quoted(own.yes)}`,
      levels: points,
      ready: `AND(${ready.join(",")})`,
    };
  });
}

function putRow(
  draft: SheetDraft,
  row: TemplateRow,
  at0: number,
  title: string,
  own: Card["words"]["sheets"]["entries"],
): void {
  const choice = (wanted: boolean) => (wanted ? own.yes : own.no);
  draft.put(at0, at.title, title, limitOf(row), own.kinds[row.kind]);
  draft.put(at0, at.evidence, choice(row.needs.evidence), choice(row.needs.approver));
  draft.put(at0, columns.id, `row:${row.id}`);
  draft.format(area(at0, at.evidence, 1, 2), style.input);
  if (row.kind !== "rating") {
    draft.format(area(at0, at.limit), { ...style.input, numberFormat: "General" });
    return;
  }
  draft.put(at0, at.effect, own.effects[row.effect]);
  draft.put(at0, at.firstLevel, ...row.levels.map(({ points }) => points));
  draft.format(area(at0, at.effect), style.input);
  draft.format(area(at0, at.firstLevel, 1, row.levels.length), { ...style.input, numberFormat: "General" });
  draft.validate({ kind: "list", area: area(at0, at.effect), items: effectCodes.map((effect) => own.effects[effect]) });
}
