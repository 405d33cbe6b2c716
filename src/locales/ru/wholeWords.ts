import type { WholeWords } from "../en/wholeWords.ts";

export const wholeWords: WholeWords = {
  title: "Значения за период",
  parts: { day: "дням", week: "неделям", month: "месяцам", quarter: "кварталам" },
  data: "по всем данным периода",
  mean: (parts) => `среднее по ${parts}`,
  byDays: (parts) => `среднее по ${parts}, взвешенное по числу дней`,
  stated: (parts, weights) => `среднее по ${parts} с весами ${weights}`,
  whyData:
    "Каждая строка учитывается один раз: месяц с тремя публикациями не весит столько же, сколько месяц с тремястами.",
  whyMean:
    "Каждая часть учитывается по своему весу, сколько бы в ней ни публиковали. Незавершённые части не учитываются. Веса стоят на листе «Исходные данные», их можно изменить.",
  said: (how, why) => `${how}. ${why}`,
  rows: "Части, из которых складываются периоды",
  weight: "Вес части",
  counted: (parts) => `Учтено: ${parts}.`,
  howMean: (formula) => `${formula}; за период — среднее по частям`,
  /** What periods are compared with, where a person has chosen it. */
  compared: {
    title: "Сравнение",
    previous: "с теми же днями прошлого периода",
    year: "с теми же днями год назад",
    named: (from: string, to: string) => `с ${from} – ${to}`,
    none: "ни с чем",
  },
};
