import { cautionWords } from "../cautions.ts";
import type { CardIssueWords } from "../en/cardIssues.ts";
import { warningWords } from "./warnings.ts";

export const cardIssueWords: CardIssueWords = {
  ...cautionWords(warningWords, "{kpi} ({subjects}). "),
  "card.immatureRows": "«{file}»: данные за {date} и позже ещё не окончательны, такие строки не учтены: {rows}.",
  "card.noSubjects": "Ни одну строку не удалось отнести к объекту оценки и периоду.",
  "card.otherCurrency": "«{file}»: суммы в {found} не учитываются: карта ведётся в {currency}. Пересчёта валют нет.",
  "card.partsOfWhole": "«{file}»: строки по «{header}» — части другой таблицы и к ней не прибавляются.",
  "card.peopleNotAdded":
    "{kpi}: «{measure}» — это люди, и одни и те же приходят в разные дни, поэтому числа за несколько дней не складываются. Впишите число за весь период в ячейку листа «Исходные данные» или добавьте выгрузку, где оно есть.",
  "card.averagesNotMeant":
    "{kpi}: «{measure}» — среднее, а за сколько единиц стоит каждая строка, в данных нет, поэтому из нескольких строк среднего не получить. Впишите число за весь период в ячейку листа «Исходные данные».",
  "card.laterWeights": "Веса, которые действуют с {from}, дают в сумме {sum} %: итога с ними не будет.",
  "card.laterGroupWeights":
    "Веса группы «{group}», которые действуют с {from}, дают в сумме {sum} %: итога с ними не будет.",
  "card.weightsOfLastDay":
    "Веса изменились {from}. В карте один набор весов — на её последний день ({day}); раньше веса были другими: для тех периодов постройте отдельную карту.",
  "card.figureFromRange":
    "{kpi}: считается по отдельным строкам, например по одному числу на публикацию или ответ, а карта строки складывает. Посчитайте рядом с данными функцией {function} и впишите результат в отмеченную ячейку листа «Исходные данные».",
  "card.periodIgnored": "В «{file}» нет дат: все строки учитываются при любом периоде.",
  "card.repeatedRows": "«{file}»: строк, повторяющих другой файл: {rows}. Они учтены один раз.",
  "card.rowsWithoutAccount": "В «{file}» строк без аккаунта, хотя в других таблицах он есть: {rows}. Они не учтены.",
  "card.rowsWithoutDate": "В «{file}» строк без даты: {rows}. Они не учтены.",
  "card.rowsWithoutSubject": "В «{file}» строк с пустым столбцом «{header}»: {rows}. Они не учтены.",
  "card.tooManyForms":
    "Оценочные листы сделаны для первых {made} из {wanted} объектов; назовите другие, чтобы получить их листы.",
  "card.targetBelowAverage": "{kpi}: цель {target} ниже среднего {average}, с которым её сравнивают.",
  "card.typedForWhole":
    "«{measure}» задано для {subject}, но значение периода — среднее по частям, поэтому не учитывается. Задайте для частей, например {example}.",
  "card.unknownKpi": "Эта версия Scoreline не знает показателя {kpi}.",
  "card.sameMeasureTwice": "«{measure}» из «{file}» не учтено: другая таблица содержит его за те же дни.",
};
