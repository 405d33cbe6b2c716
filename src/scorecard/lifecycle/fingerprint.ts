import type { SubjectResult } from "../types.ts";
import type { Template } from "../../templates/template.ts";

/** What a fingerprint is taken of: the rules and the results of a card. */
export interface Published {
  readonly template: Template;
  readonly subjects: readonly Pick<SubjectResult, "name" | "total" | "coverage" | "grade" | "kpis" | "rows">[];
}

/**
 * SHA-256 over rules and results, as 64 hexadecimal digits: equal where nothing that was published differs. It shows that
 * a copy was changed; who published it, it cannot prove, because anyone can compute it.
 */
export async function fingerprintOf({ template, subjects }: Published): Promise<string> {
  const facts = {
    template,
    subjects: subjects.map(({ name, total, coverage, grade, kpis, rows }) => ({
      name,
      total,
      coverage,
      grade,
      kpis: kpis.map(({ id, value, score, weight }) => ({ id, value, score, weight })),
      rows: rows.map(({ id, state, entered, points }) => ({ id, state, entered, points })),
    })),
  };
  return digestOf(facts);
}

/** SHA-256 over plain data, as 64 hexadecimal digits; the order of fields and a save's last digits do not matter. */
export async function digestOf(facts: unknown): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonical(facts)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** JSON with sorted keys and numbers as far as a save and a recalculation keep them: 12 digits. */
function canonical(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, own]) => own !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`).join(",")}}`;
}
