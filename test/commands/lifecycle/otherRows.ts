import { builtinTemplate } from "../../../src/templates/builtin/index.ts";
import type { Template } from "../../../src/templates/template.ts";

/** A built-in template with a rating, a bonus, a deduction and a veto. */
export function withOtherRows(id: string): Template {
  const template = builtinTemplate(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  const none = { evidence: false, approver: false };
  return {
    ...template,
    rows: [
      {
        kind: "rating",
        id: "attitude",
        title: { en: "Attitude" },
        levels: [0, 2, 4].map((points) => ({ points, text: { en: `worth ${String(points)}` } })),
        effect: "add",
        needs: none,
      },
      { kind: "bonus", id: "idea", title: { en: "Idea" }, cap: 5, needs: { evidence: true, approver: true } },
      { kind: "deduction", id: "late", title: { en: "Late" }, cap: 10, needs: none },
      { kind: "veto", id: "breach", title: { en: "Breach" }, totalAtMost: 40, needs: none },
    ],
  };
}
