import { builtinTemplate } from "../../src/templates/builtin/index.ts";
import type { Template } from "../../src/templates/template.ts";
import type { CardSpec } from "../../src/scorecard/types.ts";

export function builtin(id: string): Template {
  const template = builtinTemplate(id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}

export function specOf(given: Pick<CardSpec, "tables" | "template"> & Partial<CardSpec>): CardSpec {
  return {
    cardId: "card1",
    by: { kind: "file" },
    period: null,
    language: "en",
    readAt: 46000.5,
    buildId: "test",
    request: { sources: [] },
    ...given,
  };
}
