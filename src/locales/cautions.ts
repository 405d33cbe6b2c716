import type { WarningCode } from "../kpi/define.ts";
import type { WarningWords } from "./catalogueWords.ts";

export type CautionKey = `card.caution.${WarningCode}`;

/** Cautions about values of a scorecard by their issue codes: `lead`, with gaps for KPI and subjects, before each. */
export function cautionWords(warnings: WarningWords, lead: string): Readonly<Record<CautionKey, string>> {
  return Object.fromEntries(
    Object.entries(warnings).map(([code, sentence]) => [`card.caution.${code}`, `${lead}${sentence}`]),
  ) as unknown as Readonly<Record<CautionKey, string>>;
}
