import type { targetPaneWords as en } from "../en/targetPane.ts";

export const targetPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "target.now": "План {value}: {source}.",
  "target.below": "Это ниже среднего {average}.",
  "target.from": "Откуда план",
  "target.from.usual": "как в шаблоне",
  "target.from.fixed": "значения выше",
  "target.from.history": "своя история",
  "target.from.benchmark": "ориентир {set}",
  "target.uplift": "Повышать за период на",
  "target.cap": "Не более в год",
  "target.season": "Сезон",
  "target.season.none": "не учитывать",
  "target.season.history": "по своим данным за 24 месяца",
  "target.season.typed": "двенадцать чисел",
  "target.season.figures": "Январь–декабрь, например 0,8; 1,2",
  "target.season.wrong": "Двенадцать чисел больше 0 со средним 1.",
  "target.factor": "Умножить на",
  "target.factor.reason": "Причина",
  "target.factor.niche": "ниша",
  "target.factor.size": "размер аккаунта",
  "target.factor.competition": "конкуренция",
};
