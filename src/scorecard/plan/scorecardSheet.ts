import { isoDate } from "../../formula/serial.ts";
import { numberFormats } from "../../kpi/units.ts";
import { sheetRef, type SheetPlan } from "../../plan/plan.ts";
import { columnLetters } from "../../plan/plan.ts";
import { fullPoints } from "../../scoring/scales.ts";
import { curvePoints } from "../../scoring/curves.ts";
import { shownDecimals } from "../../scoring/rounding.ts";
import { comparedDecimals } from "../../scoring/rollUp.ts";
import type { Card } from "../card.ts";
import { periodUnitOf } from "../periods.ts";
import type { CardPlaces } from "../types.ts";
import { SheetDraft, area, landscape } from "./draft.ts";
import { cell, formula, quoted } from "./formulas.ts";
import type { MeasuresPlan } from "./measuresSheet.ts";
import { notesOf } from "./notes.ts";
import type { RulesRefs } from "./rulesSheet.ts";
import * as style from "./style.ts";

const rows = {
  title: 0,
  facts: 1,
  source: 2,
  grades: 3,
  titles: 5,
  kinds: 6,
  targets: 7,
  weights: 8,
  first: 9,
} as const;
const columns = { name: 0, rank: 1, total: 2, grade: 3, coverage: 4, firstLine: 5 } as const;
const chartRows = 16;

/** Most subjects that a chart of totals can show legibly. */
const chartLimit = 40;

/** Columns to the right of what is printed, that the totals are taken apart in. */
interface HelperColumns {
  readonly remark: number;
  readonly points: number;
  readonly readable: number;
  readonly rounded: number;
  readonly missing: number;
  readonly gradeName: number;
  readonly gradeFrom: number;
}

/** The printable card: subjects × KPIs with value and points, total, grade, coverage and the reason where there is none. */
export function scorecardSheet(
  card: Card,
  refs: RulesRefs,
  measures: MeasuresPlan,
): { readonly sheet: SheetPlan; readonly places: CardPlaces["scorecard"] } {
  const draft = new SheetDraft("Scorecard", card.words.sheets.names.scorecard);
  const remark = columns.firstLine + 2 * card.lines.length;
  const helpers: HelperColumns = {
    remark,
    points: remark + 2,
    readable: remark + 3,
    rounded: remark + 4,
    missing: remark + 5,
    gradeName: remark + 2,
    gradeFrom: remark + 3,
  };
  putHead(draft, card, refs, helpers);
  const sourceChanged = putSource(draft, card, measures);
  putHeaders(draft, card, refs, helpers);
  card.rows.forEach((_, index) => {
    putSubject(draft, card, refs, measures, helpers, index);
  });
  dress(draft, card, helpers);
  const end = putNotes(draft, card, rows.first + card.rows.length + 1);
  const bottom = putChart(draft, card, end + 1);
  return {
    sheet: draft.plan({
      visibility: "visible",
      tabColor: style.colours.accent,
      gridlines: false,
      freeze: { rows: rows.first, columns: 1 },
      page: landscape({ from: rows.titles, to: rows.weights }, area(0, 0, bottom, remark + 1)),
    }),
    places: {
      firstRow: rows.first,
      name: columns.name,
      total: columns.total,
      coverage: columns.coverage,
      rank: columns.rank,
      grade: columns.grade,
      sourceChanged,
      lines: card.lines.map(({ line }, index) => ({
        id: line.id,
        value: valueColumn(index),
        score: valueColumn(index) + 1,
      })),
    },
  };
}

function valueColumn(line: number): number {
  return columns.firstLine + 2 * line;
}

function putHead(draft: SheetDraft, card: Card, refs: RulesRefs, helpers: HelperColumns): void {
  const { words, spec, joined } = card;
  const own = words.sheets.card;
  const { period } = joined;
  const facts = [
    period === null ? own.noPeriod : own.period(isoDate(period.from), isoDate(period.to)),
    own.template(words.local(spec.template.title), spec.template.version),
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
  const minimum = `${quoted(own.minimum)}&ROUND(100*${refs.minimum},0)&" %"`;
  const rest = `IF(ISNUMBER(${refs.sum}),IF(${refs.sum}<100,${quoted(` · ${own.unassigned}`)}&ROUND(100-${refs.sum},2)&" %",""),"")`;
  draft.put(
    rows.grades,
    0,
    formula([...legend, `${quoted(own.policy)}&${refs.policyName}`, minimum].join(`&" · "&`) + `&${rest}`),
  );
  draft.format(area(rows.grades, 0), style.subtitle);
}

/** The line that says whether the source has changed; by formula, because the add-in may not be there. */
function putSource(draft: SheetDraft, card: Card, measures: MeasuresPlan): { row: number; column: number } | null {
  const { words, spec } = card;
  const own = words.sheets.card;
  const date = isoDate(spec.readAt);
  if (measures.differences === null) {
    const files = [...new Set(spec.tables.map(({ file }) => file))];
    const listed = files.length <= 3 ? own.sourceFile(files.join(", "), date) : own.sourceFiles(files.length, date);
    draft.put(rows.source, 0, listed);
    return null;
  }
  const differences = cell(measures.differences.row, measures.differences.column, "Measures");
  draft.put(
    rows.source,
    0,
    formula(`IF(${differences}>0,${quoted(own.sourceChanged(date))},${quoted(own.sourceSame(date))})`),
  );
  draft.put(rows.source, columns.firstLine + 2 * card.lines.length + 5, formula(differences));
  draft.format(area(rows.source, columns.firstLine + 2 * card.lines.length + 5), style.helper);
  draft.colour({
    kind: "formula",
    area: area(rows.source, 0),
    formula: `=$${columnLetters(columns.firstLine + 2 * card.lines.length + 5)}$${String(rows.source + 1)}>0`,
    format: { color: style.colours.warning, bold: true },
  });
  return { row: rows.source, column: columns.firstLine + 2 * card.lines.length + 5 };
}

function putHeaders(draft: SheetDraft, card: Card, refs: RulesRefs, helpers: HelperColumns): void {
  const { words, lines } = card;
  const own = words.sheets.card;
  draft.put(rows.titles, 0, own.subject, own.rank, own.total, own.grade, own.coverage);
  draft.put(rows.targets, 0, own.target);
  draft.put(rows.weights, 0, own.weight);
  lines.forEach(({ line, source }, index) => {
    const column = valueColumn(index);
    draft.put(rows.titles, column, words.kpi(line.kpi));
    draft.put(rows.kinds, column, own.value, own.points);
    const target = refs.line(index, "target");
    draft.put(rows.targets, column, formula(`IF(ISNUMBER(${target}),${target},${quoted(words.sheets.missing)})`));
    draft.put(rows.weights, column + 1, formula(refs.line(index, "weight")));
    draft.format(area(rows.targets, column), { numberFormat: numberFormats[source?.kpi.declaration.unit ?? "index"] });
    draft.format(area(rows.weights, column + 1), { numberFormat: style.weightShown });
  });
  draft.put(rows.titles, helpers.remark, own.remark);
  draft.put(rows.kinds, helpers.points, own.weightedPoints, own.readableWeight, own.roundedTotal, own.missingKpis);
  const width = helpers.remark + 1;
  draft.format(area(rows.titles, 0, 1, width), style.header);
  draft.height(rows.titles, style.headerHeight);
  draft.format(area(rows.titles, 0), { horizontal: "Left" });
  draft.format(area(rows.kinds, 0, 3, width), style.subheader);
  draft.format(area(rows.targets, 0, 2, 1), { horizontal: "Left", color: style.colours.quiet });
  draft.format(area(rows.kinds, helpers.points, 1, 4), { ...style.helper, wrap: true });
}

function putSubject(
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
  const scores = lines.map((_, line) => at(valueColumn(line) + 1));
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
  lines.forEach((_, line) => {
    const computed = `${sheetRef("Measures")}$${columnLetters(measures.valueColumns[line] ?? 0)}$${String(measures.firstRow + index + 1)}`;
    const value = at(valueColumn(line));
    draft.put(
      row,
      valueColumn(line),
      formula(`IF(ISNUMBER(${computed}),${computed},${none})`),
      formula(`IF(AND(ISNUMBER(${value}),${refs.line(line, "fault")}=0),${pointsFormula(value, refs, line)},${none})`),
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
  draft.put(
    row,
    helpers.remark,
    formula(
      `IF(ISNUMBER(${total}),${without},IF(${unreadable},${quoted(own.noTotalUnreadable)},IF(${refs.fits},${coverageText},${weightsText})))`,
    ),
  );
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

function dress(draft: SheetDraft, card: Card, helpers: HelperColumns): void {
  const { lines, spec } = card;
  const count = card.rows.length;
  const first = String(rows.first + 1);
  draft.format(area(rows.first, 0, count, helpers.remark + 1), style.body);
  draft.format(area(rows.first, columns.name, count), { bold: true });
  draft.format(area(rows.first, columns.rank, count, 4), { horizontal: "Center" });
  draft.format(area(rows.first, columns.total, count), { bold: true, size: 12, numberFormat: style.points });
  draft.format(area(rows.first, columns.coverage, count), { numberFormat: style.share });
  lines.forEach(({ source }, index) => {
    const column = valueColumn(index);
    draft.format(area(rows.first, column, count, 2), style.number);
    draft.format(area(rows.first, column, count), {
      numberFormat: numberFormats[source?.kpi.declaration.unit ?? "index"],
    });
    draft.format(area(rows.first, column + 1, count), { numberFormat: style.points, bold: true });
  });
  draft.format(area(rows.first, helpers.remark, count), { ...style.note, wrap: true });
  draft.format(area(rows.first, helpers.points, count, 4), style.helper);
  draft.format(area(rows.first, helpers.points, count, 3), { numberFormat: style.points });
  spec.template.bands.forEach(({ id }, band) => {
    const better = band === 0 ? "" : `,$${columnLetters(helpers.rounded)}${first}<${cell(band - 1, helpers.gradeFrom)}`;
    const rounded = `$${columnLetters(helpers.rounded)}${first}`;
    draft.colour({
      kind: "formula",
      area: area(rows.first, columns.total, count, 2),
      formula: `=AND(ISNUMBER(${rounded}),${rounded}>=${cell(band, helpers.gradeFrom)}${better})`,
      format: { ...style.gradeFormats[id], bold: true },
    });
  });
  const pass = spec.template.bands.findIndex(({ id }) => id === "pass");
  lines.forEach((_, index) => {
    if (pass < 0) return;
    const column = valueColumn(index) + 1;
    const score = `${columnLetters(column)}${first}`;
    draft.colour({
      kind: "formula",
      area: area(rows.first, column, count),
      formula: `=AND(ISNUMBER(${score}),${score}<${cell(pass, helpers.gradeFrom)})`,
      format: { color: style.colours.warning },
    });
  });
  draft.width(columns.name, 1, 26);
  draft.width(columns.rank, 1, 8);
  draft.width(columns.total, 1, 10);
  draft.width(columns.grade, 2, 12);
  lines.forEach((_, index) => {
    draft.width(valueColumn(index), 1, 14);
    draft.width(valueColumn(index) + 1, 1, 9);
  });
  draft.width(helpers.remark, 1, 36);
  draft.width(helpers.points, 4, 14);
}

function putNotes(draft: SheetDraft, card: Card, row: number): number {
  const notes = notesOf(card);
  draft.put(row, 0, card.words.sheets.card.notes);
  draft.format(area(row, 0), style.section);
  notes.forEach((text, index) => {
    draft.put(row + 1 + index, 0, text);
  });
  draft.format(area(row + 1, 0, notes.length, 1), style.note);
  return row + 1 + notes.length;
}

/** Returns the row below the chart. */
function putChart(draft: SheetDraft, card: Card, row: number): number {
  const count = card.rows.length;
  if (count === 0 || count > chartLimit) return row;
  draft.chart({
    name: `Scoreline ${card.spec.cardId}`,
    type: periodUnitOf(card.spec.by) === null && count > 6 ? "BarClustered" : "ColumnClustered",
    title: card.words.sheets.card.chart,
    categories: area(rows.first, columns.name, count),
    series: [
      {
        name: card.words.sheets.card.total,
        values: area(rows.first, columns.total, count),
        color: style.colours.accent,
      },
    ],
    place: area(row, 0, chartRows, 9),
  });
  return row + chartRows;
}
