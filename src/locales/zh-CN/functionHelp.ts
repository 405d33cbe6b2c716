import type { FunctionHelpWords } from "../catalogueWords.ts";

export const functionHelpWords: FunctionHelpWords = {
  formula: "公式：{formula}。",
  result: "结果：{unit}。",
  notes:
    "参数可为单元格或大小相同的区域。空白单元格得 #N/A；桌面版 Excel 可能将其作为 0 传入。网页版 Excel 每次调用上限为 5 MB。",
};
