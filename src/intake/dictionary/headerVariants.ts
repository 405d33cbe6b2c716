const counter = /[数量]$/u;
/** 人数 and 次数 say what is counted, so they are never exchanged for another counter. */
const saysWhat = /(人数|次数)$/u;
const around =
  /^(总|视频|作品|内容|笔记|文章|动态|新增|total |number of |post |video |количество |кол-во |число |всего )| (count|counts|total)$/u;

/**
 * Spellings that a normalised header may be known by, likeliest first: another counter (观看数 is 观看量), without words
 * that change nothing (总点赞数, share count, количество лайков), in the plural. 累计 and 人数 change what is counted.
 */
export function headerVariants(normal: string): readonly string[] {
  if (normal.length > 40) return [];
  const bare = normal.replace(around, "").trim();
  const spellings = bare === normal || bare.length < 2 ? [normal] : [normal, bare];
  return spellings.flatMap((spelling) => [...(spelling === normal ? [] : [spelling]), ...counted(spelling)]);
}

function counted(spelling: string): readonly string[] {
  if (/[a-z]$/.test(spelling)) return spelling.endsWith("s") ? [] : [`${spelling}s`];
  if (!/\p{Script=Han}$/u.test(spelling) || saysWhat.test(spelling)) return [];
  const base = spelling.replace(counter, "");
  return base.length < 2 ? [] : [base, `${base}数`, `${base}量`, `${base}次数`].filter((other) => other !== spelling);
}
