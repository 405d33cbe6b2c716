import type { CardFound } from "../../src/commands/api.ts";

/** A scorecard that the pane finds in the workbook, by account, whose source has changed since. */
export const julyCard: CardFound = {
  cardId: "card7",
  title: "July accounts",
  template: { id: "wechat-brand-exposure", version: 1 },
  by: { kind: "column", header: "Account" },
  sheets: [{ key: "Scorecard", name: "July" }],
  published: null,
  overrides: [],
  sourceChanged: true,
  problems: [],
};
