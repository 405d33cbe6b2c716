import { issueWords as en, type IssueWords } from "./en/issues.ts";
import { fillGaps, type Facts } from "./fillGaps.ts";
import type { Language } from "./language.ts";
import { issueWords as ru } from "./ru/issues.ts";
import { issueWords as zhCN } from "./zh-CN/issues.ts";

const words: Readonly<Record<Language, IssueWords>> = { en, "zh-CN": zhCN, ru };

/** A fault or a caution as data: a code and the facts that fill the gaps of its words. */
export interface WordedIssue {
  readonly code: string;
  readonly facts: Facts;
  /** Place in a document, for faults that have one. */
  readonly path?: string;
}

/** One sentence for an issue; a code without words is given as it is, with its facts. Brings the words of every language. */
export function wordIssue({ code, facts, path = "" }: WordedIssue, language: Language): string {
  const sentence = new Map<string, string>(Object.entries(words[language])).get(code);
  return sentence === undefined ? `${code} ${JSON.stringify(facts)}` : fillGaps(sentence, { path, ...facts });
}
