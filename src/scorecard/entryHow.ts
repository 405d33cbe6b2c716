import type { TemplateRow } from "../templates/template.ts";
import { limitOf } from "./read/entriesLayout.ts";
import type { CardWords } from "./words.ts";

/** What a person has to enter for a row that is no KPI, as a sentence. */
export function howToEnter(row: TemplateRow, { sheets, local }: CardWords): string {
  const own = sheets.entries;
  const proof = [
    ...(row.needs.evidence ? [own.needsEvidence] : []),
    ...(row.needs.approver ? [own.needsApprover] : []),
  ];
  const limit = String(limitOf(row) ?? "");
  const asked = (() => {
    switch (row.kind) {
      case "rating":
        return own.rating(
          row.levels
            .map(({ points, text }, at) => own.level(at + 1, String(points), local(text)))
            .join(sheets.separator),
        );
      case "bonus":
        return own.bonus(limit);
      case "deduction":
        return own.deduction(limit);
      case "veto":
        return own.veto(own.yes, limit);
    }
  })();
  const note = row.note === undefined ? [] : [local(row.note)];
  return [asked, ...proof, ...note].join(sheets.separator);
}
