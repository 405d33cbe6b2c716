import type { IssueWords } from "../en/issues.ts";
import { cardIssueWords } from "./cardIssues.ts";
import { entryRefusalWords } from "./entrySheet.ts";
import { explainIssueWords } from "./explainIssues.ts";
import { healthWords } from "./health.ts";
import { insertIssueWords } from "./insertIssues.ts";
import { largeFileWords } from "./largeFiles.ts";
import { lifecycleIssueWords } from "./lifecycleIssues.ts";
import { periodIssueWords } from "./periodIssues.ts";
import { switchIssueWords } from "./switchIssues.ts";
import { scoringIssueWords } from "./scales.ts";
import { formulaIssueWords } from "./portable.ts";
import { sourceIssueWords } from "./sourceIssues.ts";
import { templateIssueWords } from "./templateIssues.ts";

export const issueWords: IssueWords = {
  ...sourceIssueWords,
  ...healthWords,
  ...entryRefusalWords,
  ...largeFileWords,
  ...cardIssueWords,
  ...insertIssueWords,
  ...explainIssueWords,
  ...lifecycleIssueWords,
  ...periodIssueWords,
  ...switchIssueWords,
  ...formulaIssueWords,
  ...scoringIssueWords,
  ...templateIssueWords,

  cancelled: "已取消，没有写入任何内容。",
  partNotLoaded: "Scoreline 的部分程序未能加载。请检查网络后重试；若仍不行，请关闭窗格后重新打开。",
  protected: "Excel 拒绝了操作：工作表或工作簿受保护。请先取消保护再试。",
  workbookProtected: "工作簿结构受保护，无法新增工作表。请在“审阅”中取消保护再试。",
  cellEditMode: "Excel 正在编辑单元格。请按 Enter 或 Esc 结束编辑后再试。",
  noRangeSelected: "请选择一个矩形单元格区域，而不是图表或多个区域。",
  tooMuchAtOnce: "一次处理的数据量被 Excel 拒绝。请拆分数据后再试。",
  sessionLost: "与 Excel 的连接已断开。请重新打开工作簿后再试。",
  excelRefused: "Excel 拒绝了操作：{message}（{code}）",
  unfinishedBuild: "有一张考核汇总表未生成完（{sheets}）。请先清理。",
  tooManyRows: "“{sheet}”将有 {rows} 行，工作表最多 {limit} 行。",
  tooManyColumns: "“{sheet}”将有 {columns} 列，工作表最多 {limit} 列。",
  cellTooLong: "“{sheet}”的单元格 {cell} 将有 {length} 个字符，最多 {limit} 个。",
  changedMeanwhile: "“{sheet}”的 {address} 在此期间被修改。未覆盖任何内容，请重试。",
  sourceNotFound: "找不到工作表、表格或区域“{address}”。",
  sourceGone: "该考核汇总表的第 {number} 个数据来源已不在工作簿中。",
  noTables: "所选来源中没有带标题行的表格。",
  unknownTemplate: "没有方案模板“{id}”。请填模板文件，或以下之一：{known}。",
  badCurrency: "“{currency}”不是币种代码，请写三个大写字母，例如 CNY、USD。",
  currencyOfTargets:
    "模板中 {lines} 的数值以 {found} 计，不做汇率换算。请为这些指标设定以 {currency} 计的目标，或仍用 {found}。",
  badDate: "“{date}”不是日期，请写成 YYYY-MM-DD。",
  periodReversed: "考核周期的结束日期（{to}）早于开始日期（{from}）。",
  unknownLine: "模板中没有指标行“{id}”。可用的指标行：{known}。",
  weightOutOfRange: "“{id}”的权重为 {weight}，应为 0 到 100 之间的百分数。",
  weightsTwice: "有多组权重自 {from} 起生效。请合并为一组，或分别设定不同的日期。",
  unusedInput: "此考核汇总表的指标都用不到“{measure}”。用到的数据项：{known}。",
  unknownSubjectColumn: "没有哪个表格有“{header}”列。可用作考核对象的列：{known}。",
  noSubjectColumn:
    "没有哪个表格有“{header}”列，也没有其他可用作考核对象的列。请为每个文件指定所属对象，或按文件、按周期考核。",
  subjectIsFigure: "“{header}”列是数值或日期，不能用作考核对象。",
  noDatesForPeriods: "没有哪个表格有日期，无法按周期（{by}）考核。",
  nothingInPeriod: "{from} 至 {to} 之间没有数据。数据范围为 {first} 至 {last}。",
  unknownCard: "工作簿中没有考核汇总表“{card}”。",
  cardSheetGone: "考核汇总表 {card} 的工作表 {sheet} 已不在工作簿中。",
  unknownKpi: "没有名为“{id}”的指标函数。",
  badArgument: "“{text}”既不是单元格地址也不是数字。",
  samplesMissing: "无法加载示例文件 {file}。",

  "card.storeNewer": "此考核汇总表由更新版本的 Scoreline 生成。",
  "card.storeUnreadable": "无法读取 Scoreline 为此考核汇总表保存的信息，请重新生成。",

  "rules.policy": "权重规则不在可选项之内。",
  "rules.policyGone": "权重规则所在行已不存在。",
  "rules.minimumCoverage": "数据完整度下限不是 0% 到 100% 的比例。",
  "rules.minimumCoverageGone": "数据完整度下限所在行已不存在。",
  "rules.line": "考核方案中有一行无法读取。",
  "rules.lineGone": "{id} 所在行已不存在，沿用最近一次的规则。",
  "rules.group": "指标组“{group}”的权重必须是 0 到 100 的数字。",
  "rules.groupGone": "表中缺少指标组 {id}。",
  "rules.missing": "“{kpi}”的缺数据处理必须是可选项之一。",
  "rules.weight": "“{kpi}”的权重不是 0 到 100 之间的数字。",
  "rules.scale": "“{kpi}”的评分标准不在可选项之内。",
  "rules.better": "“{kpi}”的方向不在可选项之内。",
  "rules.value": "“{kpi}”有数值缺失或不是数字。",
  "rules.order": "“{kpi}”的数值顺序与方向不符。",
  "rules.ratioTarget": "“{kpi}”的目标值必须大于 0。",
  "rules.floorAboveCap": "“{kpi}”的保底高于封顶。",
  "rules.band": "有绩效等级的起始分数不是数字。",
  "rules.bandGone": "绩效等级 {id} 所在行已不存在。",
  "rules.bandOrder": "绩效等级没有从高到低排列。",
  "rules.row": "“{row}”中有数字或选项无法识别。",
  "rules.rowGone": "表中缺少项目 {id}。",

  "template.notJson": "该文件不是方案模板：不是 JSON。",
  "template.notTemplate": "该文件不是 Scoreline 方案模板。",
  "template.newerFormat": "方案模板由更新的版本生成（格式 {found}，本版本最高支持 {known}）。",
  "template.badField": "{path}：应为 {expected}，实际为 {received}。",
  "template.duplicateLine": "{path}：编号“{id}”重复。",
  "template.bandOrder": "{path}：该等级从 {from} 分开始，没有低于更高等级的 {better} 分。",
  "template.rule.floorAboveCap": "{path}：保底高于封顶。",
  "template.rule.ratioTarget": "{path}：目标值必须大于零。",
  "template.rule.order": "{path}：起点、门槛值、目标值、挑战值必须按优劣方向依次排列。",
};
