import type { readingWords as en } from "../en/readingFiles.ts";

export const readingWords: Readonly<Record<keyof typeof en, string>> = {
  "sources.progress": "Прочитано {done, number}\u00a0%",
  "sources.cancelled": "Чтение отменено.",
};
