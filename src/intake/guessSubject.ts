/** Words that platforms put into file names; they are no account. */
const platformWords =
  /user_?analysis|tendency|total|overview|content|follower ?history|follower ?activity|viewers|analytics|export|report|data|account|用户分析|用户增长|已通知内容|未通知内容|内容分析|图文分析|消息分析|数据趋势|广告|投放|花费|报表|导出|明细|数据|下载|表格|tiktok|wechat|微信|公众号|抖音|小红书|статистика|отчет|отчёт|выгрузка|подписчики|контент|обзор/giu;

/** The account that a file's name seems to say, null where only platform words, dates and numbers are left. */
export function guessSubject(fileName: string): string | null {
  const stem = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]{1,5}$/, "");
  const rest = stem
    .normalize("NFKC")
    .replace(/\d{4}[-./年]?\d{1,2}[-./月]?\d{0,2}日?/g, " ")
    .replace(/\(\d+\)|copy|副本|копия/giu, " ")
    .replace(platformWords, " ")
    .replace(/(^|[\s_\-–—.,~+()[\]])\d+(?=$|[\s_\-–—.,~+()[\]])/g, " ")
    .replace(/[\s_\-–—.,~+()[\]]+/g, " ")
    .trim();
  return /\p{L}/u.test(rest) ? rest : null;
}
