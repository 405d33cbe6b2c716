import type { SwitchWords } from "../en/switchWords.ts";

export const switchWords: SwitchWords = {
  title: "现行方案模板",
  named: (title, version) => `${title}，第 ${String(version)} 版`,
  since: (date) => `自 ${date} 起生效`,
  until: (date) => `生效至 ${date} 改用下一方案模板为止`,
  separator: "；",
  span: (text) => `（${text}）`,
  why: (day) => `以考核表的最后一天 ${day} 为准，适用于表中所有周期。`,
  before: (template) => `此前：${template}。`,
  next: (date, template) => `数据到达 ${date} 并更新考核表后改用：${template}。`,
  kept: (templates) => `下列方案模板暂不适用，其规则已按此处当时的内容保留，重新启用时恢复：${templates}。`,
  reason: (date) => (date === null ? "本周期适用另一方案模板" : `自 ${date} 起改用另一方案模板`),
};
