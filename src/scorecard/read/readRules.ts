import type { IssueCode } from "../../locales/en/issues.ts";
import type { MissingPolicy, Scale, ScalePoint, ScaleRule } from "../../scoring/types.ts";
import { targetOf } from "../../scoring/anchorValues.ts";
import { differByPeriod, type PeriodTarget } from "../../scoring/decideTarget.ts";
import { ruleFault } from "../../scoring/scales.ts";
import { compoundRule } from "../../templates/perUnit.ts";
import type {
  Band,
  EarlierWeight,
  Template,
  TemplateGroup,
  TemplateLine,
  TemplateRow,
} from "../../templates/template.ts";
import { earlierWeightsId, setsPerBand } from "./earlierWeightsLayout.ts";
import { effectCodes, limitOf, otherRowColumns } from "./entriesLayout.ts";
import {
  anchorsOf,
  columns,
  directionCodes,
  missingCodes,
  pointsOfScale,
  policyCodes,
  usualMissingId,
  scaleCodes,
  targetId,
  type Anchor,
} from "./rulesLayout.ts";
import type { CardStore, SheetCells } from "../types.ts";
import { cardWords, type CardWords } from "../words.ts";

type RulesCode = Extract<IssueCode, `rules.${string}`>;

type RowIn<Code> = Code extends `${infer Row}Gone` ? Row : never;

type Facts = Readonly<Record<string, string | number>>;

/** A field of Rules that can't be read, at its zero-based cell. */
export interface RulesProblem {
  readonly code: RulesCode;
  readonly facts: Facts;
  readonly row: number;
  readonly column: number;
}

/**
 * The template that the Rules sheet says: once built, the sheet is the truth. A field that can't be read keeps what the
 * store says and is reported by its cell. Rows are found by their ids, so they may be moved or sorted. `applied` is the
 * template with the policies that follow on the sheet from how figures are supplied, as if they were chosen.
 */
export function readRules(
  values: SheetCells,
  store: CardStore,
): { readonly template: Template; readonly applied: Template; readonly problems: readonly RulesProblem[] } {
  const sheet = new RulesSheet(values, cardWords(store.language));
  const { template } = store;
  const untils = store.places.rules.earlierWeights?.untils ?? [];
  const lines = template.lines.map((line) => readLine(sheet, withReadWeights(sheet, line, untils)));
  const bands = template.bands.map((band) => readBand(sheet, band));
  const groups = template.groups?.map((group) => readGroup(sheet, group));
  const rows = template.rows?.map((row) => readRow(sheet, row));
  const policyRow = sheet.rowOf("policy", "rules.policy");
  const minimumRow = sheet.rowOf("minimumCoverage", "rules.minimumCoverage");
  const policyNames = policyCodes.map((code) => sheet.words.sheets.policies[code].name);
  const policy = policyCodes[sheet.choice(policyRow, 1, policyNames, "rules.policy")] ?? template.policy;
  const minimum = sheet.number(minimumRow, 1, "rules.minimumCoverage", template.minimumCoverage, { min: 0, max: 1 });
  const ordered = bands.every(({ from }, index) => index === 0 || from < (bands[index - 1]?.from ?? Infinity));
  if (!ordered) sheet.report("rules.bandOrder", sheet.find(`band:${bands[0]?.id ?? ""}`), 1);
  const read: Template = {
    ...template,
    lines,
    policy,
    minimumCoverage: minimum,
    bands: ordered ? bands : template.bands,
    ...(groups === undefined ? {} : { groups }),
    ...(rows === undefined ? {} : { rows }),
  };
  return {
    template: read,
    applied: { ...read, lines: lines.map((line) => withUsualPolicy(sheet, line)) },
    problems: sheet.problems,
  };
}

class RulesSheet {
  readonly problems: RulesProblem[] = [];
  private readonly rowsById = new Map<string, number>();

  constructor(
    private readonly values: SheetCells,
    readonly words: CardWords,
  ) {
    values.forEach((row, index) => {
      const id = row[columns.id];
      if (typeof id === "string" && id !== "" && !this.rowsById.has(id)) this.rowsById.set(id, index);
    });
  }

  find(id: string): number {
    return this.rowsById.get(id) ?? -1;
  }

  /** Row of an id; −1, reported, where it is gone. */
  rowOf(id: string, code: RowIn<RulesCode>): number {
    const row = this.find(id);
    if (row < 0) this.report(`${code}Gone`, 0, 0, { id });
    return row;
  }

  at(row: number, column: number): unknown {
    return this.values[row]?.[column];
  }

  report(code: RulesCode, row: number, column: number, facts: Facts = {}): void {
    this.problems.push({ code, facts, row: Math.max(0, row), column });
  }

  /** Position in a list of names; −1, reported, where the cell says none of them. */
  choice(row: number, column: number, names: readonly string[], code: RulesCode, facts: Facts = {}): number {
    if (row < 0) return -1;
    const value = this.at(row, column);
    const text = typeof value === "string" ? value.trim().toLowerCase() : "";
    const found = names.findIndex((name) => name.toLowerCase() === text);
    if (found < 0) this.report(code, row, column, facts);
    return found;
  }

  number(
    row: number,
    column: number,
    code: RulesCode,
    otherwise: number,
    { min, max }: { readonly min: number; readonly max: number } = { min: -Infinity, max: Infinity },
    facts: Facts = {},
  ): number {
    if (row < 0) return otherwise;
    const value = this.at(row, column);
    if (typeof value === "number" && value >= min && value <= max) return value;
    this.report(code, row, column, facts);
    return otherwise;
  }
}

function readBand(sheet: RulesSheet, band: Band): Band {
  const row = sheet.rowOf(`band:${band.id}`, "rules.band");
  return { ...band, from: sheet.number(row, 1, "rules.band", band.from) };
}

function readGroup(sheet: RulesSheet, group: TemplateGroup): TemplateGroup {
  const row = sheet.rowOf(`group:${group.id}`, "rules.group");
  const facts = { group: sheet.words.local(group.title) };
  return { ...group, weight: sheet.number(row, 1, "rules.group", group.weight, { min: 0, max: 100 }, facts) };
}

/** A row that is no KPI; its title and the texts of its levels are the template's. */
function readRow(sheet: RulesSheet, row: TemplateRow): TemplateRow {
  const at = sheet.rowOf(`row:${row.id}`, "rules.row");
  if (at < 0) return row;
  const facts = { row: sheet.words.local(row.title) };
  const own = sheet.words.sheets.entries;
  const choice = (column: number, otherwise: boolean) => {
    const found = sheet.choice(at, column, [own.yes, own.no], "rules.row", facts);
    return found < 0 ? otherwise : found === 0;
  };
  const number = (column: number, otherwise: number, min = -Infinity) =>
    sheet.number(at, column, "rules.row", otherwise, { min, max: Infinity }, facts);
  const needs = {
    evidence: choice(otherRowColumns.evidence, row.needs.evidence),
    approver: choice(otherRowColumns.approver, row.needs.approver),
  };
  switch (row.kind) {
    case "rating": {
      const names = effectCodes.map((effect) => own.effects[effect]);
      const effect = effectCodes[sheet.choice(at, otherRowColumns.effect, names, "rules.row", facts)] ?? row.effect;
      const levels = row.levels.map((level, index) => {
        return { ...level, points: number(otherRowColumns.firstLevel + index, level.points) };
      });
      return { ...row, needs, effect, levels };
    }
    case "veto":
      return { ...row, needs, totalAtMost: number(otherRowColumns.limit, limitOf(row) ?? 0) };
    case "bonus":
    case "deduction":
      return { ...row, needs, cap: number(otherRowColumns.limit, row.cap, Number.MIN_VALUE) };
  }
}

/** The line with its earlier weights as the sheet says them, which has those that hold before the days given. */
function withReadWeights(sheet: RulesSheet, line: TemplateLine, untils: readonly string[]): TemplateLine {
  if (line.before === undefined) return line;
  const before = line.before.map((own): EarlierWeight => {
    const set = untils.indexOf(own.until);
    if (set < 0) return own;
    const row = sheet.find(earlierWeightsId(line.id, Math.floor(set / setsPerBand)));
    const column = columns.weight + (set % setsPerBand);
    if (row < 0) sheet.report("rules.lineGone", row, column, { id: line.id });
    const facts = { kpi: sheet.words.kpi(line.kpi) };
    return {
      until: own.until,
      weight: sheet.number(row, column, "rules.weight", own.weight, { min: 0, max: 100 }, facts),
    };
  });
  return { ...line, before };
}

function readLine(sheet: RulesSheet, line: TemplateLine): TemplateLine {
  const row = sheet.rowOf(line.id, "rules.line");
  if (row < 0) return line;
  const facts = { kpi: sheet.words.kpi(line.kpi) };
  const read = sheet.number(row, columns.weight, "rules.weight", line.weight, { min: 0, max: 100 }, facts);
  const missing = readMissing(sheet, row, line, facts);
  const own = { ...line, weight: read, ...(missing === undefined ? {} : { missing }) };
  const before = sheet.problems.length;
  const rule = readRule(sheet, row, line.rule, facts);
  if (sheet.problems.length > before) return own;
  const fault = ruleFault(rule);
  if (fault !== null) {
    sheet.report(`rules.${fault}`, row, columns.check, facts);
    return own;
  }
  const meant = inMeantUnit(sheet, row, line, rule);
  if (ruleFault(meant.rule) !== null) {
    sheet.report("rules.value", row, columns.base, facts);
    return own;
  }
  return withReadTargets(sheet, row, line, { ...own, ...meant });
}

/**
 * The line with the targets by period that the sheet has. A target that somebody has typed over is one that a person has
 * entered: what the template's plan said is no longer its source.
 */
function withReadTargets(sheet: RulesSheet, row: number, before: TemplateLine, now: TemplateLine): TemplateLine {
  const { decided = [], target, ...rest } = now;
  if (before.decided === undefined && target === undefined) return now;
  const moved = !alike(targetOf(before.rule.scale), targetOf(now.rule.scale));
  if (!differByPeriod(decided)) return moved ? { ...rest, target: { source: { kind: "fixed" } } } : now;
  const here = sheet.at(row, columns.target);
  const read = decided.map((own, index): PeriodTarget => {
    const at = sheet.find(targetId(before.id, own.period));
    const isLatest = index === decided.length - 1;
    if (at < 0) {
      return isLatest && moved && typeof here === "number" ? { period: own.period, value: here, how: "typed" } : own;
    }
    const cell = sheet.at(at, columns.target);
    const value = cell === "" || cell === null || cell === undefined ? null : cell;
    if (value !== null && typeof value !== "number") {
      sheet.report("rules.value", at, columns.target, { kpi: sheet.words.kpi(before.kpi) });
      return own;
    }
    return alike(value, own.value) ? own : { period: own.period, value, how: "typed" };
  });
  return { ...now, decided: read, ...(moved ? { target: { source: { kind: "fixed" } } } : {}) };
}

function alike(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** What is done where a value is missing; what the template leaves to the usual policy is left to it. */
function readMissing(
  sheet: RulesSheet,
  row: number,
  { id, missing: known }: TemplateLine,
  facts: Facts,
): MissingPolicy | undefined {
  const names = missingCodes.map((code) => sheet.words.sheets.ruleRows.policies[code].name);
  const kind = missingCodes[sheet.choice(row, columns.missing, names, "rules.missing", facts)];
  if (kind === undefined) return known;
  if (known === undefined && kind === usualKind(sheet, id, names)) return undefined;
  if (kind !== "carry") return { kind };
  const maxAge = known?.kind === "carry" ? known.maxAge : 1;
  return { kind, maxAge: sheet.number(row, columns.maxAge, "rules.value", maxAge, { min: 0, max: 1000 }, facts) };
}

/** What the sheet says is usual for a line; cards of older builds say it of figures of the platform only. */
function usualKind(sheet: RulesSheet, id: string, names: readonly string[]): MissingPolicy["kind"] {
  const row = sheet.find(usualMissingId(id));
  const said = row < 0 ? undefined : sheet.at(row, 1);
  return missingCodes.find((_, code) => names[code] === said) ?? "exclude";
}

/** The line with the policy that it has on the sheet, where nobody chose one. */
function withUsualPolicy(sheet: RulesSheet, line: TemplateLine): TemplateLine {
  const blocks = sheet.at(sheet.find(line.id), columns.missingCode) === missingCodes.indexOf("block") + 1;
  return line.missing === undefined && blocks ? { ...line, missing: { kind: "block" } } : line;
}

function readRule(sheet: RulesSheet, row: number, known: ScaleRule, facts: Facts): ScaleRule {
  const scaleNames = scaleCodes.map((code) => sheet.words.sheets.scales[code].name);
  const directionNames = directionCodes.map((code) => sheet.words.sheets.directions[code]);
  const kind = scaleCodes[sheet.choice(row, columns.scale, scaleNames, "rules.scale", facts)] ?? known.scale.kind;
  const better =
    directionCodes[sheet.choice(row, columns.better, directionNames, "rules.better", facts)] ?? known.better;
  const anchor = (name: Anchor) => sheet.number(row, columns[name], "rules.value", 0, undefined, facts);
  const points = pointsOfScale(known.scale).map((point, step): ScalePoint => {
    const at = columns.firstPoint + 2 * step;
    return {
      value: sheet.number(row, at, "rules.value", point.value, undefined, facts),
      points: sheet.number(row, at + 1, "rules.value", point.points, undefined, facts),
    };
  });
  const scale = scaleOf(kind, anchor, points);
  return {
    scale,
    better,
    floor: sheet.number(row, columns.floor, "rules.value", known.floor, undefined, facts),
    cap: sheet.number(row, columns.cap, "rules.value", known.cap, undefined, facts),
  };
}

function scaleOf(kind: Scale["kind"], anchor: (name: Anchor) => number, points: readonly ScalePoint[]): Scale {
  switch (kind) {
    case "progress":
    case "range":
      return { kind, base: anchor("base"), target: anchor("target") };
    case "goalredflag":
      return { kind, redFlag: anchor("threshold"), goal: anchor("target") };
    case "ratio":
    case "binary":
      return { kind, target: anchor("target") };
    case "closeness":
      return { kind, target: anchor("target"), tolerance: anchor("tolerance") };
    case "bands":
      return { kind, steps: points };
    case "peer":
      return { kind };
    case "curve":
      if (points.length > 0) return { kind, points };
      return {
        kind,
        base: anchor("base"),
        threshold: anchor("threshold"),
        target: anchor("target"),
        stretch: anchor("stretch"),
      };
  }
}

/**
 * The rule in the length of time that the template means. Converted values that nobody touched are the template's own;
 * others are converted back. Values entered where none could be converted are meant for the card's period.
 */
function inMeantUnit(
  sheet: RulesSheet,
  row: number,
  line: TemplateLine,
  rule: ScaleRule,
): Pick<TemplateLine, "rule" | "per"> {
  const meant = sheet.at(row, columns.daysMeant);
  const here = sheet.at(row, columns.daysHere);
  const unit = sheet.at(row, columns.per);
  if (typeof meant === "number" && typeof here === "number" && meant > 0 && here > 0) {
    const untouched = sameRule(compoundRule(line.rule, meant, here), rule);
    return { per: line.per, rule: untouched ? line.rule : compoundRule(rule, here, meant) };
  }
  return { rule, per: typeof unit === "string" && unit !== "" ? null : line.per };
}

function sameRule(one: ScaleRule, other: ScaleRule): boolean {
  if (one.scale.kind !== other.scale.kind || one.better !== other.better) return false;
  const values = (rule: ScaleRule) => [
    ...anchorsOf(rule.scale).map(([, value]) => value),
    ...pointsOfScale(rule.scale).flatMap(({ value, points }) => [value, points]),
    rule.floor,
    rule.cap,
  ];
  const others = values(other);
  return values(one).every(
    (value, index) => Math.abs(value - (others[index] ?? NaN)) <= 1e-9 * Math.max(1, Math.abs(value)),
  );
}
