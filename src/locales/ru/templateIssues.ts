import type { TemplateIssueWords } from "../en/templateIssues.ts";

export const templateIssueWords: TemplateIssueWords = {
  "template.unknownGroup": "{path}: группы «{group}» нет. Добавьте её в groups или уберите поле.",
  "template.groupDepth": "{path}: «{group}» сама входит в группу; вложенность только одна.",
  "template.dateOrder": "{path}: {from} не позже предыдущей даты. Начните с самой ранней.",
  "template.season": "{path}: нужны двенадцать чисел больше нуля со средним 1.",
  "template.otherCurrency":
    "{path}: сумма в {found}, а шаблон в {currency}. Суммы не пересчитываются: укажите её в {currency} или уберите.",
  "template.benchmark.notANumber": "{path}: значение {kpi} — не число.",
  "template.benchmark.rangeBackwards": "{path}: верхняя граница должна быть выше нижней.",
  "template.benchmark.currencyMissing": "{path}: {kpi} измеряется в деньгах. Укажите валюту.",
  "template.benchmark.currencyNotWanted": "{path}: {kpi} измеряется не в деньгах. Уберите валюту.",
  "template.benchmark.badCurrency": "{path}: валюта пишется тремя заглавными буквами, например CNY.",
  "template.benchmark.unknownBasis": "{path}: базой может быть исходный показатель, «unspecified» или «none».",
  "template.benchmark.periodMissing": "{path}: {kpi} — прирост. Укажите, за какой период.",
  "template.benchmark.sourceMissing": "{path}: укажите, откуда значение.",
  "template.noSuchChoice": "{path}: у {kpi} нет такого выбора. Есть: {known}.",
  "template.noSuchOption": "{path}: «{found}» нет среди вариантов {kpi}: {known}.",
};
