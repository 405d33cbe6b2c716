import type { periodIssueWords as en } from "../en/periodIssues.ts";

export const periodIssueWords: Readonly<Record<keyof typeof en, string>> = {
  wholeOfParts: "Период этой карты нельзя составить из таких частей: {of}. Возможно: {known}.",
  wholeWeights: "Веса частей: по одному числу не меньше 0 для каждой из {needed} частей, хотя бы одно больше 0.",
  tooManyParts:
    "Период состоял бы из {parts} частей, а их может быть не больше {most}. Выберите части длиннее или период короче.",
};
