import { issueWords as en, type IssueWords } from "./en/issues.ts";
import type { Language } from "./language.ts";
import { issueWords as ru } from "./ru/issues.ts";
import { issueWords as zhCN } from "./zh-CN/issues.ts";

const words: Readonly<Record<Language, IssueWords>> = { en, "zh-CN": zhCN, ru };

/** A fault or a caution as data: a code and the facts that fill the gaps of its words. */
export interface WordedIssue {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Place in a document, for faults that have one. */
  readonly path?: string;
}

/** One sentence for an issue; a code without words is given as it is, with its facts. */
export function wordIssue({ code, facts, path }: WordedIssue, language: Language): string {
  const known = new Map(Object.entries<string>(words[language]));
  const gaps = new Map<string, string | number>(Object.entries({ path: path ?? "", ...facts }));
  const text = known.get(code);
  if (text === undefined) return `${code} ${JSON.stringify(facts)}`;
  return text.replace(/\{(\w+)\}/g, (_gap, name: string) => String(gaps.get(name) ?? ""));
}
