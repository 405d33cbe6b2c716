import type { Template } from "../template.ts";
import { bands, rising, minimumCoverage } from "./common.ts";
import { equalWeights, readNote, shareNote } from "./roleNotes.ts";

/** Z26: the KPIs of the role, equal weights (Q19). */
export const roleContentOps: Template = {
  kind: "scoreline.template",
  schema: 2,
  id: "role-content-operations",
  version: 1,
  title: { en: "WeChat role: content operations", "zh-CN": "微信岗位：内容运营", ru: "WeChat, роль: контент" },
  summary: {
    en: `What the source article appraises content operations by: read rate, share rate and the content-value rating. ${equalWeights.en}`,
    "zh-CN": `原文对内容运营岗位的考核指标：阅读率、分享率、内容价值评分。${equalWeights["zh-CN"]}`,
    ru: `То, по чему статья оценивает работу с контентом: доля прочитавших, доля поделившихся и оценка ценности контента. ${equalWeights.ru}`,
  },
  platform: "wechat",
  for: "contentOps",
  lines: [
    {
      id: "READRATE",
      kpi: "READRATE",
      weight: 34,
      rule: rising(0, 0.3, 0.4, 0.5, 100),
      per: null,
      source: { weight: "ours", values: "Z5" },
      note: readNote,
    },
    {
      id: "SHARERATE",
      kpi: "SHARERATE",
      weight: 33,
      rule: rising(0, 0.0322, 0.05, 0.08, 100),
      per: null,
      source: { weight: "ours", values: "published" },
      note: shareNote,
    },
    {
      id: "CONTENTVALUE",
      kpi: "CONTENTVALUE",
      weight: 33,
      rule: rising(0, 0.5, 0.75, 0.95, 100),
      per: null,
      source: { weight: "ours", values: "ours" },
      note: {
        en: "A rating of title, body, columns and multimedia from 1 to 5, brought to 0–1. The article names no value: 0.5 (60 points), 0.75 (100) and 0.95 (120) are ours. A person enters it, so without it there is no total.",
        "zh-CN":
          "对标题、正文、栏目、多媒体按 1–5 评分后换算为 0–1。原文没有给出数值：0.5（60 分）、0.75（100 分）、0.95（120 分）由 Scoreline 设定。该项由人工填报，未填报则不出总分。",
        ru: "Оценка заголовка, текста, рубрик и мультимедиа от 1 до 5, приведённая к 0–1. В статье значения нет: 0,5 (60 баллов), 0,75 (100) и 0,95 (120) заданы нами. Вносит её человек: без неё нет итога.",
      },
      missing: { kind: "block" },
    },
  ],
  policy: "assign",
  minimumCoverage,
  bands,
};
