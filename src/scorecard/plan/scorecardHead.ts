import { isoDate } from "../../formula/serial.ts";
import { numberFormats } from "../../kpi/units.ts";
import { columnLetters } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import { area, type SheetDraft } from "./draft.ts";
import { cell, formula, quoted } from "./formulas.ts";
import type { MeasuresPlan } from "./measuresSheet.ts";
import type { RulesRefs } from "./rulesSheet.ts";
import { pointsColumn, rows, valueColumn, type HelperColumns } from "./scorecardLayout.ts";
import { targetFormula } from "./againstTarget.ts";
import { comparedText } from "./comparedText.ts";
import { switchText } from "./switchText.ts";
import { wholeText } from "./wholeText.ts";
import * as style from "./style.ts";

/** Title, period, template, grades and policy. */
export function putHead(draft: SheetDraft, card: Card, refs: RulesRefs, helpers: HelperColumns): void {
  const { words, spec, joined } = card;
  const own = words.sheets.card;
  const { period } = joined;
  const compared = comparedText(card);
  const switching = switchText(card);
  const facts = [
    ...(spec.period?.name === undefined ? [] : [spec.period.name]),
    period === null ? own.noPeriod : own.period(isoDate(period.from), isoDate(period.to)),
    own.template(words.local(spec.template.title), spec.template.version),
    ...(switching === null ? [] : [switching.short]),
    ...(compared === null ? [] : [compared]),
    ...(card.averaged === null ? [] : [words.sheets.labelled(words.sheets.whole.title, wholeText(card)?.how ?? "")]),
  ].join(" · ");
  draft.put(rows.title, 0, card.title);
  draft.format(area(rows.title, 0), style.title);
  draft.height(rows.title, style.titleHeight);
  draft.put(rows.facts, 0, facts);
  draft.format(area(rows.facts, 0, 3, 1), style.subtitle);
  const bands = spec.template.bands.map((_, index) => {
    const { name, from } = refs.band(index);
    draft.put(index, helpers.gradeName, formula(name), formula(from));
    return [cell(index, helpers.gradeName), cell(index, helpers.gradeFrom)] as const;
  });
  draft.format(area(0, helpers.gradeName, bands.length, 2), style.helper);
  const legend = bands.map(([name, from], index) => {
    const { id } = spec.template.bands[index] ?? { id: "below" };
    const text = quoted(own.gradeFrom("\u0000")).replace("\u0000", `"&${name}&"`);
    return id === "below" ? name : `${text}&${from}`;
  });
  const minimum = `${quoted(own.minimum)}&ROUND(100*${refs.minimum},0)&${quoted(words.sheets.targets.percent)}`;
  const rest = `IF(ISNUMBER(${refs.sum}),IF(${refs.sum}<100,${quoted(` · ${own.unassigned}`)}&ROUND(100-${refs.sum},2)&${quoted(words.sheets.targets.percent)},""),"")`;
  draft.put(
    rows.grades,
    0,
    formula([...legend, `${quoted(own.policy)}&${refs.policyName}`, minimum].join(`&" · "&`) + `&${rest}`),
  );
  draft.format(area(rows.grades, 0), style.subtitle);
}

/** The line that says whether the source has changed; by formula, because the add-in may not be there. */
export function putSource(
  draft: SheetDraft,
  card: Card,
  measures: MeasuresPlan,
  helpers: HelperColumns,
): { row: number; column: number } | null {
  const { words, spec } = card;
  const helper = helpers.source;
  const own = words.sheets.card;
  const date = isoDate(spec.readAt);
  if (measures.dataDifferences !== null && measures.differences === null) {
    const changed = cell(measures.dataDifferences.row, measures.dataDifferences.column, "Measures");
    const { period } = words.sheets;
    draft.put(
      rows.source,
      0,
      formula(`IF(${changed}>0,${quoted(period.valuesChanged(date))},${quoted(period.valuesSame(date))})`),
    );
    return null;
  }
  if (measures.differences === null) {
    const files = [...new Set(spec.tables.map(({ file }) => file))];
    const listed = files.length <= 3 ? own.sourceFile(files.join(", "), date) : own.sourceFiles(files.length, date);
    draft.put(rows.source, 0, listed);
    return null;
  }
  const ofSources = cell(measures.differences.row, measures.differences.column, "Measures");
  const ofData = measures.dataDifferences;
  const differences = ofData === null ? ofSources : `(${ofSources}+${cell(ofData.row, ofData.column, "Measures")})`;
  draft.put(
    rows.source,
    0,
    formula(`IF(${differences}>0,${quoted(own.sourceChanged(date))},${quoted(own.sourceSame(date))})`),
  );
  draft.put(rows.source, helper, formula(differences));
  draft.format(area(rows.source, helper), style.helper);
  draft.colour({
    kind: "formula",
    area: area(rows.source, 0),
    formula: `=$${columnLetters(helper)}$${String(rows.source + 1)}>0`,
    format: { color: style.colours.warning, bold: true },
  });
  return { row: rows.source, column: helper };
}

/** Three rows above the subjects: what each column is, its target value and its weight. */
export function putHeaders(draft: SheetDraft, card: Card, refs: RulesRefs, helpers: HelperColumns): void {
  const { words, lines } = card;
  const own = words.sheets.card;
  const width = helpers.remark + 1;
  draft.format(area(rows.titles, 0, 1, width), style.header);
  draft.height(rows.titles, style.headerHeight);
  draft.format(area(rows.titles, 0), { horizontal: "Left" });
  draft.format(area(rows.kinds, 0, 3, width), style.subheader);
  if (helpers.rows.length > 0) draft.height(rows.kinds, style.headerHeight);
  draft.format(area(rows.targets, 0, 2, 1), { horizontal: "Left", color: style.colours.quiet });
  draft.put(rows.titles, 0, own.subject, own.rank, own.total, own.grade, own.coverage);
  draft.put(rows.targets, 0, own.target);
  draft.put(rows.weights, 0, own.weight);
  lines.forEach(({ line, source }, index) => {
    const column = valueColumn(index);
    draft.put(rows.titles, column, words.kpi(line.kpi));
    draft.put(rows.kinds, column, own.value, own.points, words.sheets.period.status);
    const target = targetFormula((of) => refs.line(index, of), refs.points(index));
    const one = formula(`IF(ISNUMBER(${target}),${target},${quoted(words.sheets.missing)})`);
    draft.put(rows.targets, column, helpers.against[index] == null ? one : words.sheets.targets.byPeriod);
    const against = helpers.against[index] ?? null;
    if (against !== null) draft.put(rows.titles, against, words.kpi(line.kpi), null);
    if (against !== null) draft.put(rows.kinds, against, words.sheets.targets.against);
    draft.put(rows.weights, pointsColumn(index), formula(weightText(card, refs, index)));
    draft.format(area(rows.targets, column), { numberFormat: numberFormats[source?.kpi.declaration.unit ?? "index"] });
    draft.format(area(rows.weights, pointsColumn(index)), { numberFormat: style.weightShown });
    draft.format(area(rows.titles, column, 1, 3), { horizontal: "Left", wrap: false, size: 10 });
    draft.format(area(rows.kinds, column, 3, 2), style.number);
  });
  card.groups.forEach((group, index) => {
    const column = helpers.groups[index] ?? 0;
    draft.put(rows.titles, column, words.local(group.title));
    draft.put(rows.kinds, column, own.points);
    const weight = refs.groups[index]?.weight;
    if (weight !== undefined) draft.put(rows.weights, column, formula(weight));
    draft.format(area(rows.weights, column), { numberFormat: style.weightShown });
  });
  (card.spec.template.rows ?? []).forEach((row, index) => {
    draft.put(rows.titles, helpers.rows[index] ?? 0, words.local(row.title));
    draft.put(rows.kinds, helpers.rows[index] ?? 0, words.sheets.entries.kinds[row.kind]);
  });
  draft.put(rows.titles, helpers.remark, own.remark);
  const { ruleRows } = words.sheets;
  draft.put(rows.kinds, helpers.rounded, own.roundedTotal, own.missingKpis, ruleRows.blocking, ruleRows.countedWeight);
  if (helpers.mean !== null) draft.put(rows.kinds, helpers.mean, words.sheets.entries.mean);
  helpers.branches.forEach((branch, index) => {
    const group = card.groups[index - 1];
    if (group) draft.put(rows.titles, branch.points, words.local(group.title));
    draft.put(
      rows.kinds,
      branch.points,
      own.weightedPoints,
      own.readableWeight,
      ruleRows.appliedWeight,
      ruleRows.countedWeight,
      own.coverage,
    );
  });
  draft.format(area(rows.titles, helpers.rounded, 2, helpers.end - helpers.rounded), { ...style.helper, wrap: true });
}

/** The weight of a KPI; where rows are scored with several that differ, that it is by period. */
function weightText({ earlierWeights, words }: Card, refs: RulesRefs, line: number): string {
  const own = refs.line(line, "weight");
  if (earlierWeights.length === 0) return own;
  const same = earlierWeights.map((_, set) => `${refs.weights(set).line(line)}=${own}`);
  return `IF(AND(${same.join(",")}),${own},${quoted(words.sheets.targets.byPeriod)})`;
}
