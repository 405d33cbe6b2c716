import { replaceNames, type Expression } from "../../formula/expression.ts";
import type { Grain, Unit } from "../../kpi/define.ts";
import { chosenParams } from "../../kpi/chosen.ts";
import { findKpi } from "../../kpi/kpi.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { measureFacts } from "../../kpi/measures.ts";
import { readingsOf, type Reading } from "../../kpi/reading.ts";
import type { Template, TemplateLine } from "../../templates/template.ts";
import type { JoinedGroup } from "./join.ts";
import { columnsOf, onlyRowsWith, pieceAcross, pieceFrom, type Piece } from "./pieces.ts";
import { withoutOverlap } from "./overlap.ts";
import type { CardIssue } from "../types.ts";

/** A number that KPIs need per subject: a column of the Measures sheet. Without pieces it has to be typed. */
export interface Input {
  /** Measure id; `KPI.parameter` where only a person knows the number; `items` for the number of posts. */
  readonly measure: string;
  readonly unit: Unit;
  readonly pieces: readonly Piece[];
  /** Whether it counts only rows that have the KPI's other measures too, each post bringing its own denominator. */
  readonly perItem: boolean;
}

/** How a line of the template is computed from inputs. */
export interface LineSource {
  readonly line: TemplateLine;
  readonly kpi: Kpi;
  /** Over the names of `inputs`. */
  readonly expression: Expression;
  /** Name in the expression → index into `CardInputs.inputs`. */
  readonly inputs: ReadonlyMap<string, number>;
  /** Measures that no table gives. */
  readonly missing: readonly string[];
  /** Key of the words for what stands in; null where the KPI is computed as defined. */
  readonly standIn: string | null;
}

export interface CardInputs {
  readonly inputs: readonly Input[];
  /** One per line of the template; null where this build does not know the KPI. */
  readonly lines: readonly (LineSource | null)[];
  readonly issues: readonly CardIssue[];
}

type Indexed = readonly [number, JoinedGroup];

/** A way to get all numbers of a reading: measure by parameter name, without pieces where no table gives it. */
interface Option {
  readonly reading: Reading;
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
  readonly missing: readonly string[];
  readonly perItem: boolean;
  readonly issues: readonly CardIssue[];
}

/**
 * Finds for every line the way that leaves least to be typed: as defined before stand-ins, and all measures of a KPI from
 * tables of its own grain before others. `known` are measures that the user has supplied.
 */
export function inputsOf(template: Template, groups: readonly JoinedGroup[], known: ReadonlySet<string>): CardInputs {
  const inputs: Input[] = [];
  const places = new Map<string, number>();
  const issues = new Map<string, CardIssue>();
  const place = (input: Input): number => {
    const key = JSON.stringify([input.measure, input.pieces.map(({ parts }) => [...parts])]);
    const found = places.get(key);
    if (found !== undefined) return found;
    places.set(key, inputs.length);
    return inputs.push(input) - 1;
  };
  const lines = template.lines.map((line): LineSource | null => {
    const kpi = findKpi(line.kpi);
    if (!kpi) {
      issues.set(line.kpi, { code: "card.unknownKpi", facts: { kpi: line.kpi } });
      return null;
    }
    const option = bestOption(
      kpi,
      readingsOf(kpi, template.platform, chosenParams(kpi.declaration, line)),
      groups,
      known,
    );
    for (const issue of option.issues) issues.set(JSON.stringify(issue), issue);
    return lineSource(line, kpi, option, place);
  });
  return { inputs, lines, issues: [...issues.values()] };
}

function lineSource(line: TemplateLine, kpi: Kpi, option: Option, place: (input: Input) => number): LineSource {
  const { reading, pieces, perItem, missing } = option;
  const inputs = new Map<string, number>();
  for (const { name, measure, unit } of reading.inputs) {
    const id = measure ?? `${kpi.id}.${name}`;
    const own = pieces.get(name) ?? [];
    inputs.set(name, place({ measure: id, unit: measureFacts(id)?.unit ?? unit ?? "count", pieces: own, perItem }));
  }
  const items = itemCount(kpi, option);
  if (items !== null) inputs.set("items", place(items));
  return {
    line,
    kpi,
    expression: items === null ? reading.expression : timesItems(reading.expression, kpi.declaration.basis ?? ""),
    inputs,
    missing,
    standIn: reading.note,
  };
}

/**
 * The number of posts, where a KPI per post gets its denominator typed: a person types the followers of one post, and
 * twenty posts have twenty times as many.
 */
function itemCount(kpi: Kpi, { perItem, pieces, reading }: Option): Input | null {
  const { basis, grain } = kpi.declaration;
  if (grain !== "item" || !perItem || basis === undefined || (pieces.get(basis)?.length ?? 0) > 0) return null;
  if (!reading.inputs.some(({ name }) => name === basis)) return null;
  const counted = [...pieces.values()].find((own) => own.length > 0);
  if (!counted) return null;
  const count = counted.map((piece): Piece => {
    const [part] = piece.parts.values();
    if (!part) return piece;
    return {
      expression: { kind: "name", name: "items" },
      parts: new Map([["items", { ...part, take: "count", weight: -1 }]]),
    };
  });
  return { measure: "items", unit: "count", pieces: count, perItem: true };
}

function timesItems(expression: Expression, basis: string): Expression {
  return replaceNames(expression, (name) => {
    const own: Expression = { kind: "name", name };
    if (name !== basis) return own;
    return { kind: "binary", operator: "*", left: own, right: { kind: "name", name: "items" } };
  });
}

function bestOption(
  kpi: Kpi,
  readings: readonly Reading[],
  groups: readonly JoinedGroup[],
  known: ReadonlySet<string>,
): Option {
  const options = readings.flatMap((reading) => optionsOf(kpi, reading, groups));
  const unknown = ({ reading, missing }: Option) => {
    const open = missing.filter((measure) => !known.has(measure)).length;
    return open === reading.inputs.length ? Infinity : open;
  };
  const [first, ...rest] = options;
  if (!first) throw new Error(`no way to compute: ${kpi.id}`);
  return rest.reduce((best, option) => (unknown(option) < unknown(best) ? option : best), first);
}

function optionsOf(kpi: Kpi, reading: Reading, groups: readonly JoinedGroup[]): Option[] {
  const ofGrain = (grain: Grain): Indexed[] =>
    [...groups.entries()].filter(
      ([, { table, namesSubjects }]) =>
        namesSubjects && table.recognition.grain === grain && table.partsOf === undefined,
    );
  const [items, periods] = [ofGrain("item"), ofGrain("period")];
  if (kpi.declaration.grain === "item") {
    return [rowByRow(kpi, reading, items), rowByRow(kpi, reading, periods)];
  }
  return [
    measureByMeasure(kpi, reading, periods),
    rowByRow(kpi, reading, items),
    measureByMeasure(kpi, reading, [...periods, ...items]),
  ];
}

/** All measures from the same rows: numerators and denominators of the same posts. */
function rowByRow(kpi: Kpi, reading: Reading, groups: readonly Indexed[]): Option {
  const found = groups.map(([index, group]) => {
    const own = reading.inputs.map(({ name, measure }): readonly [string, Piece | null] => [
      name,
      measure === null ? null : pieceFrom(measure, group, index),
    ]);
    return { index, own, given: own.filter(([, piece]) => piece !== null).length };
  });
  const most = found.reduce((best, { given }) => Math.max(best, given), 0);
  const given = found
    .find((group) => most > 0 && group.given === most)
    ?.own.flatMap(([name, piece]) => (piece ? [name] : []));
  const complete = found.filter(({ own }) =>
    given?.every((name) => own.some(([other, piece]) => other === name && piece)),
  );
  const pieces = new Map<string, Piece[]>();
  for (const { own } of complete) {
    const needed = own.flatMap(([name, piece]) => (piece && given?.includes(name) ? columnsOf(piece) : []));
    for (const [name, piece] of own) {
      if (!piece || !given?.includes(name)) continue;
      pieces.set(name, [...(pieces.get(name) ?? []), onlyRowsWith(piece, [...new Set(needed)])]);
    }
  }
  return { reading, pieces, missing: missingOf(kpi, reading, pieces), perItem: true, issues: [] };
}

/** Each measure from whatever tables give it. */
function measureByMeasure(kpi: Kpi, reading: Reading, groups: readonly Indexed[]): Option {
  const pieces = new Map<string, readonly Piece[]>();
  const issues: CardIssue[] = [];
  for (const { name, measure } of reading.inputs) {
    if (measure === null) continue;
    const candidates = groups.flatMap(([index, group]) => {
      const piece = pieceFrom(measure, group, index);
      return piece ? [{ piece, group }] : [];
    });
    const { accepted, left } = withoutOverlap(candidates);
    for (const { group } of left) {
      issues.push({ code: "card.sameMeasureTwice", facts: { measure, file: group.sources[0]?.file ?? "" } });
    }
    const across = accepted.length === 0 ? pieceAcross(measure, groups) : null;
    const own = across ? [across] : accepted.map(({ piece }) => piece);
    if (own.length > 0) pieces.set(name, own);
  }
  return { reading, pieces, missing: missingOf(kpi, reading, pieces), perItem: false, issues };
}

function missingOf(kpi: Kpi, { inputs }: Reading, pieces: ReadonlyMap<string, readonly Piece[]>): string[] {
  return inputs.flatMap(({ name, measure }) => (pieces.has(name) ? [] : [measure ?? `${kpi.id}.${name}`]));
}
