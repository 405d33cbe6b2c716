import type { targetPaneWords as en } from "../en/targetPane.ts";

export const targetPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "target.now": "План {value}: {source}.",
  "target.below": "Это ниже среднего {average}.",
  "target.from": "Откуда план",
  "target.from.usual": "как в шаблоне",
  "target.from.fixed": "значения выше",
  "target.from.history": "своя история",
  "target.from.benchmark": "ориентир {set}",
  "target.reason": "Почему такой план",
  "target.reason.hint": "Стоит на листе «Правила» рядом с планом.",
  "target.uplift": "Повышать за период на",
  "target.cap": "Не более в год",
  "target.since": "Повышать с даты",
  "target.since.hint":
    "Уровень до этого дня повышается раз за период, начиная с него. Пусто: каждый раз по трём последним полным периодам.",
  "target.season": "Сезон",
  "target.season.none": "не учитывать",
  "target.season.history": "по своим данным за 24 месяца",
  "target.season.typed": "двенадцать чисел",
  "target.season.figures": "Январь–декабрь, например 0,8; 1,2",
  "target.season.wrong": "Двенадцать чисел больше 0 со средним 1.",
  "target.factor": "Умножить на (1 — без изменений)",
  "target.factor.niche": "Ниша",
  "target.factor.size": "Размер аккаунта",
  "target.factor.competition": "Конкуренция",
  "target.factor.wrong": "Число от 0,01 до 100.",
};
