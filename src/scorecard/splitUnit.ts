/** Length of the periods that a card can be split by. */
export type SplitUnit = "day" | "week" | "month" | "quarter";
