import { valuesShown, type Shown } from "../../locales/shownValue.ts";
import type { Card } from "../card.ts";

/** How the sentences of a card write values and points, in its language. */
export function shownIn({ spec: { language }, words }: Pick<Card, "spec" | "words">): Shown {
  return valuesShown(language, words.sheets.targets.percent);
}
