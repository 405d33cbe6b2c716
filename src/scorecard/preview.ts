import { isoDate } from "../formula/serial.ts";
import type { ExportDeclaration } from "../intake/dictionary/declare.ts";
import { exportDeclarations } from "../intake/dictionary/exports.ts";
import type { Platform } from "../kpi/define.ts";
import { wayTo } from "../kpi/derive.ts";
import { isMeasureId } from "../kpi/measures.ts";
import { bandOf } from "../scoring/grades.ts";
import { weightSum } from "../scoring/rollUp.ts";
import { cardOf, type Card, type CardRow } from "./card.ts";
import { countedBy } from "./pieces.ts";
import type { CardPreview, CardSpec, MissingMeasure, PreviewLine, SubjectResult } from "./types.ts";

/** What a scorecard would say, and what is missing: the numbers of the planned sheets, without a sheet. */
export function previewCard(spec: CardSpec): CardPreview {
  const card = cardOf(spec);
  const { template } = spec;
  const { period } = card.joined;
  return {
    template: { id: template.id, version: template.version },
    period: period && { from: isoDate(period.from), to: isoDate(period.to) },
    policy: card.policy,
    weightSum: weightSum(card.lines),
    lines: card.lines.map((_, index) => previewLine(card, index)),
    subjects: card.rows.map((row) => subjectResult(card, row)),
    issues: card.issues,
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
    standIn: source?.standIn ?? null,
  };
}

function subjectResult({ spec }: Card, { scored, lines, progress }: CardRow): SubjectResult {
  return {
    name: scored.name,
    total: scored.total,
    noTotal: scored.noTotal,
    coverage: scored.coverage,
    rank: scored.rank,
    grade: scored.total === null ? null : bandOf(scored.total, spec.template.bands),
    progress,
    kpis: scored.lines.map(({ id, weight, value, score, share }, index) => ({
      id,
      weight,
      value,
      score,
      share,
      status: lines[index]?.status ?? "missing",
      missing: lines[index]?.missing ?? [],
      previous: lines[index]?.previous ?? null,
      trend: lines[index]?.trend ?? null,
      pace: lines[index]?.pace ?? null,
    })),
  };
}
