import type { readingWords as en } from "../en/readingFiles.ts";

export const readingWords: Readonly<Record<keyof typeof en, string>> = {
  "sources.progress": "已读取 {done, number}%",
  "sources.cancelled": "已取消读取。",
};
