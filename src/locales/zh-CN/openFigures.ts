import type { OpenFigureWords } from "../en/openFigures.ts";

export const openFigureWords: OpenFigureWords = {
  "check.open": "{subject}的“{measure}”待填写，请填入 {at}。",
  "check.openInFile": "{subject}的“{measure}”待填写，请填入 {file} 的 {at}，然后重新添加该文件。",
  "check.openMore": "另有 {count, number} 项数据待填写，填报表中已标出。",
  "explain.open": "请填入 {at}。",
};
