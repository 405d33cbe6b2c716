/** Format that this build writes. */
export const currentSchema = 2;

type Json = Readonly<Record<string, unknown>>;

/** Step n lifts a document of format n to n + 1. Append only: a released step is never edited. */
const upgrades: readonly ((document: Json) => Json)[] = [(document) => ({ ...document, schema: 2 })];

/** The document in the current format; null for one of a newer or unknown format, which is refused instead of guessed at. */
export function upgrade(document: Json): Json | null {
  const { schema } = document;
  if (typeof schema !== "number" || !Number.isInteger(schema) || schema < 1 || schema > currentSchema) return null;
  return upgrades.slice(schema - 1).reduce((lifted, step) => step(lifted), document);
}
