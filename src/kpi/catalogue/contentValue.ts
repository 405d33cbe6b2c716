import { defineKpi } from "../define.ts";

const sample = {
  title: 5,
  usefulness: 4,
  columns: 4,
  multimedia: 3,
  titleWeight: 1,
  usefulnessWeight: 1,
  columnsWeight: 1,
  multimediaWeight: 1,
};

export const contentValue = defineKpi({
  id: "CONTENTVALUE",
  params: {
    title: { measure: null, unit: "index", domain: "level" },
    usefulness: { measure: null, unit: "index", domain: "level" },
    columns: { measure: null, unit: "index", domain: "level" },
    multimedia: { measure: null, unit: "index", domain: "level" },
    titleWeight: { measure: null, unit: "index", domain: "positive" },
    usefulnessWeight: { measure: null, unit: "index", domain: "positive" },
    columnsWeight: { measure: null, unit: "index", domain: "positive" },
    multimediaWeight: { measure: null, unit: "index", domain: "positive" },
  },
  formula:
    "((title * titleWeight + usefulness * usefulnessWeight + columns * columnsWeight + multimedia * multimediaWeight) / (titleWeight + usefulnessWeight + columnsWeight + multimediaWeight) - 1) / 4",
  unit: "index",
  better: "higher",
  group: "loyalty",
  grain: "item",
  platforms: ["wechat", "tiktok"],
  sources: ["Z8", "Z26", "Q7"],
  withoutBenchmark: "ownHistory",
  examples: [
    { given: { ...sample }, gives: 0.75 },
    {
      given: {
        ...sample,
        usefulness: 1,
        columns: 1,
        multimedia: 1,
        titleWeight: 3,
        columnsWeight: 0,
        multimediaWeight: 0,
      },
      gives: 0.75,
    },
    { given: { ...sample, title: 1, usefulness: 1, columns: 1, multimedia: 1 }, gives: 0 },
    {
      given: { ...sample, titleWeight: 0, usefulnessWeight: 0, columnsWeight: 0, multimediaWeight: 0 },
      gives: "#DIV/0!",
    },
    { given: { ...sample, title: 6 }, gives: "#NUM!" },
    { given: { ...sample, usefulness: 0 }, gives: "#NUM!" },
    { given: { ...sample, titleWeight: -1 }, gives: "#NUM!" },
    { given: { ...sample, title: "?" }, gives: "#VALUE!" },
    { given: { ...sample, multimediaWeight: null }, gives: "#N/A" },
  ],
  help: {
    title: "Content value",
    summary:
      "Weighted rubric of title, usefulness, columns and multimedia, levels 1 to 5, as a number from 0 to 1 (内容价值性). Weights 1, 1, 1, 1 count all alike.",
    params: {
      title: "Appeal of the title, 1 to 5.",
      usefulness: "Usefulness of the text, 1 to 5.",
      columns: "Design of the columns, 1 to 5.",
      multimedia: "Use of images and video, 1 to 5.",
      titleWeight: "Weight of the title.",
      usefulnessWeight: "Weight of the usefulness.",
      columnsWeight: "Weight of the columns.",
      multimediaWeight: "Weight of the multimedia.",
    },
  },
});
