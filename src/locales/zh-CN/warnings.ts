import type { WarningWords } from "../catalogueWords.ts";

export const warningWords: WarningWords = {
  beyondFollowers: "超过 100%：读者中有非粉丝。",
  beyondWhole: "超过 100%：请核对两个数是否为同一批内容、人群和日期。",
  eventsOverPeople: "超过 100%：同一人被计多次。",
  joinedAndLeft: "超过 100%：有人在期内关注后又取消。",
  belowOne: "小于 1：触达人数不可能多于曝光次数，请核对列。",
  watchedAgain: "超过 100%：视频被重复观看。",
  exceptional: "高于优秀账号的常见水平，请核对数据。",
  unusual: "明显偏离自身历史，请查找原因。",
  signChange: "数值正负号发生变化：请看两个数值本身，而不是百分比。",
  lostMore: "小于零：取关人数多于期初人数。",
};
