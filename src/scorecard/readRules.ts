import type { IssueCode } from "../locales/en/issues.ts";
import type { ScaleRule, Scale } from "../scoring/types.ts";
import { ruleFault } from "../scoring/scales.ts";
import { compoundRule } from "../templates/perUnit.ts";
import type { Band, Template, TemplateLine } from "../templates/template.ts";
import { anchorsOf, columns, directionCodes, policyCodes, scaleCodes, type Anchor } from "./rulesLayout.ts";
import type { CardStore, SheetCells } from "./types.ts";
import { cardWords, type CardWords } from "./words.ts";

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
 * store says and is reported by its cell. Rows are found by their ids, so they may be moved or sorted.
 */
export function readRules(
  values: SheetCells,
  store: CardStore,
): { readonly template: Template; readonly problems: readonly RulesProblem[] } {
  const sheet = new RulesSheet(values, cardWords(store.language));
  const { template } = store;
  const lines = template.lines.map((line) => readLine(sheet, line));
  const bands = template.bands.map((band) => readBand(sheet, band));
  const policyRow = sheet.rowOf("policy", "rules.policy");
  const minimumRow = sheet.rowOf("minimumCoverage", "rules.minimumCoverage");
  const policyNames = policyCodes.map((code) => sheet.words.sheets.policies[code].name);
  const policy = policyCodes[sheet.choice(policyRow, 1, policyNames, "rules.policy")] ?? template.policy;
  const minimum = sheet.number(minimumRow, 1, "rules.minimumCoverage", template.minimumCoverage, { min: 0, max: 1 });
  const ordered = bands.every(({ from }, index) => index === 0 || from < (bands[index - 1]?.from ?? Infinity));
  if (!ordered) sheet.report("rules.bandOrder", sheet.find(`band:${bands[0]?.id ?? ""}`), 1);
  return {
    template: { ...template, lines, policy, minimumCoverage: minimum, bands: ordered ? bands : template.bands },
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

function readLine(sheet: RulesSheet, line: TemplateLine): TemplateLine {
  const row = sheet.rowOf(line.id, "rules.line");
  if (row < 0) return line;
  const facts = { kpi: sheet.words.kpi(line.kpi) };
  const weight = sheet.number(row, columns.weight, "rules.weight", line.weight, { min: 0, max: 100 }, facts);
  const before = sheet.problems.length;
  const rule = readRule(sheet, row, line.rule, facts);
  if (sheet.problems.length > before) return { ...line, weight };
  const fault = ruleFault(rule);
  if (fault !== null) {
    sheet.report(`rules.${fault}`, row, columns.check, facts);
    return { ...line, weight };
  }
  const meant = inMeantUnit(sheet, row, line, rule);
  if (ruleFault(meant.rule) !== null) {
    sheet.report("rules.value", row, columns.base, facts);
    return { ...line, weight };
  }
  return { ...line, weight, ...meant };
}

function readRule(sheet: RulesSheet, row: number, known: ScaleRule, facts: Facts): ScaleRule {
  const scaleNames = scaleCodes.map((code) => sheet.words.sheets.scales[code].name);
  const directionNames = directionCodes.map((code) => sheet.words.sheets.directions[code]);
  const kind = scaleCodes[sheet.choice(row, columns.scale, scaleNames, "rules.scale", facts)] ?? known.scale.kind;
  const better =
    directionCodes[sheet.choice(row, columns.better, directionNames, "rules.better", facts)] ?? known.better;
  const anchor = (name: Anchor) => sheet.number(row, columns[name], "rules.value", 0, undefined, facts);
  const scale = scaleOf(kind, anchor, known.scale);
  return {
    scale,
    better,
    floor: sheet.number(row, columns.floor, "rules.value", known.floor, undefined, facts),
    cap: sheet.number(row, columns.cap, "rules.value", known.cap, undefined, facts),
  };
}

function scaleOf(kind: Scale["kind"], anchor: (name: Anchor) => number, known: Scale): Scale {
  switch (kind) {
    case "progress":
      return { kind, base: anchor("base"), target: anchor("target") };
    case "ratio":
      return { kind, target: anchor("target") };
    case "curve":
      return {
        kind,
        base: anchor("base"),
        threshold: anchor("threshold"),
        target: anchor("target"),
        stretch: anchor("stretch"),
      };
    default:
      return known;
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
  const values = (rule: ScaleRule) => [...anchorsOf(rule.scale).map(([, value]) => value), rule.floor, rule.cap];
  const others = values(other);
  return values(one).every(
    (value, index) => Math.abs(value - (others[index] ?? NaN)) <= 1e-9 * Math.max(1, Math.abs(value)),
  );
}
