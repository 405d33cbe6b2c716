import type { ImportSheetWords } from "../en/importSheets.ts";

export const importSheetWords: ImportSheetWords = {
  dataSheet: "Данные {name}",
  notesSheet: "О данных",
  notesTitle: "Что Scoreline исправил и заметил, читая эти файлы",
  when: "Прочитано",
  file: "Файл или лист",
  where: "Где",
  kind: "Вид",
  before: "Было",
  after: "Стало",
  meaning: "Что это значит",
  correction: "Исправление",
  error: "Ошибка",
  warning: "Проверьте",
  info: "К сведению",
  changed: "Обновлено",
  summary: "Строки",
  summaryText:
    "Добавлено строк: {added}, изменено ячеек: {changed}, без изменений: {unchanged}, оставлено строк, которых нет в файле: {kept}.",
  changedText: "В новом файле другое значение; действует оно.",
  more: "Ещё {count} здесь не показано.",
};
