import { base, count, defineKpi } from "../../src/kpi/define.ts";

/** A KPI as somebody adds it: this is the one file, and the test plays the line in the catalogue's index. */
export const newcomer = defineKpi({
  id: "STICKERRATE",
  params: {
    stickers: count("shares"),
    viewers: base("views"),
  },
  formula: "stickers / viewers",
  unit: "ratio",
  better: "higher",
  group: "engagement",
  grain: "period",
  platforms: ["tiktok"],
  sources: ["B"],
  basis: "viewers",
  withoutBenchmark: "noFigure",
  examples: [
    { given: { stickers: 3, viewers: 12 }, gives: 0.25 },
    { given: { stickers: 3, viewers: 0 }, gives: "#DIV/0!" },
    { given: { stickers: 3, viewers: -1 }, gives: "#NUM!" },
  ],
  help: {
    title: "Sticker rate",
    summary: "Stickers used <b>as</b> a share of views.",
    params: { stickers: "Stickers used.", viewers: "Views & replays." },
  },
});

/** Its words in Chinese and Russian, which the compiler asks for. */
export const newcomerWords = {
  "zh-CN": {
    title: "贴纸率",
    summary: "使用贴纸的次数占播放量的比例。",
    params: { stickers: "贴纸使用次数。", viewers: "播放量。" },
  },
  ru: {
    title: "Доля стикеров",
    summary: "Стикеры как доля просмотров.",
    params: { stickers: "Стикеры.", viewers: "Просмотры." },
  },
} as const;
