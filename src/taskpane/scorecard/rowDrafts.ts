import type { TemplateRow } from "../../templates/template.ts";

export const rowKinds = ["rating", "bonus", "deduction", "veto"] as const satisfies readonly TemplateRow["kind"][];

/** Points of the three levels that a new rating starts with. */
const usualLevels = [0, 3, 5];

/** Most points of a bonus or deduction until somebody says otherwise, and the total that a veto leaves at most. */
const usual = { cap: 5, totalAtMost: 0 } as const;

/** A row of a kind with usual values and an id that none of the others has; `levels` describe those of a rating. */
export function newRow(
  kind: TemplateRow["kind"],
  others: readonly TemplateRow[],
  title: string,
  levels: readonly string[],
): TemplateRow {
  const taken = new Set(others.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${kind}${String(number)}`)) number += 1;
  const facts = {
    id: `${kind}${String(number)}`,
    title: { en: number === 1 ? title : `${title} ${String(number)}` },
    needs: { evidence: true, approver: kind === "veto" },
  };
  switch (kind) {
    case "rating":
      return {
        ...facts,
        kind,
        effect: "add",
        levels: levels.map((text, index) => ({ points: usualLevels[index] ?? index, text: { en: text } })),
      };
    case "bonus":
    case "deduction":
      return { ...facts, kind, cap: usual.cap };
    case "veto":
      return { ...facts, kind, totalAtMost: usual.totalAtMost };
  }
}
