import type { IssueCode } from "../locales/en/issues.ts";

/** A fault of a template document as data. `path` says where (`lines[2].weight`), `facts` fill the gaps of its words. */
export interface TemplateIssue {
  readonly path: string;
  readonly code: Extract<IssueCode, `template.${string}`>;
  readonly facts: Readonly<Record<string, string | number>>;
}
