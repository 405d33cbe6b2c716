import type { PeriodWords } from "../en/periodWords.ts";

export const periodWords: PeriodWords = {
  status: "Статус",
  stretch: "сверхплан",
  reached: "план выполнен",
  passed: "порог пройден",
  below: "ниже порога",
  states: {
    missing: "нет данных",
    notEntered: "не введено",
    notApplicable: "неприменимо",
    error: "не вычислить",
    rule: "ошибка правила",
    moved: "строка перемещена",
  },
  elapsed: "Дней с данными",
  days: "Дней в периоде",
  previousGroup: (when) => `Предыдущий период, те же дни (данные от ${when})`,
  paceGroup: "Темп: факт ÷ план на дату",
  carriedGroup: "Последнее известное значение и его возраст в периодах",
  valuesChanged: (date) => `Цифры — значения на ${date}; с тех пор данные изменились: обновите карту в Scoreline.`,
  valuesSame: (date) => `Цифры — значения на ${date}; с тех пор данные не изменились.`,
  partial: (covered, days) => `Неполный период: дней ${String(covered)} из ${String(days)}`,
  comparedWith: (from, to) => `сравнение с ${from} – ${to}`,
  pace: (kpi) => `темп «${kpi}»: `,
  noteTrend:
    "Статус показывает отношение к плану. Стрелка сравнивает с теми же днями предыдущего периода: ▲ выше, ▼ ниже, ▶ без изменений; что лучше, указано на листе «Правила».",
  notePace: "Темп сравнивает накопленное значение или рост с частью плана на прошедшие дни; 100\u00a0% — в графике.",
  noteEntry: (sheet: string, cells: string, measures: string) =>
    `Вносят вручную на листе «${sheet}», ${cells}: ${measures}. Пока ячейка пуста, зависящие от неё показатели ждут; как только она заполнена, карта пересчитывается.`,
};
