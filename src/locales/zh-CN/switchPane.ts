import type { switchPaneWords as en } from "../en/switchPane.ts";

export const switchPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "switch.title": "自某日起改用另一方案模板",
  "switch.lead": "以考核表的最后一天决定采用哪个方案模板；在之后的周期更新时，改用届时生效的方案模板。",
  "switch.item": "{template}，自 {date} 起",
  "switch.remove": "移除自 {date} 起的“{template}”",
  "switch.inForce": "最后一天为 {day}：现行方案模板为“{template}”。",
  "switch.template": "后续方案模板",
  "switch.from": "生效日期",
  "switch.add": "添加后续方案模板",
};
