import type { FormWords } from "../en/formWords.ts";

export const formWords: FormWords = {
  name: (subject) => `Лист ${subject}`,
  title: (subject) => `Оценочный лист: ${subject}`,
  indicator: "Показатель",
  definition: "Определение",
  actual: "Факт",
  completion: "Выполнение",
  contribution: "Вклад, баллов",
  source: "Откуда вес / значения",
  before: "До этого",
  gain: "Можно добрать",
  chart: "Из чего складывается итог",
  movesMost: "Сильнее всего поднимет итог: ",
  upTo: ", до +",
  left: (on) => `С ${on} нет в карте; числа остались такими, какими были.`,
  evidence: "Подтверждение: ",
  approver: "Утвердил(а): ",
  date: "Дата",
  signatures: ["Оцениваемый", "Оценил", "Утвердил"],
};
