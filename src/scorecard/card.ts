import { isError } from "../formula/cell.ts";
import { isoDate } from "../formula/serial.ts";
import { evaluate } from "../formula/evaluate.ts";
import type { RowEntry } from "../scoring/otherRows.ts";
import type { ScoredSubject } from "../scoring/results.ts";
import { differByPeriod, type PeriodTarget } from "../scoring/decideTarget.ts";
import { ruleFor } from "../scoring/periodTarget.ts";
import type { ScoringRules } from "../scoring/rules.ts";
import type { Given, MissingPolicy, ScaleRule, WeightPolicy } from "../scoring/types.ts";
import { ruleFault } from "../scoring/scales.ts";
import { scoreSubjects } from "../scoring/totals.ts";
import { compoundRule, daysOf } from "../templates/perUnit.ts";
import { lineOn, unfolded, weightOn } from "../templates/dated.ts";
import type { DatedRule, EarlierWeight, Template, TemplateGroup, TemplateLine } from "../templates/template.ts";
import {
  averagedBy,
  comparedUnit,
  partsCompared,
  partValueOf,
  spansOf,
  typedForWhole,
  type AveragedFrom,
  type CardPart,
} from "./averaged.ts";
import { withAside } from "./aside.ts";
import { aggregate } from "./inputs/aggregate.ts";
import { filesApart } from "./inputs/filesApart.ts";
import { groupTables } from "./inputs/groups.ts";
import { inOneCurrency } from "./inputs/currency.ts";
import { inputsOf, type CardInputs, type LineSource } from "./inputs/inputs.ts";
import { comparedGroups } from "./inputs/compared.ts";
import { progressOf } from "./inputs/coverage.ts";
import { joinGroups, type Joined, type Subject } from "./inputs/join.ts";
import { nameOrderOf } from "./inputs/nameOrder.ts";
import { paceOf, type PaceKind, paceKindOf } from "./inputs/pace.ts";
import { earlierValues } from "./inputs/earlierValues.ts";
import { periodName, periodUnitOf } from "./inputs/periods.ts";
import { groupsOfParts, partsByWhole, periodParts, type PeriodPart } from "./inputs/parts.ts";
import { wholeValue } from "./inputs/wholeValue.ts";
import { earlierWeightsOf, weightsOfRows, type EarlierWeights } from "./earlierWeights.ts";
import { laterWeightFaults } from "./laterWeights.ts";
import { notApplicable, notEntered, typedNumbers, type CardNumber, type TypedNumbers } from "./inputs/typed.ts";
import { inputsByHand, missingBy, suppliedBy, type SuppliedBy } from "./inputs/suppliedBy.ts";
import { trendOf } from "./inputs/trend.ts";
import type { CardIssue, CardSpec, LineStatus, PeriodProgress, Trend } from "./types.ts";
import { targetsBelowAverage } from "./belowAverage.ts";
import { figuresFromRanges, figuresNotAdded } from "./figureCautions.ts";
import { cardWords, type CardWords } from "./words.ts";

/** Most forms of a card: each is a sheet of its own. */
export const mostForms = 20;

/** A line of the template as this card uses it. */
export interface CardLine {
  readonly line: TemplateLine;
  readonly weight: number;
  /** What it weighed before, whether a row needs it or not; none in a card that is not split by period. */
  readonly before: readonly EarlierWeight[];
  /** Null where the template's values are meant for a length of time that can't be converted to the card's. */
  readonly rule: ScaleRule | null;
  /** The rule as the template means it, before any conversion. */
  readonly meant: ScaleRule;
  /** What is done where it has no value. */
  readonly missing: MissingPolicy;
  /** Where its figures come from, by which that is decided unless the template says it. */
  readonly suppliedBy: SuppliedBy;
  /** Changes that hold only after the period of the card. */
  readonly datedAfter: readonly DatedRule[];
  /** Given where the template's values are meant for another length of time than the card's. */
  readonly conversion: { readonly fromDays: number; readonly toDays: number } | null;
  /** Null where this build does not know the KPI. */
  readonly source: LineSource | null;
  /** How its value grows while a period passes; null where it does not. */
  readonly pace: PaceKind | null;
  /** Periods with targets of their own, which Rules lists; none where one target holds for all. */
  readonly targets: readonly PeriodTarget[];
}

/** A subject with its numbers: inputs by index, lines by index. */
export interface CardRow {
  readonly subject: Subject;
  /** Name of its period; null in a card that is not split by period. */
  readonly period: string | null;
  readonly inputs: readonly CardNumber[];
  readonly progress: PeriodProgress | null;
  /** Place of its weights among the card's earlier ones; null where the lines' own hold. */
  readonly weights: number | null;
  readonly lines: readonly CardLineResult[];
  /** What people entered for the rows that are not KPIs. */
  readonly entries: readonly RowEntry[];
  readonly scored: ScoredSubject;
}

export interface CardLineResult {
  readonly value: number | null;
  readonly status: LineStatus;
  readonly missing: readonly string[];
  readonly previous: number | null;
  readonly trend: Trend | null;
  readonly pace: number | null;
}

/** Everything that the preview and the sheets show. */
export interface Card {
  readonly spec: CardSpec;
  readonly words: CardWords;
  readonly title: string;
  readonly policy: WeightPolicy;
  readonly joined: Joined;
  readonly inputs: CardInputs["inputs"];
  readonly lines: readonly CardLine[];
  readonly groups: readonly TemplateGroup[];
  /** Weights of rows that ended before the lines' own came into force, earliest first; Rules shows them. */
  readonly earlierWeights: readonly EarlierWeights[];
  readonly typed: TypedNumbers;
  /** Names over the raters' columns of Entries that are there already. */
  readonly raters: readonly string[];
  readonly rows: readonly CardRow[];
  /** How values of periods are averaged; null where they come from the data. */
  readonly averaged: AveragedFrom | null;
  /** What the periods are made of, in the order of the rows; empty where values come from the data. */
  readonly parts: readonly CardPart[];
  /** Places of the parts of each row, by the row's. */
  readonly partsOf: ReadonlyMap<number, readonly number[]>;
  readonly issues: readonly CardIssue[];
}

/** Joins, aggregates and scores; the same spec gives the same card. */
export function cardOf(spec: CardSpec): Card {
  const words = cardWords(spec.language);
  const { groups: all, issues: repeated } = groupTables(spec.tables, words.sheets.data.source);
  const { groups, issues: money } = inOneCurrency(all, spec.template.currency);
  const immatureFrom = spec.immatureFrom ?? Math.floor(spec.readAt);
  const whole = joinGroups(groups, spec.by, spec.period, immatureFrom, nameOrderOf(spec));
  const unit = periodUnitOf(spec.by);
  const progress =
    spec.by.kind === "item"
      ? whole.subjects.map(() => null)
      : progressOf(whole.subjects, whole.groups, unit, spec.period, immatureFrom - 1, spec.compareWith);
  const averaged = averagedBy(spec);
  const periodParted = averaged === null ? [] : periodParts(whole.subjects, spansOf(whole, progress), unit, averaged);
  const joined =
    averaged === null
      ? whole
      : { ...whole, groups: groupsOfParts(whole.groups, whole.subjects, periodParted, averaged.of) };
  const given = withAside(spec);
  const filledIn = averaged === null ? joined.subjects : periodParted.map(({ subject }) => subject);
  const typed = typedNumbers(
    given.inputs,
    filledIn.map(({ name }) => name),
  );
  const { inputs, lines: sources, issues } = inputsOf(spec.template, joined.groups, typed.measures);
  const byHand = inputsByHand(inputs, typed, filledIn, joined.groups);
  const knownWeights = unit === null ? [] : earlierWeightsOf(spec.template, weightsSaid(spec), rulesDay(spec, joined));
  const lines = spec.template.lines.map((line, index) => ({
    ...cardLine(line, sources[index] ?? null, inputs, byHand, spec, joined),
    before: knownWeights.map(({ until, weights }) => ({ until, weight: weights[index] ?? line.weight })),
  }));
  const weights = weightsOfRows(
    knownWeights,
    joined.subjects.map(({ start }) => start),
    unit,
    spec.weightsUntil,
  );
  const policy = spec.policy ?? spec.template.policy;
  const numbersOf = (own: Joined["groups"], subject: Subject) =>
    inputs.map(({ measure, pieces }): CardNumber => typed.of(measure, subject.name) ?? aggregate(pieces, own, subject));
  const computedPart =
    (own: Joined["groups"]) =>
    (part: PeriodPart): CardPart => {
      const partInputs = numbersOf(own, part.subject);
      return { ...part, inputs: partInputs, lines: lines.map((line) => lineResult(line, partInputs, inputs)) };
    };
  const parts = periodParted.map(computedPart(joined.groups));
  const partsBefore =
    averaged === null
      ? []
      : partsCompared(whole, progress, unit, averaged, (own, compared) => own.map(computedPart(compared)));
  const numbers = joined.subjects.map((subject) =>
    averaged === null ? numbersOf(joined.groups, subject) : inputs.map(() => null),
  );
  const periods = joined.subjects.map(({ start }) => (unit === null ? null : periodName(start, unit)));
  const before = averaged === null ? previousNumbers(joined, inputs, typed, progress) : [];
  const partsOf = partsByWhole(parts);
  const beforeOf = partsByWhole(partsBefore);
  const now = (row: number) => (partsOf.get(row) ?? []).flatMap((place) => parts[place] ?? []);
  const then = (row: number) => (beforeOf.get(row) ?? []).flatMap((place) => partsBefore[place] ?? []);
  const resultOf = (line: number, own: readonly CardNumber[] | undefined, of: readonly CardPart[]) => {
    const definition = lines[line];
    if (!definition) throw new Error(`no line ${String(line)}`);
    if (averaged === null) return lineResult(definition, own ?? [], inputs);
    const values = of.map((part) => partValueOf(part, line));
    const { value, status, missing } = wholeValue(values, definition.missing.kind === "block");
    return { value, missing, status: status === "ok" ? readyStatus(definition) : status };
  };
  const results = numbers.map((own, row) => {
    const [ownParts, partsThen] = [now(row), then(row)];
    return lines.map((line, index): CardLineResult => {
      const result = resultOf(index, own, ownParts);
      const previous = resultOf(index, before[row], partsThen).value;
      const trend = trendOf(result.value, previous);
      const rule = line.rule === null ? null : ruleFor(line.rule, targetIn(line, periods[row] ?? null));
      return { ...result, previous, trend, pace: paceOf(line.pace, rule, result.value, progress[row] ?? null) };
    });
  });
  const ownRows = new Set((spec.template.rows ?? []).map(({ id }) => id));
  const entered = new Map(
    Object.entries(given.entries ?? {}).map(([name, own]) => [name, own.filter(({ row }) => ownRows.has(row))]),
  );
  const earlier = earlierValues(lines, joined.subjects, results, unit);
  const scored = scoreSubjects(
    scoringRules(spec.template, lines, policy),
    joined.subjects.map(({ name }, row) => ({
      name,
      values: new Map(lines.map(({ line }, index) => [line.id, givenOf(results[row]?.[index])])),
      earlier: earlier[row] ?? new Map(),
      targets: targetsOf(lines, periods[row] ?? null),
      ...weightsOf(lines, weights.shown[weights.rows[row] ?? -1]),
      entries: entered.get(name) ?? [],
    })),
  );
  const rows = joined.subjects.flatMap((subject, row): CardRow[] => {
    const own = scored[row];
    return own
      ? [
          {
            subject,
            period: periods[row] ?? null,
            inputs: numbers[row] ?? [],
            progress: progress[row] ?? null,
            weights: weights.rows[row] ?? null,
            lines: results[row] ?? [],
            entries: entered.get(subject.name) ?? [],
            scored: own,
          },
        ]
      : [];
  });
  const title = spec.title ?? words.local(spec.template.title);
  return {
    spec,
    words,
    title,
    policy,
    joined,
    inputs,
    lines,
    groups: spec.template.groups ?? [],
    earlierWeights: weights.shown,
    typed,
    raters: given.raters ?? [],
    rows,
    averaged,
    parts,
    partsOf,
    issues: [
      ...targetsBelowAverage(
        spec.template,
        lines.map(({ line, meant }) => ({ ...line, rule: meant })),
      ),
      ...repeated,
      ...money,
      ...joined.issues,
      ...filesApart(whole.groups, spec.by),
      ...issues,
      ...typedForWhole(spec, whole.subjects, parts),
      ...tooManyForms(spec, rows.length),
      ...figuresNotAdded(lines, inputs, rows),
      ...figuresFromRanges(lines, rows),
      ...laterWeightFaults(spec.template, policy, rulesDay(spec, joined), words.local),
      ...weights.issues,
    ],
  };
}

/** Numbers of the inputs over the days that each subject is compared with; what a person typed for it goes before. */
function previousNumbers(
  { groups, subjects }: Joined,
  inputs: CardInputs["inputs"],
  typed: TypedNumbers,
  progress: readonly (PeriodProgress | null)[],
): readonly (readonly CardNumber[])[] {
  if (progress.every((own) => own?.previous == null)) return [];
  const compared = comparedGroups(groups, subjects, progress);
  const names = new Map(subjects.map(({ key, start, name }) => [`${String(key)} ${String(start)}`, name]));
  return subjects.map((subject, row) => {
    const previous = progress[row]?.previous;
    if (!previous) return [];
    const name = names.get(`${String(subject.key)} ${String(previous.from)}`) ?? subject.name;
    return inputs.map(
      ({ measure, pieces }): CardNumber => typed.of(measure, name) ?? aggregate(pieces, compared, subject),
    );
  });
}

function tooManyForms({ forms }: CardSpec, subjects: number): CardIssue[] {
  const wanted = forms === true ? subjects : (forms?.length ?? 0);
  return wanted <= mostForms ? [] : [{ code: "card.tooManyForms", facts: { wanted, made: mostForms } }];
}

/** Length in days that the card compares over; null where it has no dates. */
export function cardDays(spec: CardSpec, { period }: Joined): number | null {
  const unit = comparedUnit(spec);
  if (unit !== null) return daysOf(unit);
  return period === null ? null : period.to - period.from + 1;
}

function cardLine(
  line: TemplateLine,
  source: LineSource | null,
  inputs: CardInputs["inputs"],
  byHand: ReadonlySet<number>,
  spec: CardSpec,
  joined: Joined,
): Omit<CardLine, "before"> {
  const day = rulesDay(spec, joined);
  const meant = lineOn(line, day).rule;
  const weight = weightsSaid(spec).get(line.id) ?? weightOn(line, day);
  const fromDays = line.per === null ? null : daysOf(line.per);
  const supplied = suppliedBy(source, inputs, joined.groups, byHand);
  const own = {
    line,
    weight,
    meant,
    source,
    datedAfter: (unfolded(line).dated ?? []).filter(({ from }) => from > day),
    missing: line.missing ?? missingBy(supplied),
    suppliedBy: supplied,
    // A mean of whole months does not grow with the days, so there is nothing to keep pace with.
    pace: averagedBy(spec) === null ? paceKindOf(source, inputs) : null,
    targets: ownTargets(line, spec),
  };
  if (fromDays === null) return { ...own, rule: meant, conversion: null };
  const toDays = cardDays(spec, joined);
  if (toDays === fromDays) return { ...own, rule: meant, conversion: null };
  if (toDays === null || source?.kpi.declaration.compounds !== true) return { ...own, rule: null, conversion: null };
  return { ...own, rule: compoundRule(meant, fromDays, toDays), conversion: { fromDays, toDays } };
}

/** Targets by period, where they are not all the same. */
function ownTargets({ decided = [] }: TemplateLine, { by }: CardSpec): readonly PeriodTarget[] {
  return periodUnitOf(by) !== null && differByPeriod(decided) ? decided : [];
}

/** The target of a line that holds in a period; undefined where the line's own does. */
export function targetIn({ targets }: CardLine, period: string | null): number | undefined {
  return targets.find((own) => own.period === period)?.value ?? undefined;
}

function targetsOf(lines: readonly CardLine[], period: string | null): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((line) => {
      const target = targetIn(line, period);
      return target === undefined ? [] : [[line.line.id, target] as const];
    }),
  );
}

/** The day by which template, dated weights and rules are chosen: the last that the card covers. */
export function lastDay({ readAt }: CardSpec, { period }: Joined): string {
  return isoDate(period?.to ?? readAt);
}

/** The day by which the weights and rules of a card are chosen. */
function rulesDay(spec: CardSpec, joined: Joined): string {
  return spec.rulesOn ?? lastDay(spec, joined);
}

/** Weights that the request names without a day. */
function weightsSaid({ weights = {} }: CardSpec): ReadonlyMap<string, number> {
  return new Map(Object.entries(weights));
}

/** What scoring has to know where earlier weights hold for a row. */
function weightsOf(
  lines: readonly CardLine[],
  earlier: EarlierWeights | undefined,
): { readonly weights?: ReadonlyMap<string, number> } {
  if (earlier === undefined) return {};
  return { weights: new Map(lines.map(({ line, weight }, index) => [line.id, earlier.weights[index] ?? weight])) };
}

function scoringRules(template: Template, lines: readonly CardLine[], policy: WeightPolicy): ScoringRules {
  return {
    lines: lines.map(({ line: { id, group }, weight, rule, missing }) => {
      return { id, weight, rule, missing, ...(group === undefined ? {} : { group }) };
    }),
    policy,
    minimumCoverage: template.minimumCoverage,
    groups: (template.groups ?? []).map(({ id, weight, parent }) => {
      return { id, weight, ...(parent === undefined ? {} : { parent }) };
    }),
    rows: template.rows ?? [],
    bands: template.bands,
  };
}

function givenOf(result: CardLineResult | undefined): Given {
  if (result === undefined) return null;
  const { status, value } = result;
  return status === "notApplicable" || status === "notEntered" ? status : value;
}

/** `ok`, unless the line's rule cannot be used. */
function readyStatus({ rule }: CardLine): LineStatus {
  return rule === null || ruleFault(rule) !== null ? "rule" : "ok";
}

function lineResult(
  line: CardLine,
  numbers: readonly CardNumber[],
  inputs: CardInputs["inputs"],
): Pick<CardLineResult, "value" | "status" | "missing"> {
  const { source } = line;
  if (source === null) return { value: null, status: "missing", missing: [] };
  const cells = new Map<string, number>();
  const missing: string[] = [];
  const states = new Set<LineStatus>();
  for (const [name, index] of source.inputs) {
    const number = numbers[index] ?? null;
    const input = inputs[index];
    if (typeof number === "number") cells.set(name, number);
    else if (number === notApplicable) states.add("notApplicable");
    else {
      missing.push(input?.measure ?? name);
      states.add(number === notEntered || input?.pieces.length === 0 ? "notEntered" : "missing");
    }
  }
  if (states.has("notApplicable")) return { value: null, status: "notApplicable", missing: [] };
  if (missing.length > 0) return { value: null, status: states.has("notEntered") ? "notEntered" : "missing", missing };
  const value = evaluate(source.expression, cells);
  if (isError(value)) return { value: null, status: "error", missing: [] };
  return { value, status: readyStatus(line), missing: [] };
}
