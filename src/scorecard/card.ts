import { isError } from "../formula/cell.ts";
import { evaluate } from "../formula/evaluate.ts";
import type { ScoredSubject } from "../scoring/results.ts";
import type { ScaleRule, WeightPolicy } from "../scoring/types.ts";
import { ruleFault } from "../scoring/scales.ts";
import { scoreSubjects } from "../scoring/totals.ts";
import { compoundRule, daysOf } from "../templates/perUnit.ts";
import type { TemplateLine } from "../templates/template.ts";
import { aggregate } from "./aggregate.ts";
import { groupTables } from "./groups.ts";
import { inputsOf, type CardInputs, type LineSource } from "./inputs.ts";
import { comparedGroups } from "./compared.ts";
import { progressOf } from "./coverage.ts";
import { joinGroups, type Joined, type Subject } from "./join.ts";
import { paceOf, type PaceKind, paceKindOf } from "./pace.ts";
import { periodUnitOf } from "./periods.ts";
import { notApplicable, typedNumbers, type TypedNumbers } from "./typed.ts";
import { trendOf } from "./trend.ts";
import type { CardIssue, CardSpec, LineStatus, PeriodProgress, Trend, TypedInput } from "./types.ts";
import { cardWords, type CardWords } from "./words.ts";

/** A line of the template as this card uses it. */
export interface CardLine {
  readonly line: TemplateLine;
  readonly weight: number;
  /** Null where the template's values are meant for a length of time that can't be converted to the card's. */
  readonly rule: ScaleRule | null;
  /** Given where the template's values are meant for another length of time than the card's. */
  readonly conversion: { readonly fromDays: number; readonly toDays: number } | null;
  /** Null where this build does not know the KPI. */
  readonly source: LineSource | null;
  /** How its value grows while a period passes; null where it does not. */
  readonly pace: PaceKind | null;
}

/** Number of an input; null where there is none, `n/a` where a person says that it does not apply. */
export type CardNumber = TypedInput | null;

/** A subject with its numbers: inputs by index, lines by index. */
export interface CardRow {
  readonly subject: Subject;
  readonly inputs: readonly CardNumber[];
  readonly progress: PeriodProgress | null;
  readonly lines: readonly CardLineResult[];
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
  readonly typed: TypedNumbers;
  readonly rows: readonly CardRow[];
  readonly issues: readonly CardIssue[];
}

/** Joins, aggregates and scores; the same spec gives the same card. */
export function cardOf(spec: CardSpec): Card {
  const words = cardWords(spec.language);
  const { groups, issues: repeated } = groupTables(spec.tables, words.sheets.data.source);
  const immatureFrom = spec.immatureFrom ?? Math.floor(spec.readAt);
  const joined = joinGroups(groups, spec.by, spec.period, immatureFrom);
  const unit = periodUnitOf(spec.by);
  const progress =
    spec.by.kind === "item"
      ? joined.subjects.map(() => null)
      : progressOf(joined.subjects, joined.groups, unit, spec.period, immatureFrom - 1);
  const typed = typedNumbers(spec.inputs);
  const { inputs, lines: sources, issues } = inputsOf(spec.template, joined.groups, typed.measures);
  const lines = spec.template.lines.map((line, index) => cardLine(line, sources[index] ?? null, inputs, spec, joined));
  const policy = spec.policy ?? spec.template.policy;
  const numbers = joined.subjects.map((subject) =>
    inputs.map(
      ({ measure, pieces }): CardNumber => typed.of(measure, subject.name) ?? aggregate(pieces, joined.groups, subject),
    ),
  );
  const before = previousNumbers(joined, inputs, typed, progress);
  const results = numbers.map((own, row) =>
    lines.map((line): CardLineResult => {
      const result = lineResult(line, own, inputs);
      const previous = lineResult(line, before[row] ?? [], inputs).value;
      const trend = trendOf(result.value, previous);
      return { ...result, previous, trend, pace: paceOf(line.pace, line.rule, result.value, progress[row] ?? null) };
    }),
  );
  const scored = scoreSubjects(
    {
      lines: lines.map(({ line: { id }, weight, rule }) => ({ id, weight, rule })),
      policy,
      minimumCoverage: spec.template.minimumCoverage,
    },
    joined.subjects.map(({ name }, row) => ({
      name,
      values: new Map(lines.map(({ line }, index) => [line.id, results[row]?.[index]?.value ?? null])),
    })),
  );
  const rows = joined.subjects.flatMap((subject, row): CardRow[] => {
    const own = scored[row];
    return own
      ? [
          {
            subject,
            inputs: numbers[row] ?? [],
            progress: progress[row] ?? null,
            lines: results[row] ?? [],
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
    typed,
    rows,
    issues: [...repeated, ...joined.issues, ...issues],
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

/** Length in days that the card compares over; null where it has no dates. */
export function cardDays({ by }: CardSpec, { period }: Joined): number | null {
  const unit = periodUnitOf(by);
  if (unit !== null) return daysOf(unit);
  return period === null ? null : period.to - period.from + 1;
}

function cardLine(
  line: TemplateLine,
  source: LineSource | null,
  inputs: CardInputs["inputs"],
  spec: CardSpec,
  joined: Joined,
): CardLine {
  const weight = new Map(Object.entries(spec.weights ?? {})).get(line.id) ?? line.weight;
  const fromDays = line.per === null ? null : daysOf(line.per);
  const own = { line, weight, source, pace: paceKindOf(source, inputs) };
  if (fromDays === null) return { ...own, rule: line.rule, conversion: null };
  const toDays = cardDays(spec, joined);
  if (toDays === fromDays) return { ...own, rule: line.rule, conversion: null };
  if (toDays === null || source?.kpi.declaration.compounds !== true) return { ...own, rule: null, conversion: null };
  return { ...own, rule: compoundRule(line.rule, fromDays, toDays), conversion: { fromDays, toDays } };
}

function lineResult(
  { source, rule }: CardLine,
  numbers: readonly CardNumber[],
  inputs: CardInputs["inputs"],
): Pick<CardLineResult, "value" | "status" | "missing"> {
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
      states.add(input?.pieces.length === 0 ? "notEntered" : "missing");
    }
  }
  if (states.has("notApplicable")) return { value: null, status: "notApplicable", missing: [] };
  if (missing.length > 0) return { value: null, status: states.has("notEntered") ? "notEntered" : "missing", missing };
  const value = evaluate(source.expression, cells);
  if (isError(value)) return { value: null, status: "error", missing: [] };
  return { value, status: rule === null || ruleFault(rule) !== null ? "rule" : "ok", missing: [] };
}
