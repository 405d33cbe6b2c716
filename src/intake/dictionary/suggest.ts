import { isMeasureId, measureFacts, type MeasureId } from "../../kpi/measures.ts";
import type { Suggestion } from "../table.ts";
import { exportDeclarations } from "./exports.ts";
import { generalIndex, headerIndex, normaliseHeader, splitBracket, sureness } from "./headers.ts";

const most = 3;
const least = 0.45;

/** Every header that is known to be a measure, with its pairs of letters. */
const known = [...headerIndex(exportDeclarations.flatMap(({ columns }) => columns)), ...generalIndex].flatMap(
  ([header, { means }]) => (isMeasureId(means) ? [{ means, pairs: pairsOf(header), counts: countsIn(header) }] : []),
);

/**
 * Measures that an unknown header may be, likeliest first: known headers with most pairs of letters in common. The
 * confidence stays below what is applied. People are never offered for events nor events for people.
 */
export function suggestMeasures(header: string): readonly Suggestion[] {
  const normal = normaliseHeader(header);
  if (normal.length < 2 || normal.length > 80) return [];
  const spellings = [normal, splitBracket(header)?.base ?? normal].map(pairsOf);
  const counts = countsIn(normal);
  const best = new Map<MeasureId, number>();
  for (const { means, pairs, counts: theirs } of known) {
    if (counts !== null && (counts === "people") !== (measureFacts(means)?.people === true)) continue;
    if (counts === null && theirs === "people") continue;
    const similarity = Math.max(...spellings.map((own) => likeness(own, pairs)));
    if (similarity >= least && similarity > (best.get(means) ?? 0)) best.set(means, similarity);
  }
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([measure, similarity]) => ({ measure, confidence: round(similarity * (sureness.applied - 0.01)) }));
}

/** Whether a header says that it counts people or events; null where it says neither. */
function countsIn(normal: string): "people" | "events" | null {
  if (/人数|用户数|粉丝|\b(people|users|unique|viewers|readers|followers)\b|подписчик|охват|люд/u.test(normal))
    return "people";
  return /次数|次$|量$|\b(times|clicks|views|count)\b/u.test(normal) ? "events" : null;
}

/** Neighbouring letters of a text, with its ends. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = [" ", ...Array.from(text.replace(/\s+/g, " ")), " "];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`));
}

/** Dice's coefficient: twice what two sets share, over what both hold. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
