import type { CardPreview, CardResult, SubjectResult } from "../commands/api.ts";
import type { PublishedCard } from "../commands/lifecycle/types.ts";
import { printedCardWords as en, type PrintedCardWords } from "../locales/en/printedCard.ts";
import { sheetWords as enSheets } from "../locales/en/sheets.ts";
import { wordIssue } from "../locales/issues.ts";
import type { Language } from "../locales/language.ts";
import { printedCardWords as ru } from "../locales/ru/printedCard.ts";
import { sheetWords as ruSheets } from "../locales/ru/sheets.ts";
import { printedCardWords as zh } from "../locales/zh-CN/printedCard.ts";
import { sheetWords as zhSheets } from "../locales/zh-CN/sheets.ts";
import type { NoTotal } from "../scoring/types.ts";
import { targetTexts } from "./targetText.ts";

const wordsIn: Readonly<Record<Language, PrintedCardWords>> = { en, "zh-CN": zh, ru };
const sheetsIn = { en: enSheets, "zh-CN": zhSheets, ru: ruSheets };

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
  const words = wordsIn[language];
  const dates = period ? `, ${period.from} – ${period.to}` : "";
  const weights = words.weights(number(preview.weightSum), sheetsIn[language].policies[policy].name);
  return [
    `${named(template, words)}${dates}, ${weights}`,
    ...(preview.inForce === undefined ? [] : [inForceText(preview.inForce, words)]),
    ...preview.lines.flatMap(({ id, missing }) => missing.map((lacking) => needText(id, lacking, words))),
    ...targetTexts(preview, language),
    ...preview.lines.flatMap(({ id, open }) => open.map((figure) => openText(id, figure, words))),
    ...subjects.flatMap((subject) => subjectText(subject, language)),
    ...preview.issues.map((issue) => words.note(wordIssue(issue, language))),
    ...(publication === null ? [] : [publicationText(publication, card, words)]),
  ].join("\n");
}

function inForceText(
  { day, since, before, next }: NonNullable<CardPreview["inForce"]>,
  words: PrintedCardWords,
): string {
  const parts = [
    ...(since === null ? [] : [words.since(since)]),
    ...(before === null ? [] : [words.after(named(before, words))]),
    ...(next === null ? [] : [words.until(named(next, words), next.from)]),
  ];
  return words.inForce(day, parts.join(", "));
}

function named({ id, version }: { readonly id: string; readonly version: number }, words: PrintedCardWords): string {
  return words.version(id, version);
}

function publicationText(
  { label, version, sheet, fingerprint }: PublishedCard,
  { published }: CardResult,
  words: PrintedCardWords,
): string {
  return words.published(label, version, published?.by ?? words.notRecorded, sheet, fingerprint);
}

function needText(
  id: string,
  { measure, supply, exports }: CardPreview["lines"][number]["missing"][number],
  words: PrintedCardWords,
): string {
  const typed = `--set ${measure}=…`;
  return words.needs(id, measure, supply === "input" ? typed : words.addExport(exports.join(", "), typed));
}

function openText(
  id: string,
  { measure, subject, at, file }: CardPreview["lines"][number]["open"][number],
  words: PrintedCardWords,
): string {
  return words.waits(id, measure, subject, file === null ? at : words.cellOf(at, file));
}

function subjectText(
  { name, total, noTotal, grade, coverage, rank, kpis }: SubjectResult,
  language: Language,
): string[] {
  const words = wordsIn[language];
  const none = noTotal === null ? words.noTotal : words.why(noTotalText(noTotal, words));
  const graded = grade === null ? "" : ` (${gradeIn(language, grade)})`;
  const shown = `${total === null ? none : points(total)}${graded}`;
  return [
    `${words.subject(name, shown, percent(coverage))}${rank === null ? "" : words.rank(rank)}`,
    ...kpis.map((kpi) => `  ${words.kpi(kpi.id, number(kpi.weight), valueText(kpi, words), scoreOf(kpi, words))}`),
  ];
}

/** The band's name where it is one of ours; a team's own is called by its id. */
function gradeIn(language: Language, grade: string): string {
  return new Map<string, string>(Object.entries(sheetsIn[language].grades)).get(grade) ?? grade;
}

function noTotalText(reason: NoTotal, words: PrintedCardWords): string {
  switch (reason.code) {
    case "coverage":
      return words.coverageBelow(percent(reason.minimum));
    case "weightsNot100":
      return reason.group === undefined
        ? words.weightsAddUp(number(reason.sum))
        : words.weightsOfAddUp(reason.group, number(reason.sum));
    case "blocked":
      return words.notSupplied(reason.lines.join(", "));
    case "nothingApplies":
      return words.nothingApplies;
  }
}

function valueText({ value, status, missing }: SubjectResult["kpis"][number], { states }: PrintedCardWords): string {
  if (value !== null) return number(value);
  if (status === "notApplicable") return states.notApplicable;
  if (status === "notEntered") return `${states.notEntered} ${missing.join(", ")}`.trim();
  if (missing.length > 0) return `${states.missing} ${missing.join(", ")}`;
  return status === "error" ? states.error : states.missing;
}

function scoreOf({ score, status }: SubjectResult["kpis"][number], { states }: PrintedCardWords): string {
  return status === "rule" ? states.rule : points(score);
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
