import { base, count, defineKpi } from "../define.ts";

export const hookRate = defineKpi({
  id: "HOOKRATE",
  params: {
    held: count("earlyViews"),
    plays: base("views"),
  },
  formula: "held / plays",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat", "tiktok"],
  sources: ["B"],
  basis: "plays",
  withoutBenchmark: "noFigure",
  standIns: [{ formula: "earlyViewRate", measures: { earlyViewRate: "earlyViewRate" }, note: "rateAsExported" }],
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { held: 650, plays: 1000 }, gives: 0.65 },
    { given: { held: 650, plays: 0 }, gives: "#DIV/0!" },
    { given: { held: 650, plays: -1000 }, gives: "#NUM!" },
    { given: { held: "?", plays: 1000 }, gives: "#VALUE!" },
    { given: { held: 650, plays: null }, gives: "#N/A" },
  ],
  help: {
    title: "Hook rate",
    summary:
      "Views that last past the opening seconds as a share of plays. The platforms’ seconds differ: do not mix them.",
    params: {
      held: "Views past the opening: 2 s on TikTok, 3 s on Meta, 5 s on Douyin.",
      plays: "Plays or impressions.",
    },
  },
});
