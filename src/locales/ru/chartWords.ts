import type { ChartWords } from "../en/chartWords.ts";

export const chartWords: ChartWords = {
  none: "Итогов пока нет, поэтому нет и диаграммы: чего не хватает, сказано в примечании к каждой строке.",
  ready: "Итоги появились: постройте карту заново в Scoreline, и добавится диаграмма.",
};
