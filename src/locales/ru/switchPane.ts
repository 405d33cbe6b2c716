import type { switchPaneWords as en } from "../en/switchPane.ts";

export const switchPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "switch.title": "Другой шаблон с даты",
  "switch.lead":
    "Какой шаблон действует, решает последний день карты. Обновление в более позднем периоде берёт тот, что действует тогда.",
  "switch.item": "{template}, с {date}",
  "switch.remove": "Убрать шаблон «{template}» с {date}",
  "switch.inForce": "Последний день — {day}: действует «{template}».",
  "switch.template": "Следующий шаблон",
  "switch.from": "Действует с",
  "switch.add": "Добавить следующий шаблон",
};
