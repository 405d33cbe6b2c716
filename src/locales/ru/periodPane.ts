import type { periodPaneWords as en } from "../en/periodPane.ts";

export const periodPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "whole.title": "Как получается значение за период",
  "whole.data": "по всем данным периода",
  "whole.hint":
    "По всем данным каждая строка учитывается один раз: месяц с тремя публикациями не весит столько же, сколько месяц с тремястами. Среднее по месяцам считает все месяцы равными.",
  "whole.mean.month": "среднее по месяцам",
  "whole.mean.week": "среднее по неделям",
  "whole.mean.quarter": "среднее по кварталам",
  "whole.mean.day": "среднее по дням",
  "whole.days.month": "среднее по месяцам, взвешенное по дням",
  "whole.days.week": "среднее по неделям, взвешенное по дням",
  "whole.days.quarter": "среднее по кварталам, взвешенное по дням",
  "whole.days.day": "среднее по дням, взвешенное по дням",
  "whole.stated": "среднее по месяцам со своими весами",
  "whole.weightOf": "Вес {place}-го месяца",
  "whole.wrong": "Введите число не меньше 0.",
  "whole.unfinished": "Незавершённые месяцы пока не учитываются.",
  "whole.explain": "Среднее по частям периода:",
  "whole.part": "{name}: {value}",
  "whole.weightIs": "вес {weight}",
  "whole.notCounted": "не учитывается",
};
