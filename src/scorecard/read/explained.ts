import { explain, type Explanation } from "../../scoring/explain.ts";
import { scoreSubjects } from "../../scoring/totals.ts";
import type { ScoringRules } from "../../scoring/rules.ts";
import type { Given, ScaleRule } from "../../scoring/types.ts";
import { differByPeriod } from "../../scoring/decideTarget.ts";
import { ruleFor } from "../../scoring/periodTarget.ts";
import { periodUnitOf } from "../inputs/periods.ts";
import { compoundRule } from "../../templates/perUnit.ts";
import type { Template, TemplateLine } from "../../templates/template.ts";
import { addressOf, quotedSheet } from "../../plan/plan.ts";
import { templateOfRow, untilOfRow } from "../earlierWeights.ts";
import { earlierWeightsId, setsPerBand } from "./earlierWeightsLayout.ts";
import { entriesRead, type ExplainedEntry } from "./explainedEntries.ts";
import { inputsRead, type CellsOfCard, type ReadInput } from "./explainedInputs.ts";
import { subjectValues, type PlainValues } from "./plainValues.ts";
import { inputRows, valueColumnOf } from "./inputRows.ts";
import { readEntries } from "./readEntries.ts";
import { readResults } from "./readResults.ts";
import { readRules } from "./readRules.ts";
import { columns } from "./rulesLayout.ts";
import type { CardStore, KpiResult, PeriodProgress, SubjectResult } from "../types.ts";

/** A number that a cell shows, null where it shows none, with the cell's address and sheet. */
export interface PlacedNumber {
  readonly value: number | null;
  readonly at: string;
}

/** A part of a period, such as a month of a quarter. */
export interface ExplainedPart extends PlacedNumber {
  readonly name: string;
  /** 0 for a part that does not count. */
  readonly weight: number;
}

/** Where the parts of a line's score stand in the workbook, and what the sheets say of their origin. */
export interface ExplainedPlaces {
  readonly id: string;
  readonly kpi: string;
  /** Parameter of the KPI → measure, where it is not the usual one. */
  readonly measures: Readonly<Record<string, string>>;
  /** Choice of the KPI → option, where it is not the first. */
  readonly choices: Readonly<Record<string, string>>;
  readonly inputs: readonly ReadInput[];
  /** What the value is the mean of, in the order of the sheet; empty where it comes from the data. */
  readonly parts: readonly ExplainedPart[];
  /** How Measures says that the KPI is computed, a stand-in included; in the card's language. */
  readonly computedAs: string;
  /** The cell of Measures that computes it; null where that is not known. */
  readonly computedAt: string | null;
  readonly value: PlacedNumber;
  readonly score: PlacedNumber;
  readonly weight: PlacedNumber;
  /** The cells of Rules that hold the rule's values; null where the row is gone. */
  readonly ruleAt: string | null;
  /** Where target, weight and values come from, as Rules says in the card's language; empty where it does not. */
  readonly sources: { readonly target: string; readonly weight: string; readonly values: string };
  /** Whether the sheet shows another score than its own value and rule give: somebody has typed over a formula. */
  readonly overwritten: boolean;
}

/** A subject's total taken apart: every number from the cells of the card, so that it follows what is edited there. */
export interface CardExplanation {
  readonly cardId: string;
  readonly title: string;
  readonly subjects: readonly string[];
  readonly subject: string;
  /** The line that was asked about; null for the total. */
  readonly line: string | null;
  /** The group of lines, or the row that is no KPI, that was asked about; null for another question. */
  readonly group: string | null;
  readonly row: string | null;
  readonly progress: PeriodProgress | null;
  readonly total: PlacedNumber;
  /** Whether the sheet shows another total than its scores and weights give. */
  readonly overwritten: boolean;
  readonly explanation: Explanation;
  readonly places: readonly ExplainedPlaces[];
  readonly groups: readonly { readonly id: string; readonly title: Template["title"] }[];
  /** Rows that are not KPIs. */
  readonly rows: readonly { readonly id: string; readonly title: Template["title"] }[];
  /** What was entered for them. */
  readonly entered: readonly ExplainedEntry[];
  readonly platform: Template["platform"];
  /** ISO 4217 of amounts; null where the template names none. */
  readonly currency: string | null;
  /** What a question about other values needs. */
  readonly rules: ScoringRules;
  readonly values: readonly PlainValues[];
}

/** Two results of the same formula in two engines never differ by more. */
const alike = 1e-6;

/**
 * Explains one subject of a card from its cells. `pick` names subject and line; without a subject the first is meant.
 * Null where the card has no subject of that name.
 */
export function explainedCard(
  cells: CellsOfCard,
  store: CardStore,
  pick: { readonly [Field in "subject" | "line" | "group" | "row"]?: string | null | undefined },
): CardExplanation | null {
  const { applied: template } = readRules(cells.rules, store);
  const { subjects } = readResults(cells.scorecard, cells.rules, store, cells.measures, cells.entries);
  const index = pick.subject == null ? 0 : store.subjects.indexOf(pick.subject);
  const subject = subjects[index];
  if (!subject) return null;
  const targets = subjects.map((own) => targetsOfPeriod(template, own, store.by));
  const rules = rulesInSheet(template, cells, subjects, new Map(targets[index] ?? []));
  const entered = new Map(Object.entries(readEntries(cells.entries, store)));
  const values = subjects.map((own, at) => ({
    ...plainValues(own),
    // The rules are those of the subject that is explained; the others are held to the targets of their own periods.
    ...(at === index ? {} : { targets: targets[at] ?? [] }),
    ...weightsOfRow(template, store, at),
    entries: entered.get(own.name) ?? [],
  }));
  const scored = scoreSubjects(rules, values.map(subjectValues))[index];
  if (!scored) return null;
  const inputs = inputsRead(cells, store, index);
  const explanation = explain(rules, scored, inputs);
  const row = store.places.scorecard.firstRow + index;
  const at = (column: number) => placed(cells.nameOf("Scorecard"), row, column);
  const places = template.lines.map((line): ExplainedPlaces => {
    const result = subject.kpis.find(({ id }) => id === line.id);
    const own = store.places.scorecard.lines.find(({ id }) => id === line.id);
    const computed = scored.lines.find(({ id }) => id === line.id)?.score ?? null;
    return {
      ...ofRules(line, cells),
      weight: weightRead(line, cells, store, index),
      ...ofMeasures(line, cells, store, index),
      id: line.id,
      kpi: line.kpi,
      measures: line.measures ?? {},
      choices: line.choices ?? {},
      inputs: inputs.get(line.id) ?? [],
      parts: partsRead(line, cells, store, index),
      value: { value: result?.value ?? null, at: at(own?.value ?? 0) },
      score: { value: result?.score ?? null, at: at(own?.score ?? 0) },
      overwritten: differs(result?.score ?? null, computed),
    };
  });
  return {
    cardId: store.cardId,
    title: store.title,
    subjects: store.subjects,
    subject: subject.name,
    line: knownIn(template.lines, pick.line),
    group: knownIn(template.groups ?? [], pick.group),
    row: knownIn(template.rows ?? [], pick.row),
    progress: subject.progress,
    total: { value: subject.total, at: at(store.places.scorecard.total) },
    overwritten: differs(subject.total, scored.total),
    explanation,
    places,
    groups: (template.groups ?? []).map(({ id, title }) => ({ id, title })),
    rows: (template.rows ?? []).map(({ id, title }) => ({ id, title })),
    entered: entriesRead(template.rows ?? [], entered.get(subject.name) ?? [], cells, store, index),
    platform: template.platform,
    currency: template.currency ?? null,
    rules,
    values,
  };
}

function knownIn(all: readonly { readonly id: string }[], wanted: string | null | undefined): string | null {
  return all.find(({ id }) => id === wanted)?.id ?? null;
}

function plainValues({ name, kpis }: SubjectResult): Omit<PlainValues, "entries"> {
  return {
    name,
    values: kpis.map(({ id, value, state }) => [id, givenOf(value, state)] as const),
    earlier: kpis.flatMap(({ id, value, state }) =>
      state === "carried" && value !== null ? [[id, { value, age: 1 }] as const] : [],
    ),
  };
}

function givenOf(value: number | null, state: KpiResult["state"]): Given {
  if (state === "notApplicable" || state === "notEntered") return state;
  return state === "carried" ? null : value;
}

/** Targets of all lines in the period of a subject; the line's own where the period has none. */
function targetsOfPeriod(
  { lines }: Template,
  { name }: SubjectResult,
  by: CardStore["by"],
): readonly (readonly [string, number])[] {
  if (periodUnitOf(by) === null) return [];
  const period = name.split(" · ").at(-1);
  return lines.flatMap(({ id, decided = [] }) => {
    const target = decided.find((own) => own.period === period)?.value ?? null;
    return target === null || !differByPeriod(decided) ? [] : [[id, target] as const];
  });
}

/** The rules with the values that stand in the sheet, converted to the card's length of time where that is done. */
function rulesInSheet(
  template: Template,
  { rules }: CellsOfCard,
  subjects: readonly SubjectResult[],
  targets: ReadonlyMap<string, number>,
): ScoringRules {
  const isUsed = ({ id }: TemplateLine) =>
    subjects.every(({ kpis }) => kpis.find((own) => own.id === id)?.state !== "noRule");
  return {
    lines: template.lines.map((line) => ({
      id: line.id,
      weight: line.weight,
      rule: isUsed(line) ? ruleFor(ruleHere(line, rules[rowOf(rules, line.id)]), targets.get(line.id)) : null,
      ...(line.group === undefined ? {} : { group: line.group }),
      ...(line.missing === undefined ? {} : { missing: line.missing }),
    })),
    policy: template.policy,
    minimumCoverage: template.minimumCoverage,
    groups: (template.groups ?? []).map(({ id, weight, parent }) => {
      return { id, weight, ...(parent === undefined ? {} : { parent }) };
    }),
    bands: template.bands,
    ...(template.rows === undefined ? {} : { rows: template.rows }),
  };
}

function ruleHere(line: TemplateLine, row: readonly unknown[] = []): ScaleRule {
  const [meant, here] = [row[columns.daysMeant], row[columns.daysHere]];
  return typeof meant === "number" && typeof here === "number" && meant > 0 && here > 0
    ? compoundRule(line.rule, meant, here)
    : line.rule;
}

function ofRules(line: TemplateLine, { rules, nameOf }: CellsOfCard): Pick<ExplainedPlaces, "ruleAt" | "sources"> {
  const row = rowOf(rules, line.id);
  const text = (column: number) => {
    const value = rules[row]?.[column];
    return typeof value === "string" ? value : "";
  };
  const sheet = quotedSheet(nameOf("Rules"));
  const first = addressOf({ row, column: columns.scale, rows: 1, columns: columns.cap - columns.scale + 1 });
  return {
    ruleAt: row < 0 ? null : `${sheet}!${first}`,
    sources: {
      target: text(columns.targetSource),
      weight: text(columns.weightSource),
      values: text(columns.valueSource),
    },
  };
}

/** Weights of a row that is not scored with those of the lines. */
function weightsOfRow(template: Template, store: CardStore, row: number): Pick<PlainValues, "weights"> {
  if (untilOfRow(store, row) === null) return {};
  return { weights: templateOfRow(template, store, row).lines.map(({ id, weight }) => [id, weight]) };
}

/** The weight of a line that a subject is scored with, with its cell. */
function weightRead(line: TemplateLine, { rules, nameOf }: CellsOfCard, store: CardStore, row: number): PlacedNumber {
  const set = store.places.rules.earlierWeights?.rows[row] ?? null;
  const until = untilOfRow(store, row);
  const value = line.before?.find((own) => own.until === until)?.weight ?? line.weight;
  const id = set === null ? line.id : earlierWeightsId(line.id, Math.floor(set / setsPerBand));
  const [at, column] = [rowOf(rules, id), columns.weight + ((set ?? 0) % setsPerBand)];
  return { value, at: at < 0 ? "" : placed(nameOf("Rules"), at, column) };
}

/** The parts of a subject's period with the line's values. */
function partsRead(
  line: TemplateLine,
  { measures, nameOf }: CellsOfCard,
  store: CardStore,
  subject: number,
): readonly ExplainedPart[] {
  const { parts } = store.places.measures;
  const order = store.template.lines.findIndex(({ id }) => id === line.id);
  if (parts === undefined || order < 0) return [];
  const column = valueColumnOf(store, order);
  const number = (row: number, at: number) => {
    const value = measures[row]?.[at];
    return typeof value === "number" ? value : null;
  };
  return inputRows(store)
    .filter((own) => own.subject === subject)
    .map(({ name, row }) => ({
      name,
      value: number(row, column),
      weight: number(row, parts.weight) ?? 0,
      at: placed(nameOf("Measures"), row, column),
    }));
}

/** The KPIs stand right of the last input, in the order of the lines. */
function ofMeasures(
  line: TemplateLine,
  { measures, nameOf }: CellsOfCard,
  { places, template }: CardStore,
  index: number,
): Pick<ExplainedPlaces, "computedAs" | "computedAt"> {
  const { firstRow, inputs } = places.measures;
  const order = template.lines.findIndex(({ id }) => id === line.id);
  if (inputs.length === 0 || order < 0) return { computedAs: "", computedAt: null };
  const column = valueColumnOf({ places }, order);
  const text = measures[firstRow - 1]?.[column];
  return {
    computedAs: typeof text === "string" ? text : "",
    computedAt: placed(nameOf("Measures"), firstRow + index, column),
  };
}

/** Row of a line on Rules, wherever it has been moved; −1 where it is gone. */
export function rowOf(rules: CellsOfCard["rules"], id: string): number {
  return rules.findIndex((row) => row[columns.id] === id);
}

function placed(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!${addressOf({ row, column, rows: 1, columns: 1 })}`;
}

function differs(shown: number | null, computed: number | null): boolean {
  if (shown === null || computed === null) return shown !== computed;
  return Math.abs(shown - computed) > alike;
}
