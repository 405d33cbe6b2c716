import type { SourceIssueWords } from "../en/sourceIssues.ts";
import { entryIssueWords } from "./entrySheet.ts";

export const sourceIssueWords: SourceIssueWords = {
  ...entryIssueWords,
  noHeader: "{sheet}: строка заголовков не найдена, таблицу прочитать нельзя.",
  noRows: "{sheet}: в таблице нет строк с данными.",
  noDates: "{sheet}: нет столбца с датами, строки нельзя разнести по периодам.",
  unknownColumn: "«{column}» — неизвестные исходные данные. Укажите, что это, или не используйте столбец.",
  untypedColumn:
    "«{column}» нельзя прочитать как данные одного вида, например «{example}». Исправьте или выберите другой столбец.",
  unreadableCells: "«{column}»: не прочитано ячеек: {cells}, например «{example}». Они считаются отсутствующими.",
  sameMeaning:
    "«{column}» означает то же, что «{kept}». Используется только «{kept}»; если это неверно, выберите сами.",
  repeatedHeader: "Столбец «{column}» встречается несколько раз. Этот назван «{renamed}».",
  partsApart:
    "{sheet}: строк с частями по «{column}»: {rows}; целое есть в других строках. Части вынесены в отдельную таблицу и с ним не складываются.",
  unknownMeaning: "«{column}» нельзя использовать как «{meaning}»: таких исходных данных нет.",
  percentGuessed:
    "В «{column}» доли больше 1 и без знака процента. Они приняты за проценты: проверьте одно из значений.",
  atLeast: "«{column}»: ячеек только с нижней границей (например, 10万+): {cells}.",
  yearAssumed:
    "В «{column}» нет года. Даты прочитаны как {from} – {to}, самые поздние не в будущем; подходит и {otherFrom} – {otherTo}. Укажите год последней строки.",
  dayMonthGuessed: "В «{column}» неясно, что раньше: день или месяц. Прочитано как {from} – {to}, месяц впереди.",
  futureDates: "«{column}»: дат в будущем: {cells}.",
  longNumber: "«{column}»: чисел длиннее 15 знаков: {cells}. Excel потерял их последние цифры.",

  "file.empty": "Файл {name} пуст.",
  "file.passwordProtected": "Файл {name} защищён паролем. Откройте его в Excel, сохраните без пароля и повторите.",
  "file.truncated": "Файл {name} повреждён или неполон. Выгрузите или скачайте его заново.",
  "file.tooLarge": "Файл {name} после распаковки займёт {megabytes} МБ: это больше, чем можно прочитать.",
  "file.tooManyMembers":
    "В архиве {name} файлов: {members}, это больше, чем можно прочитать сразу. Распакуйте его и возьмите нужные.",
  "file.unsupported": "{name} — не таблица, которую можно прочитать. Используйте .xlsx, .xls или .csv. {format}",
};
