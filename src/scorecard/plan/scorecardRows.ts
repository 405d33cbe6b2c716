import { isoDate } from "../../formula/serial.ts";
import { columnLetters, sheetRef } from "../../plan/plan.ts";
import { curvePoints } from "../../scoring/curves.ts";
import { fullPoints } from "../../scoring/scales.ts";
import { shownDecimals } from "../../scoring/rounding.ts";
import { comparedDecimals } from "../../scoring/compared.ts";
import type { Card } from "../card.ts";
import type { SheetDraft } from "./draft.ts";
import { cell, formula, quoted } from "./formulas.ts";
import type { MeasuresPlan } from "./measuresSheet.ts";
import type { RulesRefs } from "./rulesSheet.ts";
import { columns, pointsColumn, rows, valueColumn, type HelperColumns } from "./scorecardLayout.ts";
import { statusFormula, valueFormula } from "./statusFormula.ts";

/** A subject's row: name, rank, total, grade, coverage, each KPI, the remark, and what the total is made of. */
export function putSubject(
  draft: SheetDraft,
  card: Card,
  refs: RulesRefs,
  measures: MeasuresPlan,
  helpers: HelperColumns,
  index: number,
): void {
  const row = rows.first + index;
  const { words, lines, spec } = card;
  const own = words.sheets.card;
  const none = quoted(words.sheets.missing);
  const at = (column: number) => cell(row, column).replace(/\$(\d)/, "$1");
  const scores = lines.map((_, line) => at(pointsColumn(line)));
  const weights = lines.map((_, line) => refs.line(line, "weight"));
  const sum = (terms: readonly string[]) => (terms.length === 0 ? "0" : terms.join("+"));
  const last = String(rows.first + card.rows.length);
  const rounded = `$${columnLetters(helpers.rounded)}$${String(rows.first + 1)}:$${columnLetters(helpers.rounded)}$${last}`;
  const total = at(columns.total);
  const coverage = at(columns.coverage);
  draft.put(row, columns.name, card.rows[index]?.subject.name ?? "");
  draft.put(
    row,
    columns.rank,
    formula(`IF(ISNUMBER(${at(helpers.rounded)}),RANK(${at(helpers.rounded)},${rounded}),${none})`),
  );
  const mean = `${at(helpers.points)}/${at(helpers.readable)}*IF(${refs.policyCode}=3,${refs.sum}/100,1)`;
  const enough = `AND(${coverage}>0,ROUND(${coverage}-${refs.minimum},${comparedDecimals})>=0)`;
  draft.put(row, columns.total, formula(`IF(${refs.fits},IF(${enough},${mean},${none}),${none})`));
  const grades = spec.template.bands.reduceRight(
    (otherwise, _, band) =>
      `IF(${at(helpers.rounded)}>=${cell(band, helpers.gradeFrom)},${cell(band, helpers.gradeName)},${otherwise})`,
    none,
  );
  draft.put(row, columns.grade, formula(`IF(ISNUMBER(${at(helpers.rounded)}),${grades},${none})`));
  draft.put(
    row,
    columns.coverage,
    formula(`IF(ISNUMBER(${refs.sum}),IF(${refs.sum}>0,${at(helpers.readable)}/${refs.sum},0),0)`),
  );
  const measure = (column: number) =>
    `${sheetRef("Measures")}$${columnLetters(column)}$${String(measures.firstRow + index + 1)}`;
  const pass = spec.template.bands.findIndex(({ id }) => id === "pass");
  const passFrom = pass < 0 ? null : cell(pass, helpers.gradeFrom);
  lines.forEach(({ source }, line) => {
    const [value, points] = [at(valueColumn(line)), at(pointsColumn(line))];
    const inputs = [...new Set(source?.inputs.values())].map((input) => measures.inputs[input]);
    const previous = measures.previousColumns[line] ?? null;
    draft.put(
      row,
      valueColumn(line),
      formula(
        valueFormula(
          {
            computed: measure(measures.valueColumns[line] ?? 0),
            inputs: inputs.flatMap((input) => (input ? [measure(input.column)] : [])),
            typed: inputs.flatMap((input) => (input?.typed ? [measure(input.column)] : [])),
          },
          words,
        ),
      ),
      formula(`IF(AND(ISNUMBER(${value}),${refs.line(line, "fault")}=0),${pointsFormula(value, refs, line)},${none})`),
      formula(
        statusFormula({ value, points, passFrom, previous: previous === null ? null : measure(previous) }, words),
      ),
    );
  });
  draft.put(
    row,
    helpers.points,
    formula(sum(scores.map((score, line) => `${weights[line] ?? "0"}*N(${score})`))),
    formula(sum(scores.map((score, line) => `IF(ISNUMBER(${score}),${weights[line] ?? "0"},0)`))),
    formula(`IF(ISNUMBER(${total}),ROUND(${total},${String(shownDecimals)}),"")`),
    formula(
      lines
        .map(
          (_, line) =>
            `IF(ISNUMBER(${scores[line] ?? ""}),"",${quoted(words.sheets.separator)}&${cell(rows.titles, valueColumn(line))})`,
        )
        .join("&") || '""',
    ),
  );
  const listed = `MID(${at(helpers.missing)},${String(words.sheets.separator.length + 1)},500)`;
  const percent = (share: string) => `ROUND(100*${share},0)&" %"`;
  const without = `IF(${at(helpers.missing)}="","",${quoted(own.without)}&${listed})`;
  const unreadable = `OR(NOT(ISNUMBER(${refs.sum})),NOT(ISNUMBER(${refs.policyCode})),NOT(ISNUMBER(${refs.minimum})))`;
  const weightsText = `${quoted(own.noTotalWeights)}&ROUND(${refs.sum},2)&" %."`;
  const coverageText = `${quoted(own.noTotalCoverage)}&${percent(coverage)}&${quoted(own.neededCoverage)}&${percent(refs.minimum)}&${quoted(own.missing)}&${listed}`;
  const reason = `IF(ISNUMBER(${total}),${without},IF(${unreadable},${quoted(own.noTotalUnreadable)},IF(${refs.fits},${coverageText},${weightsText})))`;
  draft.put(row, helpers.remark, formula([reason, ...progressTexts(card, measures, index, measure)].join("&")));
}

/** What an unfinished period is compared with, and how far its sums have come, as terms of a text. */
function progressTexts(
  { rows: own, lines, words }: Card,
  { paceColumns }: MeasuresPlan,
  index: number,
  measure: (column: number) => string,
): string[] {
  const progress = own[index]?.progress;
  if (!progress?.partial) return [];
  const { period } = words.sheets;
  const compared = progress.previous;
  const text = [
    period.partial(progress.coveredDays, progress.days),
    ...(compared === null ? [] : [period.comparedWith(isoDate(compared.from), isoDate(compared.to))]),
  ].join(words.sheets.separator);
  const paces = lines.flatMap(({ line }, at) => {
    const column = paceColumns[at] ?? null;
    if (column === null) return [];
    const label = quoted(`${words.sheets.separator}${period.pace(words.kpi(line.kpi))}`);
    return [`IF(ISNUMBER(${measure(column)}),${label}&ROUND(100*${measure(column)},0)&" %","")`];
  });
  return [quoted(` ${text}`), ...paces];
}

/** Points of a value by the rule in a line of Rules: what `pointsOf` computes, in the same order. */
function pointsFormula(value: string, refs: RulesRefs, line: number): string {
  const at = (column: Parameters<RulesRefs["line"]>[1]) => refs.line(line, column);
  const full = String(fullPoints);
  const progress = `${full}*(${value}-${at("base")})/(${at("target")}-${at("base")})`;
  const lower = `IF(${value}<=0,${at("cap")},${full}*${at("target")}/${value})`;
  const ratio = `IF(${at("directionCode")}=1,${full}*${value}/${at("target")},${lower})`;
  const passed = (from: "base" | "threshold" | "target", to: "threshold" | "target" | "stretch") =>
    `${String(curvePoints[to] - curvePoints[from])}*MAX(0,MIN(1,(${value}-${at(from)})/(${at(to)}-${at(from)})))`;
  const curve = `${passed("base", "threshold")}+${passed("threshold", "target")}+${passed("target", "stretch")}`;
  return `MAX(${at("floor")},MIN(${at("cap")},CHOOSE(${at("scaleCode")},${progress},${ratio},${curve})))`;
}
