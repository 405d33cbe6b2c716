import type { EarlierWeightWords } from "../en/earlierWeightWords.ts";

export const earlierWeightWords: EarlierWeightWords = {
  title: "以前的权重",
  hint: (from) =>
    `每行按其最后一天生效的权重计分，周期中途调整的也以最后一天为准。上方“权重”列自 ${from} 起生效；在此之前结束的行采用这里的权重。`,
  span: (from, to) => (from === null ? `截至 ${to}` : `${from} 至 ${to}`),
  since: (from) => `自 ${from} 起`,
  sumWithin: (group) => `${group}：组内合计，%`,
  makesTotal: "可得出总分",
  weights: (span) => `权重（${span}）`,
};
