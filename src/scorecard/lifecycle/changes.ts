import { anchorsOf, pointsOfScale } from "../read/rulesLayout.ts";
import { limitOf } from "../read/entriesLayout.ts";
import type { EarlierWeights } from "../earlierWeights.ts";
import { weightOn } from "../../templates/dated.ts";
import type { MissingPolicy } from "../../scoring/types.ts";
import type { Template, TemplateLine, TemplateRow } from "../../templates/template.ts";

/** Fields of a template that Rules shows and people change. */
export type ChangedField =
  | "policy"
  | "minimumCoverage"
  | "band"
  | "group"
  | "line"
  | "counted"
  | "weight"
  | "scale"
  | "better"
  | "base"
  | "threshold"
  | "target"
  | "stretch"
  | "tolerance"
  | "points"
  | "floor"
  | "cap"
  | "missing"
  | "row"
  | "limit"
  | "levels"
  | "effect"
  | "proof";

/** A difference between two states of the rules; null where the field was not there. */
export interface RuleChange {
  readonly field: ChangedField;
  /** Id of the line, band or group; null for what concerns the whole card. */
  readonly of: string | null;
  /** Period of a target that holds for one only. */
  readonly period?: string;
  /** Days of a weight that holds for earlier rows only. */
  readonly span?: Pick<EarlierWeights, "from" | "until">;
  readonly before: string | number | null;
  readonly now: string | number | null;
}

/** What differs between two states of the rules, in the order of the Rules sheet. */
export function changesBetween(before: Template, now: Template): readonly RuleChange[] {
  return [
    ...difference("policy", null, before.policy, now.policy),
    ...difference("minimumCoverage", null, before.minimumCoverage, now.minimumCoverage),
    ...pairs(before.lines, now.lines).flatMap(([id, own, other]) => changesOfLine(id, own, other)),
    ...pairs(before.groups ?? [], now.groups ?? []).flatMap(([id, own, other]) =>
      difference("group", id, own?.weight ?? null, other?.weight ?? null),
    ),
    ...pairs(before.rows ?? [], now.rows ?? []).flatMap(([id, own, other]) => changesOfRow(id, own, other)),
    ...pairs(before.bands, now.bands).flatMap(([id, own, other]) =>
      difference("band", id, own?.from ?? null, other?.from ?? null),
    ),
  ];
}

function changesOfLine(id: string, before: TemplateLine | undefined, now: TemplateLine | undefined): RuleChange[] {
  if (!before || !now) return difference("line", id, before ? before.kpi : null, now ? now.kpi : null);
  const anchors = (line: TemplateLine) => new Map<string, number>(anchorsOf(line.rule.scale));
  const [own, other] = [anchors(before), anchors(now)];
  const points = ({ rule }: TemplateLine) =>
    pointsOfScale(rule.scale)
      .map((point) => `${String(point.value)} → ${String(point.points)}`)
      .join("; ") || null;
  return [
    ...difference("counted", id, countedAs(before), countedAs(now)),
    ...difference("weight", id, before.weight, now.weight),
    ...earlierWeights(before, now),
    ...difference("scale", id, before.rule.scale.kind, now.rule.scale.kind),
    ...difference("better", id, before.rule.better, now.rule.better),
    ...(["base", "threshold", "target", "stretch", "tolerance"] as const).flatMap((anchor) =>
      difference(anchor, id, own.get(anchor) ?? null, other.get(anchor) ?? null),
    ),
    ...targetsByPeriod(before, now),
    ...difference("points", id, points(before), points(now)),
    ...difference("floor", id, before.rule.floor, now.rule.floor),
    ...difference("cap", id, before.rule.cap, now.rule.cap),
    ...difference("missing", id, policyOf(before.missing), policyOf(now.missing)),
  ];
}

/** Weights of earlier rows, against what held on their days before. */
function earlierWeights(line: TemplateLine, { id, before = [] }: TemplateLine): RuleChange[] {
  return before.flatMap(({ until, weight }, index) => {
    const from = before[index - 1]?.until ?? null;
    const changes = difference("weight", id, weightOn(line, from ?? ""), weight);
    return changes.map((change) => ({ ...change, span: { from, until } }));
  });
}

/** Targets of periods that both have; the latest is the line's own target and told with it. */
function targetsByPeriod({ id, decided = [] }: TemplateLine, now: TemplateLine): RuleChange[] {
  const later = new Map((now.decided ?? []).slice(0, -1).map(({ period, value }) => [period, value]));
  return decided.flatMap(({ period, value }) => {
    const found = later.get(period);
    return found === undefined ? [] : difference("target", id, value, found).map((change) => ({ ...change, period }));
  });
}

function changesOfRow(id: string, before: TemplateRow | undefined, now: TemplateRow | undefined): RuleChange[] {
  if (!before || !now) return difference("row", id, before ? before.kind : null, now ? now.kind : null);
  const levels = (row: TemplateRow) =>
    row.kind === "rating" ? row.levels.map(({ points }) => points).join("; ") : null;
  const effect = (row: TemplateRow) => (row.kind === "rating" ? row.effect : null);
  const proof = ({ needs }: TemplateRow) =>
    [...(needs.evidence ? ["evidence"] : []), ...(needs.approver ? ["approver"] : [])].join("; ") || null;
  return [
    ...difference("limit", id, limitOf(before), limitOf(now)),
    ...difference("levels", id, levels(before), levels(now)),
    ...difference("effect", id, effect(before), effect(now)),
    ...difference("proof", id, proof(before), proof(now)),
  ];
}

/** What the line chooses of its KPI, as text; null where it takes the KPI as it usually is. */
function countedAs({ choices = {}, measures = {} }: TemplateLine): string | null {
  const said = [...Object.entries(choices), ...Object.entries(measures)].map(
    ([param, option]) => `${param}: ${option}`,
  );
  return said.sort().join("; ") || null;
}

function policyOf(missing: MissingPolicy | undefined): string {
  if (missing === undefined) return "exclude";
  return missing.kind === "carry" ? `carry ${String(missing.maxAge)}` : missing.kind;
}

function difference(
  field: ChangedField,
  of: string | null,
  before: string | number | null,
  now: string | number | null,
): RuleChange[] {
  const same =
    typeof before === "number" && typeof now === "number"
      ? Math.abs(before - now) <= 1e-9 * Math.max(1, Math.abs(before))
      : before === now;
  return same ? [] : [{ field, of, before, now }];
}

/** Entries of two lists by id: those of the first in its order, then what only the second has. */
function pairs<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
): (readonly [string, T | undefined, T | undefined])[] {
  const later = new Map(now.map((own) => [own.id, own]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.map((own) => [own.id, own, later.get(own.id)] as const),
    ...now.filter(({ id }) => !known.has(id)).map((own) => [own.id, undefined, own] as const),
  ];
}
