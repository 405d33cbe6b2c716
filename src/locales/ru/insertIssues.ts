import type { InsertIssueWords } from "../en/insertIssues.ts";

export const insertIssueWords: InsertIssueWords = {
  "insert.argumentMissing": "Для встроенной формулы нужен аргумент {name}: укажите адрес или число.",
  "insert.needsRange": "Для {name} нужен диапазон, например B2:B25, а не «{text}».",
  "insert.noBuiltIn":
    "{id} нельзя выразить встроенными функциями. Вставьте функцию Scoreline, а тем, у кого её нет, — значение.",
  "insert.noSuchChoice": "«{text}» нет среди вариантов {name}: {choices}.",
};
