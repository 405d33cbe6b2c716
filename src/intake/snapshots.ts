import { normaliseHeader } from "./dictionary/headers.ts";
import type { Recognition } from "./table.ts";

const snapshotHeader =
  /(^|[. ])(stat date|snapshot( date| time| day)?|as of|exported( at| on)?|export (date|time)|data date|data until|统计日期|统计时间|统计截止|数据日期|数据时间|数据截至|导出时间|дата выгрузки|дата снимка|по состоянию на)$/;

/**
 * Whether a column says when something was counted and not when it happened. TikTok Studio's list of videos calls that
 * column Time, beside Post time; 统计日期 in a table of days is the day itself.
 */
export function isSnapshotHeader(header: string, { source, grain }: Pick<Recognition, "source" | "grain">): boolean {
  const normal = normaliseHeader(header);
  if (grain === "item" && snapshotHeader.test(normal)) return true;
  if (/(^|[. ])stat date$/.test(normal)) return true;
  return source === "tiktok.studio.content" && /^(time|hora|zeit|время|时间)$/.test(normal);
}
