import type { EarlierWeightWords } from "../en/earlierWeightWords.ts";

export const earlierWeightWords: EarlierWeightWords = {
  title: "Прежние веса",
  hint: (from) =>
    `Каждая строка оценивается по весам, действующим на её последний день, даже если они сменились внутри периода. Столбец «Вес» выше действует с ${from}; для строк, которые закончились раньше, действуют эти веса.`,
  span: (from, to) => (from === null ? `до ${to} включительно` : `с ${from} по ${to}`),
  since: (from) => `с ${from}`,
  sumWithin: (group) => `${group}: сумма внутри, %`,
  makesTotal: "Итог возможен",
  weights: (span) => `Веса ${span}`,
};
