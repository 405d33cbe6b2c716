import type { RuleSentences } from "../en/ruleSentences.ts";

function counted(_points: number, shown: string): string {
  return `${shown} 分`;
}

export const ruleSentences: RuleSentences = {
  comma: "，",
  stop: "。",
  lessLoses: "达到 {target} 得 100 分，每低 {step} 扣 {points}",
  moreLoses: "不超过 {target} 得 100 分，每高 {step} 扣 {points}",
  goalRedFlag: "目标 {goal} 得 {twoThirds}，警戒线 {redFlag} 得 {third}，{full} 得 100 分，{none} 得 0 分，按直线计分",
  steps: "{steps}，不足以上各档得 {floor}",
  from: "{value} 及以上得 {points}",
  upTo: "{value} 及以下得 {points}",
  at: "{value} 得 {points}",
  ratioHigher: "达到 {target} 得 100 分，按完成率计分：完成率每低 1% 扣 1 分",
  ratioLower: "达到 {target} 得 100 分，按目标值 ÷ 实际值计分：高一倍得一半",
  curve: "{points}，各点之间按直线计分",
  closeness: "等于 {target} 得 100 分，每偏离 {step}（无论高低）扣 {points}",
  reachedFrom: "达到 {target} 得 100 分，否则 0 分",
  reachedUpTo: "不超过 {target} 得 100 分，否则 0 分",
  peer: "按超过其他考核对象的比例计分，满分 100 分，不足 {fewest} 个考核对象时不启用",
  untilNone: "扣完为止",
  floor: "保底 {floor}",
  cap: "封顶 {cap}",
  counted,
  bound: counted,
};
