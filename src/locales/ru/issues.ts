import type { IssueWords } from "../en/issues.ts";
import { cardIssueWords } from "./cardIssues.ts";
import { entryRefusalWords } from "./entrySheet.ts";
import { explainIssueWords } from "./explainIssues.ts";
import { healthWords } from "./health.ts";
import { insertIssueWords } from "./insertIssues.ts";
import { largeFileWords } from "./largeFiles.ts";
import { lifecycleIssueWords } from "./lifecycleIssues.ts";
import { periodIssueWords } from "./periodIssues.ts";
import { switchIssueWords } from "./switchIssues.ts";
import { scoringIssueWords } from "./scales.ts";
import { formulaIssueWords } from "./portable.ts";
import { sourceIssueWords } from "./sourceIssues.ts";
import { templateIssueWords } from "./templateIssues.ts";

export const issueWords: IssueWords = {
  ...sourceIssueWords,
  ...healthWords,
  ...entryRefusalWords,
  ...largeFileWords,
  ...cardIssueWords,
  ...insertIssueWords,
  ...explainIssueWords,
  ...lifecycleIssueWords,
  ...periodIssueWords,
  ...switchIssueWords,
  ...formulaIssueWords,
  ...scoringIssueWords,
  ...templateIssueWords,

  cancelled: "Отменено. Ничего не записано.",
  partNotLoaded:
    "Часть Scoreline не загрузилась. Проверьте соединение и повторите; если не поможет, закройте панель и откройте её снова.",
  protected: "Excel отказал: лист или книга защищены. Снимите защиту и повторите.",
  workbookProtected:
    "Структура книги защищена, лист добавить нельзя. Снимите защиту на вкладке «Рецензирование» и повторите.",
  cellEditMode: "В Excel редактируется ячейка. Нажмите там Enter или Esc и повторите.",
  noRangeSelected: "Выделите один прямоугольный диапазон ячеек, а не диаграмму и не несколько областей.",
  tooMuchAtOnce: "Excel не принял столько данных сразу. Разделите источник и повторите.",
  sessionLost: "Связь с Excel потеряна. Откройте книгу заново и повторите.",
  excelRefused: "Excel отказал: {message} ({code})",
  unfinishedBuild: "Осталась недостроенная карта KPI ({sheets}). Сначала удалите её остатки.",
  tooManyRows: "На листе «{sheet}» получилось бы строк: {rows}; лист вмещает {limit}.",
  tooManyColumns: "На листе «{sheet}» получилось бы столбцов: {columns}; лист вмещает {limit}.",
  cellTooLong: "В ячейке {cell} листа «{sheet}» получилось бы символов: {length}; ячейка вмещает {limit}.",
  changedMeanwhile: "Ячейки {address} листа «{sheet}» тем временем изменились. Ничего не перезаписано, повторите.",
  sourceNotFound: "Нет листа, таблицы или диапазона «{address}».",
  sourceGone: "Источника {number} этой карты больше нет в книге.",
  noTables: "Ни в одном источнике нет таблицы со строкой заголовков.",
  unknownTemplate: "Нет шаблона «{id}». Укажите файл шаблона или один из этих: {known}.",
  badCurrency: "«{currency}» — не код валюты. Нужны три заглавные буквы, например RUB или EUR.",
  currencyOfTargets:
    "Значения шаблона для {lines} заданы в {found}, а суммы не пересчитываются. Задайте этим показателям планы в {currency} или оставьте {found}.",
  badDate: "«{date}» — не дата. Пишите ГГГГ-ММ-ДД.",
  periodReversed: "Период заканчивается ({to}) раньше, чем начинается ({from}).",
  unknownLine: "В шаблоне нет строки «{id}». Его строки: {known}.",
  weightOutOfRange: "Вес «{id}» равен {weight}, а должен быть от 0 до 100 процентов.",
  weightsTwice: "С {from} действуют несколько наборов весов. Объедините их в один или задайте им разные дни.",
  unusedInput: "Ни один показатель этой карты не использует «{measure}». Она использует: {known}.",
  unknownSubjectColumn: "Ни в одной таблице нет столбца «{header}». Назвать объекты оценки могут: {known}.",
  noSubjectColumn:
    "Ни в одной таблице нет столбца «{header}» или другого, который мог бы назвать объекты оценки. Укажите, чей каждый файл, или оценивайте по файлам либо по периодам.",
  subjectIsFigure: "В столбце «{header}» числа или даты, поэтому он не может называть объекты оценки.",
  noDatesForPeriods: "Ни в одной таблице нет дат, поэтому оценить по периодам ({by}) нельзя.",
  nothingInPeriod: "Нет строк с датами от {from} до {to}. Данные охватывают {first} – {last}.",
  unknownCard: "В этой книге нет карты «{card}».",
  cardSheetGone: "Листа {sheet} карты {card} больше нет в книге.",
  unknownKpi: "Нет функции показателя «{id}».",
  badArgument: "«{text}» — ни адрес, ни число.",
  samplesMissing: "Не удалось загрузить файл примера {file}.",

  "card.storeNewer": "Эта карта построена более новой версией Scoreline.",
  "card.storeUnreadable": "Служебные данные этой карты не читаются. Постройте её заново.",

  "rules.policy": "Правила весов нет среди вариантов.",
  "rules.policyGone": "Строки с правилом весов больше нет.",
  "rules.minimumCoverage": "Минимальная полнота данных — не доля от 0\u00a0% до 100\u00a0%.",
  "rules.minimumCoverageGone": "Строки с минимальной полнотой данных больше нет.",
  "rules.line": "Строка правил не читается.",
  "rules.lineGone": "Строки {id} больше нет; взято последнее известное правило.",
  "rules.group": "Вес группы «{group}» должен быть числом от 0 до 100.",
  "rules.groupGone": "На листе нет группы {id}.",
  "rules.missing": "«{kpi}»: действие при отсутствии данных должно быть одним из вариантов.",
  "rules.weight": "Вес показателя «{kpi}» — не число от 0 до 100.",
  "rules.scale": "Шкалы показателя «{kpi}» нет среди вариантов.",
  "rules.better": "Направления показателя «{kpi}» нет среди вариантов.",
  "rules.value": "Значение показателя «{kpi}» не указано или не число.",
  "rules.order": "Значения показателя «{kpi}» идут не в указанном направлении.",
  "rules.ratioTarget": "План показателя «{kpi}» должен быть больше 0.",
  "rules.floorAboveCap": "Минимум показателя «{kpi}» выше максимума.",
  "rules.band": "Нижняя граница уровня — не число.",
  "rules.bandGone": "Строки уровня {id} больше нет.",
  "rules.bandOrder": "Уровни стоят не по порядку от лучшего.",
  "rules.row": "Число или выбор в строке «{row}» не читается.",
  "rules.rowGone": "На листе нет строки {id}.",

  "template.notJson": "Это не шаблон: файл не в формате JSON.",
  "template.notTemplate": "Это не шаблон Scoreline.",
  "template.newerFormat": "Шаблон создан более новой версией (формат {found}, эта версия читает до {known}).",
  "template.badField": "{path}: ожидалось {expected}, найдено {received}.",
  "template.duplicateLine": "{path}: идентификатор «{id}» повторяется.",
  "template.bandOrder": "{path}: уровень начинается с {from}, а должен быть ниже лучшего, с {better}.",
  "template.rule.floorAboveCap": "{path}: минимум больше максимума.",
  "template.rule.ratioTarget": "{path}: план должен быть больше нуля.",
  "template.rule.order": "{path}: база, порог, план и сверхплан должны идти в направлении улучшения.",
};
