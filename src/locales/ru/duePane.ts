import type { duePaneWords as en } from "../en/duePane.ts";

export const duePaneWords: Readonly<Record<keyof typeof en, string>> = {
  "due.template":
    "С {since} действует шаблон «{template}», но «Обновить» правил не меняет. Чтобы перейти на него, нажмите «Построить заново».",
  "due.firstTemplate":
    "По последнему дню карты действует шаблон «{template}», но «Обновить» правил не меняет. Чтобы перейти на него, нажмите «Построить заново».",
  "due.targets":
    "Для {periods} на листе «Правила» ещё нет целей ({kpis}). «Обновить» правил не меняет: цели запишет «Построить заново».",
};
