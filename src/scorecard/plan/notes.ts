import { addressOf, type Formula } from "../../plan/plan.ts";
import type { Card } from "../card.ts";
import { weightsSpan } from "../earlierWeights.ts";
import { isFromRange } from "../figureCautions.ts";
import type { CardIssue } from "../types.ts";
import { area } from "./draft.ts";
import { formula, longText, quoted } from "./formulas.ts";
import { periodText, type RulesRefs } from "./rulesSheet.ts";
import { comparedText } from "./comparedText.ts";
import { rows as cardRows, valueColumn } from "./scorecardLayout.ts";
import { wholeText } from "./wholeText.ts";

/**
 * What a reader of the printed card has to know: stand-ins, conversions, what was missing, how it is computed. What asks
 * for figures is a formula, which says no more once the KPI has its values.
 */
export function notesOf(card: Card, refs: RulesRefs): (string | Formula)[] {
  const { words, lines, rows, issues } = card;
  const { currency } = card.spec.template;
  const own = words.sheets.card;
  const perLine = lines.flatMap((each, index): (string | Formula)[] => {
    const { line, source, rule, conversion } = each;
    const kpi = words.kpi(line.kpi);
    const computed = rows.some(({ lines: results }) => typeof results[index]?.value === "number");
    const unsupplied = (source?.missing ?? []).filter((measure) => !card.typed.measures.has(measure));
    const unit = line.per === null ? "" : words.sheets.units[line.per];
    return [
      ...(source?.standIn ? [own.noteStandIn(kpi, words.standIn(source.standIn))] : []),
      ...(conversion === null ? [] : [own.noteConverted(kpi, unit, periodText(card))]),
      ...(rule === null ? [own.noteNotConverted(kpi, unit, periodText(card))] : []),
      ...(!computed && unsupplied.length > 0 && !isFromRange(each)
        ? [
            formula(
              `IF(${valuesOf(card, index)}=0,` +
                `${longText(own.noteNeeds(kpi, unsupplied.map((measure) => words.measure(measure)).join(words.sheets.separator)))},"")`,
            ),
          ]
        : []),
    ];
  });
  const { period } = words.sheets;
  const whole = wholeText(card);
  const chosen = comparedText(card);
  const compared = rows.some(({ progress }) => progress?.previous);
  const paced = rows.some(({ progress }) => progress?.partial) && lines.some(({ pace }) => pace !== null);
  return [
    ...perLine,
    ...issues.map((issue) => issueNote(card, issue)),
    ...weightNotes(card, refs),
    ...entryNotes(card),
    ...(compared ? [[period.noteTrend, ...(chosen === null ? [] : [words.sheets.sentence(chosen)])].join(" ")] : []),
    ...(paced ? [period.notePace] : []),
    ...(whole === null
      ? []
      : [words.sheets.labelled(words.sheets.whole.title, words.sheets.whole.said(whole.how, whole.why))]),
    ...(currency === undefined ? [] : [own.noteCurrency(currency)]),
    own.noteMissing,
    own.noteRank,
    own.noteSources,
  ];
}

/**
 * Where rows are scored with several sets of weights: each with the days that it holds for, by formulas, so that a copy of
 * the values says them too.
 */
function weightNotes({ earlierWeights, lines, words }: Card, refs: RulesRefs): Formula[] {
  if (earlierWeights.length === 0) return [];
  const own = words.sheets.ruleRows.earlier;
  const since = lines[0]?.before.at(-1)?.until ?? "";
  const spans = [...earlierWeights.map((set) => weightsSpan(set, words)), own.since(since)];
  return spans.map((span, set) => {
    const weights = refs.weights(set < earlierWeights.length ? set : null);
    const each = lines.map(
      ({ line }, index) =>
        `${quoted(words.sheets.labelled(words.kpi(line.kpi), ""))}&${weights.line(index)}&${quoted(words.sheets.targets.percent)}`,
    );
    const said = each.join(`&${quoted(words.sheets.separator)}&`);
    return formula(`${quoted(words.sheets.labelled(own.weights(span), ""))}&${said}`);
  });
}

/** Cautions about a KPI that waits for figures in some rows. */
const waiting: readonly CardIssue["code"][] = ["card.peopleNotAdded", "card.averagesNotMeant", "card.figureFromRange"];

function issueNote(card: Card, issue: CardIssue): string | Formula {
  const text = card.words.issue(issue);
  const lines = card.lines.flatMap(({ line }, index) => (line.kpi === issue.facts["kpi"] ? [index] : []));
  if (!waiting.includes(issue.code) || lines.length === 0) return text;
  const found = lines.map((line) => valuesOf(card, line)).join("+");
  return formula(`IF(${found}<${String(lines.length * card.rows.length)},${longText(text)},"")`);
}

/** How many subjects have a value of a KPI, as a formula. */
function valuesOf({ rows }: Card, line: number): string {
  return `COUNT(${addressOf(area(cardRows.first, valueColumn(line), rows.length), true)})`;
}

/** Where the figures that people enter stand, for those who have no add-in. */
function entryNotes({ spec, words }: Card): string[] {
  return spec.tables.flatMap(({ table, range }) => {
    const { entry, origin, columns } = table;
    if (range === null || entry === undefined) return [];
    const rows = origin.lastRow - origin.firstRow + 1;
    const cells = addressOf({ row: range.row + origin.firstRow, column: range.column + entry.value, rows, columns: 1 });
    const measures = [...new Set(columns.flatMap(({ measure }) => measure ?? []))].map((id) => words.measure(id));
    return [words.sheets.period.noteEntry(range.sheet, cells, measures.join(words.sheets.separator))];
  });
}
