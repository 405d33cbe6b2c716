/** Words about templates that follow one another on a card; the other languages are typed from this one. */
export const switchWords = {
  title: "Template in force",
  named: (title: string, version: number) => `${title}, version ${String(version)}`,
  since: (date: string) => `in force since ${date}`,
  until: (date: string) => `in force until another follows on ${date}`,
  separator: "; ",
  span: (text: string) => ` – ${text}`,
  why: (day: string) => `The last day of the scorecard, ${day}, decides for all of its periods.`,
  before: (template: string) => `Before it: ${template}.`,
  next: (date: string, template: string) =>
    `From ${date}, once the data reach that day and the card is updated: ${template}.`,
  kept: (templates: string) =>
    `Rules of templates that are not in force are kept as they stood here and count again with their template: ${templates}.`,
  reason: (date: string | null) =>
    date === null ? "Another template is in force in this period" : `Another template is in force since ${date}`,
};

export type SwitchWords = typeof switchWords;
