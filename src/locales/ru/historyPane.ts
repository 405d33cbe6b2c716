import type { historyPaneWords as en } from "../en/historyPane.ts";

export const historyPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "history.link": "История",
  "history.title": "История карты «{title}»",
  "history.lead":
    "Что карта показывала при каждом построении, обновлении и публикации. Строки только добавляются, прежние не меняются.",
  "history.none":
    "Записей пока нет. При каждом построении, обновлении и публикации карты на лист истории добавляется по строке на каждый объект оценки.",
  "history.filter": "Чья история",
  "history.everybody": "Все",
  "history.trends": "Итоговый балл по периодам",
  "history.trendOf": "Итоговый балл, {name}: {totals}",
  "history.latest": "{period}: {total} балла, {change} к {before}",
  "history.moreTrends": "{count, plural, one {Ещё #: выберите выше.} other {Ещё #: выберите выше.}}",
  "history.recorded": "Записи, сначала новые",
  "history.at": "{event}, {at}",
  "history.built": "Построение",
  "history.updated": "Обновление",
  "history.published": "Публикация",
  "history.noTotal": "нет итога",
  "history.coverage": "полнота данных {coverage}",
  "history.days": "{from} – {to}",
};
