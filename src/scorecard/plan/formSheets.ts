import { isoDate } from "../../formula/serial.ts";
import { numberFormats } from "../../kpi/units.ts";
import { columnLetters, sheetRef, type Formula, type SheetPlan } from "../../plan/plan.ts";
import { ruleFor } from "../../scoring/periodTarget.ts";
import { targetIn, type Card, type CardLine } from "../card.ts";
import { weightsSpan } from "../earlierWeights.ts";
import { howToEnter } from "../entryHow.ts";
import { formsOf } from "../forms.ts";
import { formColumns as columns, formFirstRow as firstRow } from "../read/formLayout.ts";
import { directionCodes } from "../read/rulesLayout.ts";
import type { EntriesPlan } from "./entriesSheet.ts";
import { computationOf } from "./definition.ts";
import { SheetDraft, area, landscape } from "./draft.ts";
import { cell, formula, longText, quoted } from "./formulas.ts";
import { branchesOf } from "./rulesGroups.ts";
import { sourceText } from "./ruleSources.ts";
import type { RulesRefs } from "./rulesSheet.ts";
import { linesOf, wordWidth } from "../../plan/textWidth.ts";
import * as card from "./scorecardLayout.ts";
import { ownTargetCell, targetTerm } from "./rulesTargets.ts";
import { sentenceOf } from "./rulesLines.ts";
import * as style from "./style.ts";

const printed = columns.remark + 1;
const chartRows = 14;
/** Characters of the column of definitions. */
const definitionWidth = 32;

/** A form for each chosen subject: one page to be talked over and signed, by formulas over the card's other sheets. */
export function formSheets(own: Card, refs: RulesRefs, entries: EntriesPlan | null): SheetPlan[] {
  const { forms, formSheets: known } = own.spec;
  return formsOf(
    own.rows.map(({ subject }) => subject.name),
    forms,
    known,
  ).map(({ index, number }) => formSheet(own, refs, entries, index, number));
}

function formSheet(own: Card, refs: RulesRefs, entries: EntriesPlan | null, index: number, number: number): SheetPlan {
  const { words, lines } = own;
  const form = words.sheets.form;
  const { card: said } = words.sheets;
  const name = own.rows[index]?.subject.name ?? "";
  const draft = new SheetDraft(`Form${String(number)}`, form.name(name));
  const row = card.rows.first + index;
  const onCard = (column: number) => `${sheetRef("Scorecard")}$${columnLetters(column)}$${String(row + 1)}`;
  const helpers = card.helperColumns(own);
  const others = own.spec.template.rows ?? [];
  const all = lines.length + (entries === null ? 0 : others.length + 1);
  const last = firstRow + all - 1;
  const progress = own.rows[index]?.progress;
  const period = progress ? { from: progress.coveredFrom, to: progress.coveredTo } : own.joined.period;
  draft.put(0, 0, form.title(name));
  draft.format(area(0, 0), style.title);
  draft.height(0, style.titleHeight);
  const facts = [
    own.title,
    ...(period === null ? [] : [said.period(isoDate(period.from), isoDate(period.to))]),
    said.template(words.local(own.spec.template.title), own.spec.template.version),
    ...weightFacts(own, index),
    ...(progress?.partial === true ? [words.sheets.period.partial(progress.coveredDays, progress.days)] : []),
  ];
  draft.put(1, 0, facts.join(" · "));
  draft.format(area(1, 0), style.subtitle);
  draft.put(3, 0, said.total, said.grade, said.rank, said.coverage);
  const total = onCard(card.columns.total);
  draft.put(4, 0, formula(total), formula(onCard(card.columns.grade)), formula(onCard(card.columns.rank)));
  draft.put(4, 3, formula(onCard(card.columns.coverage)));
  draft.format(area(3, 0, 1, 4), style.subheader);
  draft.height(3, style.headerHeight);
  draft.format(area(4, 0, 1, 4), { ...style.body, bold: true, size: 12, horizontal: "Center" });
  draft.format(area(4, 0), { numberFormat: style.points });
  draft.format(area(4, 3), { numberFormat: style.share });
  draft.put(4, 4, formula(onCard(helpers.remark)));
  draft.format(area(4, 4), { ...style.note, wrap: false });
  draft.put(
    firstRow - 1,
    0,
    form.indicator,
    form.definition,
    words.sheets.rules.weight,
    said.target,
    words.sheets.ruleRows.sentence,
    form.actual,
    form.completion,
    said.points,
    form.contribution,
    form.source,
    said.remark,
    null,
    form.before,
    form.contribution,
    form.gain,
    said.total,
  );
  draft.format(area(firstRow - 1, 0, 1, printed), style.header);
  draft.format(area(firstRow - 1, columns.foot, 1, 4), style.helper);
  draft.height(firstRow - 1, style.headerHeight);
  lines.forEach((line, at) => {
    putLine(draft, own, refs, line, at, index, onCard, total);
  });
  if (entries !== null) putOtherLines(draft, own, entries, index, firstRow + lines.length, onCard, total);
  draft.put(last + 1, 0, said.total);
  draft.put(last + 1, columns.contribution, formula(`IF(ISNUMBER(${total}),${total},${quoted(words.sheets.missing)})`));
  draft.put(last + 1, columns.foot, 0, formula(`N(${total})`));
  dress(draft, own, last);
  const lastLine = firstRow + lines.length - 1;
  const gains = `${cell(firstRow, columns.gain)}:${cell(lastLine, columns.gain)}`;
  const names = `${cell(firstRow, columns.kpi)}:${cell(lastLine, columns.kpi)}`;
  draft.put(
    last + 3,
    0,
    formula(
      `IF(MAX(${gains})>0,${quoted(form.movesMost)}&INDEX(${names},MATCH(MAX(${gains}),${gains},0))&${quoted(form.upTo)}&ROUND(MAX(${gains}),1),"")`,
    ),
  );
  draft.format(area(last + 3, 0), style.section);
  draft.chart({
    name: `Scoreline ${own.spec.cardId} ${String(number)}`,
    type: "ColumnStacked",
    title: form.chart,
    axis: { from: 0 },
    legend: false,
    categories: area(firstRow, columns.kpi, all + 1),
    series: [
      { name: form.before, values: area(firstRow, columns.foot, all + 1), color: "#FFFFFF" },
      { name: form.contribution, values: area(firstRow, columns.bar, all + 1), color: style.colours.accent },
    ],
    place: area(last + 5, 0, chartRows, printed),
  });
  const signatures = last + 6 + chartRows;
  form.signatures.forEach((who, at) => {
    draft.put(signatures + 2 * at, 0, who);
    draft.put(signatures + 2 * at, columns.rule, form.date);
    draft.format(area(signatures + 2 * at, 1, 1, 3), { border: { edges: "bottom", color: style.colours.quiet } });
    draft.format(area(signatures + 2 * at, columns.actual, 1, 3), {
      border: { edges: "bottom", color: style.colours.quiet },
    });
    draft.format(area(signatures + 2 * at, columns.rule), { horizontal: "Right" });
  });
  const bottom = signatures + 2 * form.signatures.length;
  return draft.plan({
    visibility: "visible",
    tabColor: style.colours.accent,
    gridlines: false,
    page: { ...landscape({ from: firstRow - 1, to: firstRow - 1 }, area(0, 0, bottom, printed)), fitToHeight: true },
  });
}

/** Which weights a subject is scored with, where they are not those that hold now. */
function weightFacts({ rows, earlierWeights, words }: Card, index: number): string[] {
  const set = earlierWeights[rows[index]?.weights ?? -1];
  return set === undefined ? [] : [words.sheets.ruleRows.earlier.weights(weightsSpan(set, words))];
}

function putLine(
  draft: SheetDraft,
  own: Card,
  refs: RulesRefs,
  line: CardLine,
  at: number,
  index: number,
  onCard: (column: number) => string,
  total: string,
): void {
  const { words } = own;
  const row = firstRow + at;
  const none = quoted(words.sheets.missing);
  const [value, points] = [onCard(card.valueColumn(at)), onCard(card.pointsColumn(at))];
  const target = targetTerm(own, at, own.rows[index]?.period ?? null);
  const higher = `${refs.line(at, "directionCode")}=${String(directionCodes.indexOf("higher") + 1)}`;
  const ready = `AND(ISNUMBER(${value}),ISNUMBER(${target}))`;
  const ratio = (over: string, under: string) => `IF(${under}=0,${none},${over}/${under})`;
  const weighs = effectiveFormula(own, refs, own.rows[index]?.weights ?? null, at, onCard);
  const contribution = `IF(AND(ISNUMBER(${total}),ISNUMBER(${points})),${weighs}*${points},${none})`;
  draft.put(
    row,
    0,
    words.kpi(line.line.kpi),
    computationOf(line.source, own.words),
    formula(refs.weights(own.rows[index]?.weights ?? null).line(at)),
    formula(`IF(ISNUMBER(${target}),${target},${none})`),
    formula(sentenceTerm(own, refs, line, at, index)),
    formula(value),
    formula(`IF(${ready},IF(${higher},${ratio(value, target)},${ratio(target, value)}),${none})`),
    formula(points),
    formula(contribution),
    `${sourceText(line.line.source.weight, own)} / ${sourceText(line.line.source.values, own)}`,
    formula(onCard(card.statusColumn(at))),
    null,
    ...waterfall(row, at === 0),
    formula(`IF(ISNUMBER(${points}),${weighs}*MAX(0,${refs.line(at, "cap")}-${points}),0)`),
    levelAfter(row, at === 0),
  );
}

/** The rule in words, with the target of the subject's own period as long as that is the one that the card was built with. */
function sentenceTerm(own: Card, refs: RulesRefs, line: CardLine, at: number, index: number): string {
  const usual = refs.line(at, "sentence");
  const period = own.rows[index]?.period ?? null;
  const [place, target] = [ownTargetCell(own, at, period), targetIn(line, period)];
  if (place === null || target === undefined || line.rule === null) return usual;
  const said = sentenceOf(line, ruleFor(line.rule, target), own);
  return `IF(ISNUMBER(${place}),IF(ROUND(${place}-${String(target)},9)=0,${longText(said)},${usual}),${usual})`;
}

/** Foot and height of a row's bar: up for points gained, down for points taken. */
function waterfall(row: number, first: boolean): readonly [Formula, Formula] {
  const before = first ? "0" : cell(row - 1, columns.level);
  return [formula(`MIN(${before},${cell(row, columns.level)})`), formula(`ABS(N(${cell(row, columns.contribution)}))`)];
}

function levelAfter(row: number, first: boolean): Formula {
  return formula(`${first ? "0" : cell(row - 1, columns.level)}+N(${cell(row, columns.contribution)})`);
}

/** A text that people have typed, with what it is; empty where there is none. */
function labelled(label: string, typed: string): string {
  return `IF(${typed}&""="","",${quoted(label)}&${typed})`;
}

/** Rows that are not KPIs, and what a floor at zero or a veto changes, so that the contributions sum to the total. */
function putOtherLines(
  draft: SheetDraft,
  own: Card,
  entries: EntriesPlan,
  index: number,
  first: number,
  onCard: (column: number) => string,
  total: string,
): void {
  const { words } = own;
  const said = words.sheets.entries;
  const none = quoted(words.sheets.missing);
  const rows = own.spec.template.rows ?? [];
  rows.forEach((row, at) => {
    const refs = entries.at(index, at);
    const place = first + at;
    draft.put(place, columns.kpi, words.local(row.title), howToEnter(row, words));
    draft.put(
      place,
      columns.rule,
      formula(labelled(words.sheets.form.evidence, refs.evidence)),
      formula(`IF(ISNUMBER(${refs.entered}),${refs.entered},${none})`),
      null,
      formula(`IF(ISNUMBER(${refs.counted}),${refs.counted},${none})`),
      formula(`IF(AND(ISNUMBER(${total}),ISNUMBER(${refs.counted})),${refs.counted},${none})`),
      formula(labelled(words.sheets.form.approver, refs.approver)),
      formula(refs.state),
      null,
      ...waterfall(place, false),
      null,
      levelAfter(place, false),
    );
  });
  const place = first + rows.length;
  const { mean } = card.helperColumns(own);
  const counted = rows.map((_, at) => `N(${entries.at(index, at).counted})`).join("-");
  draft.put(place, columns.kpi, said.correction);
  draft.put(
    place,
    columns.contribution,
    formula(`IF(ISNUMBER(${total}),${total}-N(${onCard(mean ?? card.columns.total)})-${counted},${none})`),
    null,
    null,
    null,
    ...waterfall(place, false),
    null,
    levelAfter(place, false),
  );
}

/** What a point of a line moves the total by: its weight among what can be read, up through its groups. */
function effectiveFormula(
  own: Card,
  refs: RulesRefs,
  set: number | null,
  line: number,
  onCard: (column: number) => string,
): string {
  const weights = refs.weights(set);
  const branches = branchesOf(own);
  const helpers = card.helperColumns(own);
  const part = (sum: string) => `IF(${refs.policyCode}=3,${sum}/100,1)`;
  const climb = (branch: number, weight: string): string => {
    const readable = onCard(helpers.branches[branch]?.readable ?? 0);
    const sum = branch === 0 ? weights.sum : weights.groupSum(branch - 1);
    const own = `IF(N(${readable})>0,${weight}/${readable}*${part(sum)},0)`;
    if (branch === 0) return own;
    const above = branches.findIndex(({ groups }) => groups.includes(branch - 1));
    return `${own}*${climb(Math.max(0, above), refs.groups[branch - 1]?.weight ?? "0")}`;
  };
  const branch = branches.findIndex(({ lines }) => lines.includes(line));
  return climb(Math.max(0, branch), weights.line(line));
}

function dress(draft: SheetDraft, own: Card, last: number): void {
  const { lines } = own;
  const count = last - firstRow + 1;
  draft.format(area(firstRow, 0, count + 1, printed), { ...style.body, wrap: true, size: 9 });
  draft.format(area(firstRow, 0, count + 1), { bold: true, size: 10 });
  draft.format(area(firstRow, columns.weight, count), { numberFormat: style.weightShown });
  draft.format(area(firstRow, columns.completion, count), { numberFormat: "0%", horizontal: "Right" });
  draft.format(area(firstRow, columns.points, count + 1, 2), {
    numberFormat: style.points,
    horizontal: "Right",
    bold: true,
  });
  for (const column of [columns.definition, columns.rule, columns.source, columns.remark]) {
    draft.format(area(firstRow, column, count), style.indented);
  }
  draft.format(area(last + 1, 0, 1, printed), { bold: true, fill: style.colours.header });
  draft.format(area(firstRow, columns.foot, count + 1, 4), { ...style.helper, numberFormat: style.points });
  lines.forEach(({ source }, index) => {
    const numberFormat = numberFormats[source?.kpi.declaration.unit ?? "index"];
    for (const column of [columns.target, columns.actual]) {
      draft.format(area(firstRow + index, column), { numberFormat, horizontal: "Right" });
    }
  });
  draft.height(firstRow, style.threeLines, count);
  lines.forEach((line, at) => {
    const needed = 0.85 * linesOf(computationOf(line.source, own.words), definitionWidth);
    if (needed > 3) draft.height(firstRow + at, Math.ceil(needed) * style.smallLine + 3);
  });
  for (let row = firstRow + lines.length; row <= last; row += 1) {
    draft.format(area(row, columns.actual), { numberFormat: style.points, horizontal: "Right" });
  }
  draft.width(columns.kpi, 1, 22);
  draft.width(columns.definition, 1, definitionWidth);
  draft.width(columns.weight, 2, 11);
  draft.width(columns.rule, 1, 46);
  draft.width(columns.actual, 3, 11);
  const { completion, contribution } = own.words.sheets.form;
  draft.width(columns.completion, 1, Math.max(11, wordWidth(completion) + 2));
  draft.width(columns.contribution, 1, Math.max(11, wordWidth(contribution) + 2));
  draft.width(columns.source, 1, 20);
  draft.width(columns.remark, 1, 18);
}
