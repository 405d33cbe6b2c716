import * as v from "valibot";
import { checkTemplate } from "./check.ts";
import { templateSchema } from "./schema.ts";
import type { Template } from "./template.ts";
import type { TemplateIssue } from "./templateIssue.ts";
import { currentSchema, upgrade } from "./upgrades.ts";

export type ReadTemplate =
  | { readonly template: Template; readonly issues: readonly [] }
  | { readonly template: null; readonly issues: readonly TemplateIssue[] };

/** A template from its JSON text; every fault at once. */
export function parseTemplate(json: string): ReadTemplate {
  let document: unknown;
  try {
    document = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return refused([{ path: "", code: "template.notJson", facts: {} }]);
  }
  return readTemplate(document);
}

/** A template from plain data, lifted to the current format if it is older; every fault at once. */
export function readTemplate(document: unknown): ReadTemplate {
  if (!isObject(document) || document["kind"] !== "scoreline.template") {
    return refused([{ path: "kind", code: "template.notTemplate", facts: {} }]);
  }
  const lifted = upgrade(document);
  if (lifted === null) {
    const found = typeof document["schema"] === "number" ? document["schema"] : "?";
    return refused([{ path: "schema", code: "template.newerFormat", facts: { found, known: currentSchema } }]);
  }
  const parsed = v.safeParse(templateSchema, lifted);
  if (!parsed.success) return refused(parsed.issues.map(issueOf));
  const issues = checkTemplate(parsed.output);
  return issues.length > 0 ? refused(issues) : { template: parsed.output, issues: [] };
}

function refused(issues: readonly TemplateIssue[]): ReadTemplate {
  return { template: null, issues };
}

function issueOf(issue: v.BaseIssue<unknown>): TemplateIssue {
  return {
    path: pathText(issue.path ?? []),
    code: "template.badField",
    facts: { expected: issue.expected ?? "", received: issue.received },
  };
}

function pathText(path: readonly { readonly key?: unknown }[]): string {
  return path.reduce((text, { key }) => {
    if (typeof key === "number") return `${text}[${String(key)}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
