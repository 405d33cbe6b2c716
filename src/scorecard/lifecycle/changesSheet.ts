import { numberFormats } from "../../kpi/units.ts";
import type { PlanCell, SheetPlan } from "../../plan/plan.ts";
import type { Template } from "../../templates/template.ts";
import { weightsSpan } from "../earlierWeights.ts";
import { SheetDraft, area, landscape } from "../plan/draft.ts";
import { linesOf } from "../../plan/textWidth.ts";
import * as style from "../plan/style.ts";
import type { SheetCells } from "../types.ts";
import type { CardWords } from "../words.ts";
import type { RuleChange } from "./changes.ts";
import { sayChanged, unitOfChange } from "./changeWords.ts";
import type { RecordedOverride } from "./record.ts";

const firstRow = 4;
const width = 8;

/** When changes were noticed and what is known about them. */
export interface Noticed {
  /** Excel serials, with time; the rules were last recorded at `notBefore`, so no change is older. */
  readonly at: number;
  readonly notBefore: number;
  /** The name that the user entered once; null where none is recorded. */
  readonly by: string | null;
  readonly reason?: string;
}

/** A row of the Changes sheet per change, in the words of the card. */
export function changeRows(
  changes: readonly RuleChange[],
  { at, notBefore, by, reason }: Noticed,
  template: Template,
  words: CardWords,
): readonly (readonly PlanCell[])[] {
  const own = words.sheets.lifecycle;
  const lines = new Map(template.lines.map((line) => [line.id, line]));
  const kpis = new Map(template.lines.map(({ id, kpi }) => [id, words.kpi(kpi)]));
  const groups = new Map((template.groups ?? []).map(({ id, title }) => [id, words.local(title)]));
  const rows = new Map((template.rows ?? []).map(({ id, title }) => [id, words.local(title)]));
  const grades = new Map<string, string>(Object.entries(words.sheets.grades));
  const named = (id: string) => kpis.get(id) ?? groups.get(id) ?? rows.get(id) ?? grades.get(id) ?? id;
  return changes.map(({ field, of, period, span, before, now }) => [
    at,
    notBefore,
    of === null ? own.card : named(of),
    [
      own.fields[field],
      ...(period === undefined ? [] : [period]),
      ...(span === undefined ? [] : [weightsSpan(span, words)]),
    ].join(" · "),
    sayChanged(field, before, lines.get(of ?? ""), words),
    sayChanged(field, now, lines.get(of ?? ""), words),
    reason ?? "",
    by ?? own.notRecorded,
  ]);
}

/** A row of the Changes sheet per value that somebody typed over a formula. */
export function overrideRows(
  overrides: readonly RecordedOverride[],
  { at, notBefore, by, reason }: Noticed,
  template: Template,
  words: CardWords,
): readonly (readonly PlanCell[])[] {
  const own = words.sheets.lifecycle;
  const { card } = words.sheets;
  const kpis = new Map(template.lines.map(({ id, kpi }) => [id, words.kpi(kpi)]));
  const groups = new Map((template.groups ?? []).map(({ id, title }) => [id, words.local(title)]));
  const rows = new Map((template.rows ?? []).map(({ id, title }) => [id, words.local(title)]));
  const heads = headsOf(words);
  const plain = new Map([
    ["total", card.total],
    ["grade", card.grade],
    ["rank", card.rank],
    ["coverage", card.coverage],
  ]);
  const whatOf = (what: string) => {
    const [, input] = /^input (.+)$/.exec(what) ?? [];
    if (input !== undefined) return words.measure(input);
    const [, group] = /^group (.+)$/.exec(what) ?? [];
    if (group !== undefined) return groups.get(group) ?? group;
    const [, sheet, of = "", head = ""] = /^(row|form) (.*) (\w+)$/.exec(what) ?? [];
    if (sheet !== undefined) {
      const said = kpis.get(of) ?? rows.get(of) ?? (of === "" ? words.sheets.entries.correction : of);
      return `${said}, ${heads.get(`${sheet} ${head}`) ?? head}`;
    }
    const [, line = what, field = ""] = /^(.+) (value|score)$/.exec(what) ?? [];
    const fields = { value: own.typedValue, score: own.typedScore };
    return field === "value" || field === "score"
      ? `${kpis.get(line) ?? line}, ${fields[field]}`
      : (plain.get(what) ?? what);
  };
  return overrides.map(({ subject, what, value }) => [
    at,
    notBefore,
    `${subject}: ${whatOf(what)}`,
    own.typedOver,
    own.formulaBefore,
    value,
    reason ?? "",
    by ?? own.notRecorded,
  ]);
}

/** Headings of the columns of Entries and of forms that people may type over. */
function headsOf({ sheets }: CardWords): ReadonlyMap<string, string> {
  const { entries, form, card, rules, ruleRows } = sheets;
  return new Map([
    ["row state", entries.state],
    ["row entered", entries.entered],
    ["row spread", entries.spread],
    ["row counted", entries.counted],
    ["form weight", rules.weight],
    ["form target", card.target],
    ["form rule", ruleRows.sentence],
    ["form actual", form.actual],
    ["form completion", form.completion],
    ["form points", card.points],
    ["form contribution", form.contribution],
    ["form source", form.source],
    ["form remark", card.remark],
  ]);
}

/** Rows that a Changes sheet has. */
export function recordedRows(existing: SheetCells): PlanCell[][] {
  return keptRows(existing, firstRow, width);
}

/** Values as Rules shows them, but with every digit that may have changed. */
const changedFormats = { ...numberFormats, ratio: "0.00%" };

/** Characters of the column of reasons. */
const reasonWidth = 48;

/** The Changes sheet with rows appended to those that it has; what it has is never written anew. */
export function changesSheet(
  title: string,
  kept: readonly (readonly PlanCell[])[],
  added: readonly (readonly PlanCell[])[],
  words: CardWords,
): SheetPlan {
  const own = words.sheets.lifecycle;
  const draft = new SheetDraft("Changes", own.changes);
  draft.put(0, 0, own.changesOf(title));
  draft.format(area(0, 0), style.title);
  draft.height(0, style.titleHeight);
  draft.put(1, 0, own.changesHint);
  draft.format(area(1, 0), style.subtitle);
  draft.put(firstRow - 1, 0, own.noticed, own.notBefore, own.what, own.field, own.old, own.now, own.reason, own.by);
  draft.format(area(firstRow - 1, 0, 1, width), style.header);
  draft.height(firstRow - 1, style.headerHeight);
  [...kept, ...added].forEach((row, index) => {
    draft.put(firstRow + index, 0, ...row);
    const lines = linesOf(typeof row[6] === "string" ? row[6] : "", reasonWidth);
    if (lines > 1) draft.height(firstRow + index, lines * style.bodyLine);
  });
  const count = kept.length + added.length;
  draft.format(area(firstRow, 0, count, width), style.body);
  draft.format(area(firstRow, 0, count, 2), { numberFormat: "yyyy-mm-dd hh:mm" });
  draft.format(area(firstRow, 0, count, width), style.indented);
  draft.format(area(firstRow, 6, count), { wrap: true });
  [...kept, ...added].forEach(([, , what, field], index) => {
    const unit = unitOfChange(what, field, words);
    if (unit !== null) draft.format(area(firstRow + index, 4, 1, 2), { numberFormat: changedFormats[unit] });
  });
  draft.width(0, 2, 17);
  draft.width(2, 1, 26);
  draft.width(3, 1, 22);
  draft.width(4, 2, 16);
  draft.width(6, 1, reasonWidth);
  draft.width(7, 1, 18);
  return draft.plan({
    visibility: "visible",
    tabColor: style.colours.quiet,
    freeze: { rows: firstRow, columns: 0 },
    page: landscape({ from: firstRow - 1, to: firstRow - 1 }, area(0, 0, firstRow + Math.max(1, count), width)),
  });
}

/** Rows that a sheet has below its header, as values to be kept; blank rows at the end are none. */
export function keptRows(cells: SheetCells, first: number, columns: number): PlanCell[][] {
  const rows = cells.slice(first).map((row) => Array.from({ length: columns }, (_, column) => plain(row[column])));
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ""));
  return rows.slice(0, last + 1);
}

function plain(value: unknown): PlanCell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
