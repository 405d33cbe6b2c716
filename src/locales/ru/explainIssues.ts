import type { ExplainIssueWords } from "../en/explainIssues.ts";

export const explainIssueWords: ExplainIssueWords = {
  "explain.notOnCard":
    "Ячейка {address} не относится ни к объекту, ни к показателю карты «{card}». Выделите на её листе баллы и повторите.",
  "explain.noSubject": "В карте «{card}» нет объекта «{subject}». Есть: {known}.",
};
