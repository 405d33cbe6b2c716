import type { CardPreview, CardResult, SubjectResult } from "../commands/api.ts";
import type { PublishedCard } from "../commands/lifecycle/types.ts";
import { wordIssue } from "../locales/issues.ts";
import type { Language } from "../locales/language.ts";
import { targetTexts } from "./targetText.ts";
import type { NoTotal } from "../scoring/types.ts";

/**
 * A scorecard as lines of text: what cannot be computed and how to supply it, every subject, every caution, and as what
 * it was published.
 */
export function scoreText(
  card: CardResult,
  preview: CardPreview,
  publication: PublishedCard | null,
  language: Language,
): string {
  const { template, period, policy, subjects } = card;
  const dates = period ? `, ${period.from} – ${period.to}` : "";
  return [
    `${named(template)}${dates}, weights: ${number(preview.weightSum)}% (${policy})`,
    ...(preview.inForce === undefined ? [] : [inForceText(preview.inForce)]),
    ...preview.lines.flatMap(({ id, missing }) => missing.map((lacking) => needText(id, lacking))),
    ...targetTexts(preview, language),
    ...preview.lines.flatMap(({ id, open }) => open.map((figure) => openText(id, figure))),
    ...subjects.flatMap(subjectText),
    ...preview.issues.map((issue) => `note: ${wordIssue(issue, language)}`),
    ...(publication === null ? [] : [publicationText(publication, card)]),
  ].join("\n");
}

function inForceText({ day, since, before, next }: NonNullable<CardPreview["inForce"]>): string {
  const parts = [
    ...(since === null ? [] : [`since ${since}`]),
    ...(before === null ? [] : [`after ${named(before)}`]),
    ...(next === null ? [] : [`until ${named(next)} follows on ${next.from}`]),
  ];
  return `in force on the card's last day, ${day}: ${parts.join(", ")}`;
}

function named({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id} version ${String(version)}`;
}

function publicationText({ label, version, sheet, fingerprint }: PublishedCard, { published }: CardResult): string {
  const by = published?.by ?? "not recorded";
  return `published ${label}, version ${String(version)}, by: ${by}, sheet “${sheet}”, fingerprint ${fingerprint}`;
}

function needText(id: string, { measure, supply, exports }: CardPreview["lines"][number]["missing"][number]): string {
  const typed = `--set ${measure}=…`;
  return `${id} needs ${measure}: ${supply === "input" ? typed : `add an export that has it (${exports.join(", ")}) or ${typed}`}`;
}

function openText(id: string, { measure, subject, at, file }: CardPreview["lines"][number]["open"][number]): string {
  return `${id} waits for ${measure} of ${subject}: enter it in ${at}${file === null ? "" : ` of ${file}`}`;
}

function subjectText({ name, total, noTotal, grade, coverage, rank, kpis }: SubjectResult): string[] {
  const shown = total === null ? `no total${noTotal ? `, ${noTotalText(noTotal)}` : ""}` : points(total);
  const graded = grade === null ? "" : ` (${grade})`;
  const ranked = rank === null ? "" : `, rank ${String(rank)}`;
  return [
    `${name}: ${shown}${graded}, coverage ${percent(coverage)}${ranked}`,
    ...kpis.map((kpi) => `  ${kpi.id}  weight ${number(kpi.weight)}  value ${valueText(kpi)}  score ${scoreOf(kpi)}`),
  ];
}

function noTotalText(reason: NoTotal): string {
  switch (reason.code) {
    case "coverage":
      return `coverage below ${percent(reason.minimum)}`;
    case "weightsNot100":
      return `weights ${reason.group === undefined ? "" : `of ${reason.group} `}add up to ${number(reason.sum)}%`;
    case "blocked":
      return `${reason.lines.join(", ")} not supplied`;
    case "nothingApplies":
      return "no KPI applies";
  }
}

function valueText({ value, status, missing }: SubjectResult["kpis"][number]): string {
  if (value !== null) return number(value);
  if (status === "notApplicable") return "not applicable";
  if (status === "notEntered") return `not yet entered ${missing.join(", ")}`.trim();
  if (missing.length > 0) return `missing ${missing.join(", ")}`;
  return status === "error" ? "cannot be computed from these numbers" : "missing";
}

function scoreOf({ score, status }: SubjectResult["kpis"][number]): string {
  return status === "rule" ? "– (its rule cannot be used here)" : points(score);
}

function points(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}

function number(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function percent(fraction: number): string {
  return `${number(Math.round(fraction * 1000) / 10)}%`;
}
