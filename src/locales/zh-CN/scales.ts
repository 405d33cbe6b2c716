import type { PresetNames, ScoringIssueWords, ScaleNames } from "../en/scales.ts";

export const scaleNames: ScaleNames = {
  progress: {
    name: "完成进度",
    meaning: "目标值得 100 分，基准值得 0 分，按直线计分并向两端延伸，只受保底和封顶限制。",
  },
  range: { name: "区间", meaning: "等于或差于基准值得 0 分，达到或优于目标值得 100 分，其间按直线计分。" },
  goalredflag: {
    name: "目标与警戒线",
    meaning: "警戒线得 100 分的三分之一，目标得三分之二，按直线计分并向两端延伸，只受保底和封顶限制。",
  },
  bands: {
    name: "层差法（阶梯）",
    meaning: "按达到的最高一档计分，恰好等于该档数值即为达到；档与档之间不插值，一档未达得保底分。",
  },
  ratio: {
    name: "比率法",
    meaning: "实际值 ÷ 目标值 × 100；越低越好的指标为目标值 ÷ 实际值 × 100，实际值为零或负数时得封顶分。",
  },
  curve: {
    name: "分段折线",
    meaning:
      "经过各点的折线，通常为基准值（0）、门槛值（60）、目标值（100）、挑战值（120 分）；两端之外不再变化，且不超出保底和封顶。",
  },
  closeness: {
    name: "接近度",
    meaning: "等于目标值得 100 分，偏高偏低都按距离减分，偏差等于允许值得 0 分，更大时继续减至保底。方向在此不起作用。",
  },
  binary: { name: "非此即彼法", meaning: "达到目标值（含等于）得 100 分，否则 0 分。" },
  peer: {
    name: "排名",
    meaning:
      "按超过其他考核对象的比例计分，满分 100 分，并列算一半。是排名而非目标；有数值的考核对象不足 8 个时不启用。",
  },
};

export const scoringIssueWords: ScoringIssueWords = {
  "rules.tolerance": "“{kpi}”的允许偏差必须大于 0。",
  "rules.fewPoints": "“{kpi}”至少要有一档，折线至少要有两个点。",
  "rules.pointsFall": "“{kpi}”的数值更好时得分反而更少。",
  "template.rule.tolerance": "{path}：允许偏差必须大于零。",
  "template.rule.fewPoints": "{path}：至少要有一档，折线至少要有两个点。",
  "template.rule.pointsFall": "{path}：从最差值到最好值，分数不得减少。",
  "noTotal.blocked": "无总分：{lines} 尚未填报。",
  "noTotal.nothingApplies": "无总分：没有适用的指标。",
};

export const presetNames: PresetNames = {
  ratio: { name: "比率法", meaning: "按目标完成率计分，最高 100 分。" },
  steps: { name: "层差法（阶梯）", meaning: "按达到的档次计分。" },
  eitherOr: { name: "非此即彼法", meaning: "达到目标得满分，否则 0 分。" },
  deduction: { name: "减分法（扣分法）", meaning: "达到目标得满分，每差一步扣相应分数，扣完为止。" },
  described: { name: "说明法", meaning: "按评分人选定的等级说明计分。" },
  capped120: { name: "封顶 120%", meaning: "同一评分标准，超出目标最高得 120 分。" },
  factToPlan: { name: "权重 × 实际 ÷ 计划", meaning: "按计划完成率计分，封顶较高；总分 ÷ 100 即综合系数。" },
  redFlagGoal: { name: "目标与警戒线", meaning: "警戒线得三分之一，目标得三分之二。" },
  okr: { name: "OKR", meaning: "按从起点到目标已完成的比例计分。" },
};
