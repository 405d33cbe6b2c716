/** Words of what can keep a score from being explained. */
export const explainIssueWords = {
  "explain.notOnCard":
    "{address} is on no subject and no KPI of “{card}”. Select a score on one of its sheets, then try again.",
  "explain.noSubject": "“{card}” scores nobody called “{subject}”. It scores: {known}.",
} as const;

export type ExplainIssueWords = Readonly<Record<keyof typeof explainIssueWords, string>>;
