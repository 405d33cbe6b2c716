import type { WarningWords } from "../catalogueWords.ts";

export const warningWords: WarningWords = {
  beyondFollowers: "More than 100%: others than followers read, too.",
  beyondWhole: "More than 100%: check that both numbers are of the same posts, people and days.",
  eventsOverPeople: "More than 100%: one person counts several times.",
  joinedAndLeft: "More than 100%: people joined and left within the period.",
  belowOne: "Less than 1: an ad cannot reach more people than it has impressions. Check the columns.",
  watchedAgain: "More than 100%: videos were watched more than once.",
  exceptional: "Above what even the best reach: check the data.",
  unusual: "Far from your own history: look for the reason.",
  signChange: "The value changed its sign: look at the two values, not at the percentage.",
  lostMore: "Below zero: more were lost than there were at the start.",
};
