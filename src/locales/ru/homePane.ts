import type { homePaneWords as en } from "../en/homePane.ts";

export const homePaneWords: Readonly<Record<keyof typeof en, string>> = {
  "home.first": "С чего начать",
  "home.trySample.hint": "Карта KPI по примерам выгрузок, шаг за шагом. До последнего шага в книгу ничего не пишется.",
  "home.newCard.hint": "По своим выгрузкам, листам или таблицам. Шаблоны с показателями, весами и планами готовы.",
  "home.more": "Что ещё можно сделать",
  "home.addData.hint": "Чистые таблицы из файлов платформ, месяц за месяцем.",
  "home.entrySheet.hint": "Для заказов, дохода и других чисел, которых нет в выгрузках.",
  "home.browse.hint": "Формулы, примеры и рыночные ориентиры каждого показателя.",
  "portable.link.hint": "Для коллег, которые открывают книгу без Scoreline.",
};
