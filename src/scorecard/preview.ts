import { isoDate } from "../formula/serial.ts";
import { treeOf, weightSum } from "../scoring/rollUp.ts";
import { valueCautions } from "./cautions.ts";
import { targetOf } from "../scoring/anchorValues.ts";
import { belowAverage } from "../scoring/targets.ts";
import { averageFor } from "./belowAverage.ts";
import { cardOf, lastDay, type Card, type CardLine, type CardRow } from "./card.ts";
import { openFigures } from "./inputs/openFigures.ts";
import { mostPartsOf } from "./inputs/parts.ts";
import { missingMeasure } from "./inputs/supply.ts";
import { inForceOf } from "./switched.ts";
import type { CardPreview, CardSpec, PreviewLine, PreviewTarget, SubjectResult } from "./types.ts";

/** What a scorecard would say, and what is missing: the numbers of the planned sheets, without a sheet. */
export function previewCard(spec: CardSpec): CardPreview {
  const card = cardOf(spec);
  const { template } = spec;
  const { period } = card.joined;
  return {
    template: { id: template.id, version: template.version },
    ...(spec.switched === undefined ? {} : { inForce: inForceOf(spec.switched, lastDay(spec, card.joined)) }),
    period: period && { from: isoDate(period.from), to: isoDate(period.to) },
    policy: card.policy,
    weightSum: weightSum(
      treeOf({
        lines: card.lines.map(({ line: { id, group }, weight, rule }) => {
          return { id, weight, rule, ...(group === undefined ? {} : { group }) };
        }),
        groups: card.groups,
      }).children,
    ),
    lines: card.lines.map((_, index) => previewLine(card, index)),
    subjects: card.rows.map((row) => subjectResult(card, row)),
    ...(card.averaged === null
      ? {}
      : { parts: card.parts.map(({ subject }) => subject.name), mostParts: mostPartsOf(card.parts) }),
    issues: [...card.issues, ...valueCautions(card)],
  };
}

function previewLine(card: Card, index: number): PreviewLine {
  const own = card.lines[index];
  if (!own) throw new Error(`no line ${String(index)}`);
  const { line, weight, source } = own;
  const { platform } = card.spec.template;
  const unsupplied = (source?.missing ?? []).filter((measure) => !card.typed.measures.has(measure));
  return {
    id: line.id,
    kpi: line.kpi,
    weight,
    computable: card.rows.some(({ lines }) => typeof lines[index]?.value === "number"),
    missing: unsupplied.map((measure) => missingMeasure(measure, platform)),
    open: card.rows.flatMap(({ subject, lines }) =>
      lines[index]?.status === "notEntered"
        ? [...new Set(source?.inputs.values())].flatMap((input) => {
            const own = card.inputs[input];
            return own ? openFigures(own, card.joined.groups, subject) : [];
          })
        : [],
    ),
    standIn: source?.standIn ?? null,
    target: previewTarget(own, card),
  };
}

function previewTarget({ line, rule, meant }: CardLine, { spec }: Card): PreviewTarget {
  const target = targetOf(meant.scale);
  const average = target === null ? null : averageFor(spec.template, { ...line, rule: meant });
  return {
    value: rule === null ? null : targetOf(rule.scale),
    rule,
    meant,
    plan: line.target ?? null,
    periods: line.decided ?? [],
    average:
      target === null || average === null
        ? null
        : { value: average, isAbove: belowAverage(target, average, meant.better) },
  };
}

function subjectResult({ groups }: Card, { scored, lines, progress }: CardRow): SubjectResult {
  return {
    name: scored.name,
    total: scored.total,
    mean: scored.mean,
    correction: scored.correction,
    rows: scored.rows,
    noTotal: scored.noTotal,
    coverage: scored.coverage,
    rank: scored.rank,
    grade: scored.grade,
    progress,
    counted: scored.counted,
    groups: groups.flatMap(({ id: wanted }) =>
      scored.groups
        .filter(({ id }) => id === wanted)
        .map(({ id, weight, score, coverage }) => ({ id, weight, score, coverage })),
    ),
    kpis: scored.lines.map(({ id, weight, value, score, share, state, contribution }, index) => ({
      id,
      weight,
      value,
      score,
      share,
      state,
      contribution,
      status: state === "noRule" || state === "fewPeers" ? "rule" : (lines[index]?.status ?? "missing"),
      missing: lines[index]?.missing ?? [],
      previous: lines[index]?.previous ?? null,
      trend: lines[index]?.trend ?? null,
      pace: lines[index]?.pace ?? null,
    })),
  };
}
