import type { FormulaFaultWords } from "../catalogueWords.ts";

export const formulaFaultWords: FormulaFaultWords = {
  empty: "Формула пуста.",
  tooLong: "Формула длиннее {maximum} знаков.",
  tooDeep: "Более {maximum} вложенных операций.",
  unexpected: "Здесь не должно быть «{found}».",
  unexpectedEnd: "Формула обрывается.",
  unclosed: "Эта скобка не закрыта.",
  numberTooLarge: "Это число слишком велико.",
  unknownName: "Здесь нет «{name}».",
  unknownFunction: "В формулах нельзя использовать функцию «{name}».",
  argumentCount: "{name} принимает от {least} до {most} аргументов, а не {given}.",
  comparesComparison: "Результат сравнения нельзя сравнивать снова.",
  isComparison: "Сравнение даёт ИСТИНА или ЛОЖЬ, а не число: поместите его в IF.",
  notANumber: "Здесь нужно число.",
  notARange: "Здесь нужен диапазон.",
};
