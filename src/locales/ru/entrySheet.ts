import type { EntryIssueWords, EntryRefusalWords, EntrySheetWords } from "../en/entrySheet.ts";

export const entrySheetWords: EntrySheetWords = {
  name: "Ввод данных",
  title: "Данные, которых нет в выгрузках площадок",
  hint: "Впишите значение, своё имя и подтверждение (список заказов, счёт, снимок экрана). Если данные не имеют смысла, впишите «{notApplicable}». Пустое значение — ещё не введено; нулём оно не считается.",
  period: "Период с",
  subject: "Объект оценки",
  measure: "Исходные данные",
  value: "Значение",
  enteredBy: "Ввёл",
  evidence: "Подтверждение",
  checkedBy: "Проверил",
  status: "Состояние",
  notEntered: "ещё не введено",
  entered: "введено, не проверено",
  checked: "проверено",
  notApplicable: "н/п",
  noName: "кто ввёл?",
  selfChecked: "проверил тот же человек",
  valueAlert: "Впишите число или «{notApplicable}», если данные не имеют смысла.",
};

export const entryIssueWords: EntryIssueWords = {
  entryMeasureUnknown: "Строк с неизвестными исходными данными: {cells}, например «{example}». Они не учтены.",
  entryNoPeriod: "Строк без даты в столбце периода: {cells}. Они не учтены.",
  entryTwice: "«{measure}» введено для того же объекта и периода лишний раз: {cells}. Считается первое значение.",
  entryNotNumber:
    "Значений, которые не являются числами: {cells}, например «{example}». Они считаются ещё не введёнными.",
  entryOpen: "Ещё не введено {cells} из {all}.",
};

export const entryRefusalWords: EntryRefusalWords = {
  entryTooLarge:
    "На листе ввода было бы {figures} значений, наибольшее число — {limit}. Выберите меньше периодов, объектов или исходных данных.",
  entryEmpty: "Листу ввода нужны хотя бы один период, один объект оценки и одни исходные данные.",
  unknownMeasure: "Исходных данных «{measure}» нет.",
};
