/** Names of the bands of totals. */
export const gradeWords = { excellent: "Excellent", good: "Good", pass: "Pass", below: "Below pass" };

export type GradeWords = Readonly<Record<keyof typeof gradeWords, string>>;

/** Help of the scoring functions; the other languages are typed from this one. */
export const scoringFunctionWords = {
  KPISCORE: {
    title: "Score of a value",
    summary:
      "The points of a value on a scale, between floor and cap. The anchors say where the scale stands; in which order depends on the scale.",
    params: {
      value: "The KPI’s value, or a range of values.",
      scale: "How a value becomes points.",
      anchors: "Range or array of the scale’s values, in the order that the scale names.",
      better: "Whether higher or lower values are better; higher when left out.",
      floor: "Fewest points; 0 when left out.",
      cap: "Most points; 100 when left out.",
    },
    choices: {
      scale: {
        progress: "anchors base, target: a straight line from 0 through 100",
        range: "anchors base, target: the same line, flat beyond both ends",
        goalredflag: "anchors red flag, goal: a third of 100 at the first, two thirds at the second",
        bands: "anchors in two columns, value and points: the points of the best step reached",
        ratio: "anchor target: value ÷ target × 100",
        curve: "anchors base, threshold, target, stretch (0, 60, 100, 120 points), or two columns of value and points",
        closeness: "anchors target, tolerance: 100 at the target, less by the distance",
        binary: "anchor target: 100 where it is reached, else 0",
        peer: "anchors are the values of all, this one included: the share of the others that are worse; from eight on",
      },
      better: { higher: "higher is better", lower: "lower is better" },
    },
  },
  KPITOTAL: {
    title: "Weighted total",
    summary:
      "The weighted mean of scores. A missing score (blank or an error such as #N/A) is left out and not zero; too little coverage, or weights that do not fit the policy, give #N/A.",
    params: {
      scores: "Range of scores.",
      weights: "Range of weights of the same size, in per cent: 40 or 40%.",
      policy: "What is done when the weights do not add up to 100%; assign when left out.",
      minimum: "Least coverage, 0 to 1; 60% when left out.",
    },
    choices: {
      policy: {
        assign: "no total until the weights add up to 100%",
        normalise: "weights are shares of their sum",
        leave: "what is not assigned is lost",
      },
    },
  },
  KPICOVERAGE: {
    title: "Coverage of a total",
    summary: "Weight of the scores that are there ÷ weight of all, from 0 to 1.",
    params: { scores: "Range of scores.", weights: "Range of weights of the same size." },
    choices: {},
  },
  KPIGRADE: {
    title: "Grade of a total",
    summary:
      "The band of a total, rounded to one decimal before it is compared, so that equal totals on paper have equal grades. Without a table: 90 excellent, 80 good, 60 pass.",
    params: {
      total: "The total, or a range of totals.",
      table: "Two columns: lower edge and name of each grade; your names are given back as they are.",
      language: "Language of the usual grades; English when left out.",
    },
    choices: { language: { en: "English", "zh-CN": "简体中文", ru: "русский" } },
  },
  KPISTATUS: {
    title: "Status in words",
    summary: "Whether a score has reached pass (60), target (100) or stretch (120), in words.",
    params: { score: "The score, or a range of scores.", language: "Language of the words; English when left out." },
    choices: { language: { en: "English", "zh-CN": "简体中文", ru: "русский" } },
  },
  KPIBENCHMARK: {
    title: "Benchmark of a KPI",
    summary:
      "A published or claimed value of a KPI; where it comes from stands on the KPI’s reference page. Where several fit, the platform’s own, the most general, the best founded and the newest goes first. None is #N/A.",
    params: {
      kpi: 'The KPI’s function name, such as "READRATE".',
      platform: 'The platform, such as "wechat" or "tiktok".',
      level: "The level.",
      table: "A table of your own: KPI, platform, level, low, high, date, basis, confidence.",
      end: "Which end of a range; low when left out.",
    },
    choices: {
      level: { pass: "pass line", average: "market average", good: "good", optimal: "optimal" },
      end: { low: "lower end", high: "upper end; the lower one where there is none" },
    },
  },
};

export type ScoringFunctionWords = typeof scoringFunctionWords;

/** Heading of the scoring functions among the others. */
export const scoringGroupWord = "Scoring";
