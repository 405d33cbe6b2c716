import { base, count, defineKpi } from "../define.ts";

export const readRate = defineKpi({
  id: "READRATE",
  params: {
    readers: count("readers"),
    followers: base("followersAtPosting"),
  },
  formula: "readers / followers",
  unit: "ratio",
  better: "higher",
  group: "reach",
  grain: "item",
  platforms: ["wechat"],
  sources: ["Z5", "Q5", "Z24"],
  basis: "followers",
  standIns: [
    {
      formula: "readers / followers",
      measures: { readers: "readers", followers: "delivered" },
      note: "deliveredForFollowers",
    },
  ],
  warnings: [{ when: "value > 1", code: "beyondFollowers" }],
  examples: [
    { given: { readers: 300, followers: 1200 }, gives: 0.25 },
    { given: { readers: 300, followers: 0 }, gives: "#DIV/0!" },
    { given: { readers: 300, followers: -1200 }, gives: "#NUM!" },
    { given: { readers: "x", followers: 5 }, gives: "#VALUE!" },
    { given: { readers: { error: "#N/A" }, followers: 5 }, gives: "#N/A" },
    { given: { readers: 300, followers: null }, gives: "#N/A" },
  ],
  help: {
    title: "Read rate",
    summary:
      "People who read the post (总阅读人数) as a share of the followers on the day of posting. More than 100% is possible: readers need not be followers.",
    params: {
      readers: "People who read the post (总阅读人数).",
      followers: "Followers on the day of posting; people delivered to (送达人数) come close.",
    },
  },
});
