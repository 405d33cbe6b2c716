import type { GradeWords, ScoringFunctionWords } from "../en/scoringFunctions.ts";

export const gradeWords: GradeWords = { excellent: "优秀", good: "良好", pass: "合格", below: "不合格" };

export const scoringFunctionWords: ScoringFunctionWords = {
  KPISCORE: {
    title: "按评分标准计分",
    summary: "按评分标准把数值换算成得分，并受保底与封顶限制。锚点的含义和顺序取决于评分标准。",
    params: {
      value: "指标的实际值，或一列实际值。",
      scale: "数值换算成得分的方式。",
      anchors: "评分标准所需数值的区域或数组，顺序见各评分标准的说明。",
      better: "数值越高越好还是越低越好；省略时为越高越好。",
      floor: "保底分；省略时为 0。",
      cap: "封顶分；省略时为 100。",
    },
    choices: {
      scale: {
        progress: "锚点：基准值、目标值；0 分到 100 分的直线，两端延伸",
        range: "锚点：基准值、目标值；同上，两端封平",
        goalredflag: "锚点：红线值、目标值；红线值得三分之一，目标值得三分之二",
        bands: "锚点为“数值、得分”两列；层差法（阶梯）：取达到的最高一档",
        ratio: "锚点：目标值；比率法：实际值 ÷ 目标值 × 100",
        curve: "锚点：基准值、门槛值、目标值、挑战值（0、60、100、120 分），或“数值、得分”两列",
        closeness: "锚点：目标值、允许偏差；等于目标值得 100 分，偏离越多得分越低",
        binary: "锚点：目标值；非此即彼法：达到得 100 分，否则 0 分",
        peer: "锚点为全部考核对象的数值（含本对象）；优于其他对象的比例，不少于 8 个对象",
      },
      better: { higher: "越高越好", lower: "越低越好" },
    },
  },
  KPITOTAL: {
    title: "加权总分",
    summary:
      "得分的加权平均。缺失的得分（空白或 #N/A 等错误）不计入，也不按 0 计；数据完整度不足或权重不符合规则时返回 #N/A。",
    params: {
      scores: "得分区域。",
      weights: "大小相同的权重区域，以百分数计：40 或 40%。",
      policy: "权重合计不是 100% 时的处理方式；省略时为 assign。",
      minimum: "最低数据完整度，0 到 1；省略时为 60%。",
    },
    choices: {
      policy: {
        assign: "权重合计到 100% 才有总分",
        normalise: "归一到 100%",
        leave: "未分配的权重计为失分",
      },
    },
  },
  KPICOVERAGE: {
    title: "数据完整度",
    summary: "有得分的权重 ÷ 全部权重，0 到 1。",
    params: { scores: "得分区域。", weights: "大小相同的权重区域。" },
    choices: {},
  },
  KPIGRADE: {
    title: "绩效等级",
    summary:
      "总分所在的等级。比较前先四舍五入到一位小数，纸面总分相同则等级相同。不给等级表时：90 优秀，80 良好，60 合格。",
    params: {
      total: "总分，或一列总分。",
      table: "两列：各等级的下限和名称；名称原样返回。",
      language: "默认等级名称的语言；省略时为英语。",
    },
    choices: { language: { en: "English", "zh-CN": "简体中文", ru: "русский" } },
  },
  KPISTATUS: {
    title: "达标情况",
    summary: "得分是否达到合格（60）、目标（100）或挑战值（120），用文字表示。",
    params: { score: "得分，或一列得分。", language: "文字的语言；省略时为英语。" },
    choices: { language: { en: "English", "zh-CN": "简体中文", ru: "русский" } },
  },
  KPIBENCHMARK: {
    title: "指标的行业参考值",
    summary:
      "指标已公布或被引用的数值，来源见该指标的参考页。有多条时依次取：本平台的、适用面最广的、依据最充分的、最新的。没有则返回 #N/A。",
    params: {
      kpi: '指标的函数名，如 "READRATE"。',
      platform: '平台，如 "wechat"、"tiktok"。',
      level: "水平。",
      table: "自有参考值表：指标、平台、水平、下限、上限、日期、分母、可信度。",
      end: "取区间的哪一端；省略时为下限。",
    },
    choices: {
      level: { pass: "合格线", average: "市场平均", good: "良好", optimal: "最佳" },
      end: { low: "下限", high: "上限；没有时取下限" },
    },
  },
};

export const scoringGroupWord = "评分";
