import type { FunctionHelpWords } from "../catalogueWords.ts";

export const functionHelpWords: FunctionHelpWords = {
  formula: "Формула: {formula}.",
  result: "Результат: {unit}.",
  notes:
    "Аргументы — ячейки или диапазоны одного размера. Пустая ячейка даёт #Н/Д; Excel для компьютера может передать её как 0. В Excel для веба один вызов ограничен 5 МБ.",
};
