import type { againPaneWords as en } from "../en/againPane.ts";

export const againPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "again.rules":
    "Это веса, планы и правила самой карты, как они сейчас стоят на её листе «Правила». Что вы измените здесь, заменит их; остальное сохранится.",
  "again.weightsBack": "Вернуть веса карты",
  "again.ruleBack": "Вернуть правило карты",
  "again.keep": "как в карте",
  "again.target": "как в карте",
};
