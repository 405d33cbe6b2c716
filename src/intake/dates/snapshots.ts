import type { Cell } from "../../formula/cell.ts";
import { normaliseHeader } from "../dictionary/headers.ts";
import { isMissing } from "../values/missing.ts";
import type { Recognition } from "../table.ts";

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

const publishHeader =
  /(publish|post time|posted|created|发布|发表|群发|публикац|publicación|publicação|veröffentlich)/u;

/**
 * Which of several columns of dates says when a row's event was: lower goes first. A snapshot's day and a column without
 * any date, such as Meta's "Lifetime", only stand in where nothing else does.
 */
export function dateRank(
  header: string,
  cells: readonly Cell[],
  recognition: Pick<Recognition, "source" | "grain">,
): number {
  if (cells.every(isMissing)) return 3;
  if (isSnapshotHeader(header, recognition)) return 2;
  return recognition.grain === "item" && !publishHeader.test(normaliseHeader(header)) ? 1 : 0;
}
