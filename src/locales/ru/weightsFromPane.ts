import type { weightsFromPaneWords as en } from "../en/weightsFromPane.ts";

export const weightsFromPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "weightsFrom.title": "Другие веса с даты",
  "weightsFrom.lead":
    "Какие веса действуют, решает последний день карты; в карте по периодам для каждой строки — последний день её периода. Более поздние ждут: обновление в более позднем периоде берёт те, что действуют тогда.",
  "weightsFrom.set": "Веса с {date}",
  "weightsFrom.undated": "Веса без даты",
  "weightsFrom.date": "Действуют с",
  "weightsFrom.noDate": "Выберите день, с которого действуют эти веса, или уберите их.",
  "weightsFrom.badDate": "Этот день не подходит. Выберите день не раньше 1900 года или уберите эти веса.",
  "weightsFrom.twice": "С {date} действуют несколько наборов весов. Выберите другой день или уберите один набор.",
  "weightsFrom.noTotal": "С этими весами итога не будет. Сделайте их сумму равной 100\u00a0%.",
  "weightsFrom.inForce": "Последний день — {day}: действуют веса с {date}.",
  "weightsFrom.inForceByPeriod":
    "Последний день — {day}: для периодов, которые заканчиваются {date} или позже, действуют веса с {date}, для более ранних — веса их последнего дня.",
  "weightsFrom.remove": "Убрать веса с {date}",
  "weightsFrom.removeUndated": "Убрать веса без даты",
  "weightsFrom.add": "Добавить веса с даты",
  "weightsFrom.faulty":
    "У более поздних весов должен быть день, с которого они действуют. Выберите его или уберите эти веса.",
  "weightsFrom.sameDay":
    "Два набора более поздних весов действуют с одного дня. Выберите для одного другой день или уберите его.",
};
