/** Words of what can be wrong with a function that is to be inserted. */
export const insertIssueWords = {
  "insert.argumentMissing": "A built-in formula needs {name}: give an address or a number.",
  "insert.needsRange": "{name} needs a range, such as B2:B25, not “{text}”.",
  "insert.noBuiltIn":
    "{id} cannot be said in built-in functions. Insert it as a Scoreline function, and its value for people without Scoreline.",
  "insert.noSuchChoice": "“{text}” is none of the choices for {name}: {choices}.",
} as const;

export type InsertIssueWords = Readonly<Record<keyof typeof insertIssueWords, string>>;
