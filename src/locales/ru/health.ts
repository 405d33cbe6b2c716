import type { HealthWords } from "../en/health.ts";

export const healthWords: HealthWords = {
  readersAboveDelivered:
    "«{column}» больше, чем «{other}», строк: {cells}, например {value} и {otherValue}. Так бывает при репостах; иначе проверьте оба столбца.",
  reachAboveImpressions:
    "«{column}» больше, чем «{other}», строк: {cells}, например {value} и {otherValue}. На каждого охваченного приходится хотя бы один показ: проверьте, не перепутаны ли столбцы.",
  clicksAboveImpressions:
    "«{column}» больше, чем «{other}», строк: {cells}, например {value} и {otherValue}. Проверьте оба числа.",
  peopleAboveEvents:
    "«{column}» больше, чем «{other}», строк: {cells}, например {value} и {otherValue}. Людей не может быть больше, чем их действий: проверьте, какой столбец что значит.",
  partAboveWhole:
    "«{column}» больше, чем «{other}», хотя это его часть, строк: {cells}, например {value} и {otherValue}. Проверьте оба числа.",
  netMismatch:
    "«{column}» не равно разности подписавшихся и отписавшихся, строк: {cells}. Выгрузите файл заново или исправьте строку.",
  totalMismatch:
    "«{column}» не следует из прошлого дня и прироста за день, строк: {cells}, например {value} вместо {expected}. Проверьте эти дни.",
  mixedCurrencies:
    "В «{column}» разные валюты ({currencies}), поэтому столбец не суммируется. Переведите в одну валюту или разделите файл.",
  peopleByChannel:
    "«{column}» — люди по «{channel}» без общей строки. Один человек может быть в нескольких, поэтому сумма неизвестна: выгрузите и общий итог.",
  rateMismatch:
    "«{column}» не равно «{over}» ÷ «{under}», строк: {cells}, например {value} вместо {expected}. Проверьте все три столбца.",
  rateHundredfold:
    "«{column}» в сто раз больше или меньше, чем «{over}» ÷ «{under}», строк: {cells}, например {value} вместо {expected}. Проверьте, не приняты ли фэни за юани или проценты за доли.",
  sharesNot100: "Доли в «{column}» дают в сумме {total} %, а не 100 %. Возможно, строки не хватает или она повреждена.",
  percentAbove100: "«{column}» выше 100 %, строк: {cells}, например {value} %. Проверьте единицы столбца.",
  negativeTotals: "«{column}» меньше нуля, строк: {cells}, например {value}. Проверьте эти ячейки.",
  dateGaps:
    "В «{column}» пропущено дней или недель: {days}, первый пропуск {first}. Выгрузите и их, иначе суммы занижены.",
  duplicateDays:
    "«{column}»: строк с повторной датой: {cells}, первая {first}. Удалите повторы, иначе они учтутся дважды.",
  duplicateItems: "«{column}»: повторных строк: {cells}, первая «{first}». Удалите повторы, иначе они учтутся дважды.",
  emptyGrowth:
    "«{column}» во второй половине выросло с {before} до {after}, а «{reading}» упало на {readingFell} %, взаимодействия на прочтение — на {interactionFell} %. Похоже на пустой рост: проверьте, откуда пришли подписчики.",
  outliers:
    "«{column}»: резко выделяющихся значений: {cells}, до {value} при обычных {usual}. Вирусный успех или ошибка: проверьте; если успех, сравнивайте медианы.",
  staleData: "Последняя строка — за {last}, {days} дн. назад. Если есть более новые данные, выгрузите их.",
};
