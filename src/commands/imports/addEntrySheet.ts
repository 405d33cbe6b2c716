import { applyPlan } from "../../excel/apply.ts";
import { paperIn } from "../../locales/paper.ts";
import { freeId } from "../../excel/names.ts";
import { survey } from "../../excel/survey.ts";
import { serialOfIso } from "../../formula/serial.ts";
import { enteredMeasures } from "../../intake/entry/columns.ts";
import { entrySheet } from "../../intake/entry/entrySheet.ts";
import { isMeasureId } from "../../kpi/measures.ts";
import { periodEnd, periodStart } from "../../scorecard/inputs/periods.ts";
import { cardWords } from "../../scorecard/words.ts";
import { refuse } from "../issues.ts";
import type { EntryRequest } from "./types.ts";

/** More figures than these nobody types. */
const mostFigures = 10_000;

/** Adds an entry sheet to the workbook; nothing that is there is touched. */
export async function addEntrySheet(request: EntryRequest): Promise<{ readonly sheet: string }> {
  const { subjects, language, measures = enteredMeasures } = request;
  const unknown = measures.find((measure) => !isMeasureId(measure));
  if (unknown !== undefined) refuse("unknownMeasure", { measure: unknown });
  const periods = periodsOf(request);
  const figures = periods.length * subjects.length * measures.length;
  if (figures === 0) refuse("entryEmpty");
  if (figures > mostFigures) refuse("entryTooLarge", { figures, limit: mostFigures });
  const found = await survey();
  const id = freeId(
    "import",
    found.names.map(({ name }) => name),
  );
  const { measure: measureTitle } = cardWords(language);
  const sheet = entrySheet({ key: "Entry", periods, subjects, measures, measureTitle, language });
  const [applied] = await applyPlan(id, { sheets: [sheet], names: [], ...paperIn(language) });
  return { sheet: applied?.name ?? "" };
}

/** First days of the periods that touch the stretch. */
function periodsOf({ unit, from, to }: EntryRequest): number[] {
  const first = serialOfIso(from) ?? refuse("badDate", { date: from });
  const last = serialOfIso(to) ?? refuse("badDate", { date: to });
  if (first > last) refuse("periodReversed", { from, to });
  const periods: number[] = [];
  for (let start = periodStart(first, unit); start <= last; start = periodEnd(start, unit) + 1) {
    periods.push(start);
    if (periods.length > mostFigures) break;
  }
  return periods;
}
