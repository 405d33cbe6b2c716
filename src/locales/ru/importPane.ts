import type { importPaneWords as en } from "../en/importPane.ts";

export const importPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "home.addData": "Добавить выгрузки в книгу",
  "home.entrySheet": "Лист для ввода данных вручную",

  "import.title": "Добавить данные в книгу",
  "import.lead":
    "Файлы площадок или открытый здесь лист становятся чистыми таблицами на отдельных листах. Файлы и листы не меняются; файл следующего месяца попадёт в ту же таблицу.",
  "import.rows": "Первые строки: {table}",
  "import.tags": "Столбцы, которые вы заполните сами",
  "import.tagsHint":
    "Например, тема, кампания или ответственный. Они остаются при своей публикации и после новых файлов.",
  "import.tagName": "Название столбца",
  "import.tagChoices": "Варианты через запятую",
  "import.tagAdd": "Добавить столбец",
  "import.tagRemove": "Убрать столбец {header}",
  "import.add": "Добавить в книгу",
  "import.adding": "Добавляем…",
  "import.done": "Данные в книге",
  "import.table":
    "{table} → лист «{sheet}»: добавлено строк — {added}, обновлено ячеек — {changed}, без изменений — {unchanged}.",
  "import.notes": "На листе «О данных» перечислено, что исправлено и что стоит проверить.",
  "import.card": "Построить карту KPI",
  "import.more": "Добавить ещё",
  "columns.suggested": "Возможно",
  "columns.count.sure": "распознано: {count, number}",
  "columns.count.likely": "вероятно: {count, number}",
  "columns.count.unknown": "не распознано: {count, number}",
  "columns.level.sure": "Распознано",
  "columns.level.likely": "Вероятно, проверьте",
  "columns.level.unknown": "Не распознано",
  "columns.chosen": "Выбрано вами",
  "columns.takeAs": "Считать как «{measure}»",

  "entry.title": "Лист для ввода данных",
  "entry.lead":
    "Для того, чего нет в выгрузках: заказы, доход, затраты, участники. Лист заполняют и проверяют без Scoreline; пустая ячейка нулём не считается.",
  "entry.unit": "Одно значение",
  "entry.unit.week": "за неделю",
  "entry.unit.month": "за месяц",
  "entry.unit.quarter": "за квартал",
  "entry.from": "С",
  "entry.to": "По",
  "entry.subjects": "Объекты оценки (по одному в строке)",
  "entry.measures": "Какие данные",
  "entry.create": "Создать лист",
  "entry.done": "Лист «{sheet}» готов. Его можно выбрать источником карты KPI, как любой другой.",
  "entry.needs": "Укажите период, хотя бы один объект оценки и хотя бы одни данные.",
};
