import type { weightsFromPaneWords as en } from "../en/weightsFromPane.ts";

export const weightsFromPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "weightsFrom.title": "自某日起改用另一组权重",
  "weightsFrom.lead":
    "以考核表的最后一天决定采用哪组权重；按周期的考核表，每行以其周期的最后一天为准。之后的权重先保留，在之后的周期更新时改用届时生效的一组。",
  "weightsFrom.set": "自 {date} 起的权重",
  "weightsFrom.undated": "尚无日期的权重",
  "weightsFrom.date": "生效日期",
  "weightsFrom.noDate": "请选择这组权重的生效日期，或将其移除。",
  "weightsFrom.badDate": "该日期不可用。请选择 1900 年以后的日期，或移除这组权重。",
  "weightsFrom.twice": "有多组权重自 {date} 起生效。请另选日期，或移除其中一组。",
  "weightsFrom.noTotal": "按这组权重不显示总分。请使其合计为 100%。",
  "weightsFrom.inForce": "最后一天为 {day}：采用自 {date} 起的权重。",
  "weightsFrom.inForceByPeriod":
    "最后一天为 {day}：在 {date} 当天或之后结束的周期采用自 {date} 起的权重，更早的周期采用其最后一天生效的权重。",
  "weightsFrom.remove": "移除自 {date} 起的权重",
  "weightsFrom.removeUndated": "移除尚无日期的权重",
  "weightsFrom.add": "添加自某日起的权重",
  "weightsFrom.faulty": "之后的权重需要生效日期。请选择日期，或移除这组权重。",
  "weightsFrom.sameDay": "有两组之后的权重自同一天起生效。请为其中一组另选日期，或将其移除。",
};
