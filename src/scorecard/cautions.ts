import { warningsOf } from "../kpi/warnings.ts";
import type { Card } from "./card.ts";
import type { CardIssue } from "./types.ts";

/** So many subjects are named; more are dots. */
const named = 3;

/** Computed values that should make one look again: for each KPI and caution one issue that names the subjects. */
export function valueCautions({ lines, rows, words }: Card): readonly CardIssue[] {
  return lines.flatMap(({ line, source }, index) => {
    if (!source) return [];
    const subjects = new Map<CardIssue["code"], string[]>();
    for (const row of rows) {
      const value = row.lines[index]?.value;
      if (typeof value !== "number") continue;
      for (const { code } of warningsOf(source.kpi, value)) {
        const key = `card.caution.${code}` as const;
        subjects.set(key, [...(subjects.get(key) ?? []), row.scored.name]);
      }
    }
    return [...subjects].map(([code, names]) => ({
      code,
      facts: {
        kpi: words.kpi(line.kpi),
        subjects: [...names.slice(0, named), ...(names.length > named ? ["…"] : [])].join(words.sheets.separator),
      },
    }));
  });
}
