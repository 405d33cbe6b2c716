import type { ChartWords } from "../en/chartWords.ts";

export const chartWords: ChartWords = {
  none: "尚无总分，因此没有图表：各行备注说明缺少什么。",
  ready: "已有总分：用 Scoreline 重新生成考核表即可加上图表。",
};
