import { valuesShown, type Shown } from "../../locales/shownValue.ts";
import type { CardWords } from "../words.ts";

/** How the sentences of a card write values and points, in its language. */
export function shownIn({ language, sheets }: CardWords): Shown {
  return valuesShown(language, sheets.targets.percent);
}
