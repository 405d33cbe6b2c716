import { cellError, isError } from "../../formula/cell.ts";
import { toNumber } from "../../formula/coerce.ts";
import { gradeWords as gradesEn } from "../../locales/en/scoringFunctions.ts";
import { periodWords as periodEn } from "../../locales/en/periodWords.ts";
import type { Language } from "../../locales/language.ts";
import { gradeWords as gradesRu } from "../../locales/ru/scoringFunctions.ts";
import { periodWords as periodRu } from "../../locales/ru/periodWords.ts";
import { gradeWords as gradesZh } from "../../locales/zh-CN/scoringFunctions.ts";
import { periodWords as periodZh } from "../../locales/zh-CN/periodWords.ts";
import { attainmentOf } from "../attainment.ts";
import { curvePoints } from "../curves.ts";
import { shownDecimals, shownTotal } from "../rounding.ts";
import type { Attainment, GradeBand } from "../types.ts";
import { defineScoring } from "./define.ts";
import { choiceOf, numberOf, rangeOf } from "./given.ts";

const languages = ["en", "zh-CN", "ru"] as const satisfies readonly Language[];
const grades = { en: gradesEn, "zh-CN": gradesZh, ru: gradesRu };

/** Lower edges of the usual grades, from the best down; any total below the last has the lowest grade. */
const usualBands: readonly GradeBand[] = [
  { from: 90, id: "excellent" },
  { from: 80, id: "good" },
  { from: 60, id: "pass" },
];

/** KPIGRADE(total, [table], [language]): the grade of a total as it is shown, with one decimal. */
export const kpiGrade = defineScoring({
  id: "KPIGRADE",
  params: {
    total: { sort: "number" },
    table: { sort: "range", optional: true },
    language: { sort: "choice", options: languages },
  },
  spreads: true,
  compute: (given) => {
    const total = numberOf(given, "total");
    if (isError(total)) return total;
    const language = choiceOf(given, "language", languages);
    if (isError(language)) return language;
    const shown = shownTotal(total);
    const rows = rangeOf(given, "table");
    if (rows.length === 0) return grades[language][usualBands.find(({ from }) => shown >= from)?.id ?? "below"];
    let best: { from: number; name: string } | null = null;
    for (const row of rows) {
      if (row.length !== 2) return cellError("#VALUE!");
      const from = toNumber(row[0] ?? null);
      const name = row[1] ?? null;
      if (isError(from)) return from;
      if (name !== null && isError(name)) return name;
      if (shown >= from && (best === null || from > best.from)) best = { from, name: String(name ?? "") };
    }
    return best?.name ?? cellError("#N/A");
  },
  builtIn: (refs) => {
    const language = languages.find((known) => `"${known}"` === (refs.get("language") || '"en"'));
    if (language === undefined || (refs.get("table") ?? "") !== "") return null;
    const shown = `ROUND(${refs.get("total") ?? ""},${String(shownDecimals)})`;
    return usualBands.reduceRight(
      (otherwise, { from, id }) => `IF(${shown}>=${String(from)},"${grades[language][id]}",${otherwise})`,
      `"${grades[language].below}"`,
    );
  },
  examples: [
    { args: ["84"], gives: "Good" },
    { args: ["89.96", "", '"zh-CN"'], gives: "优秀" },
    { args: ["72", '{0,"C";70,"B";90,"A"}'], gives: "B" },
    { args: ['""'], gives: "#N/A" },
  ],
});

const statuses: Readonly<Record<Language, Readonly<Record<Attainment, string>>>> = {
  en: statusesOf(periodEn),
  "zh-CN": statusesOf(periodZh),
  ru: statusesOf(periodRu),
};

function statusesOf(words: {
  readonly below: string;
  readonly passed: string;
  readonly reached: string;
  readonly stretch: string;
}): Readonly<Record<Attainment, string>> {
  return { below: words.below, threshold: words.passed, target: words.reached, stretch: words.stretch };
}

/** KPISTATUS(score, [language]): where a score stands against threshold, target and stretch, in words. */
export const kpiStatus = defineScoring({
  id: "KPISTATUS",
  params: { score: { sort: "number" }, language: { sort: "choice", options: languages } },
  spreads: true,
  compute: (given) => {
    const score = numberOf(given, "score");
    if (isError(score)) return score;
    const language = choiceOf(given, "language", languages);
    return isError(language) ? language : statuses[language][attainmentOf(score, null)];
  },
  builtIn: (refs) => {
    const language = languages.find((known) => `"${known}"` === (refs.get("language") || '"en"'));
    if (language === undefined) return null;
    const score = `ROUND(${refs.get("score") ?? ""},9)`;
    const { below, threshold, target, stretch } = statuses[language];
    return (
      `IF(${score}>=${String(curvePoints.stretch)},"${stretch}",IF(${score}>=${String(curvePoints.target)},"${target}",` +
      `IF(${score}>=${String(curvePoints.threshold)},"${threshold}","${below}")))`
    );
  },
  examples: [
    { args: ["100"], gives: "target reached" },
    { args: ["59.9", '"ru"'], gives: statuses.ru.below },
    { args: ['"x"'], gives: "#VALUE!" },
  ],
});
