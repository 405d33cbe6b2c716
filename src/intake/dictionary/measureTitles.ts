import { isMeasureId } from "../../kpi/measures.ts";
import { measureWords as english } from "../../locales/en/measures.ts";
import { measureWords as russian } from "../../locales/ru/measures.ts";
import { measureWords as chinese } from "../../locales/zh-CN/measures.ts";
import type { HeaderWords } from "./declare.ts";

/** Measures under the names that Scoreline's own sheets and drop-downs give them, in every language. */
export const measureTitles: readonly HeaderWords[] = [english, chinese, russian].flatMap((words) =>
  Object.entries(words).flatMap(([means, { title }]): HeaderWords[] =>
    isMeasureId(means) ? [{ means, headers: [title] }] : [],
  ),
);
