import type { CardExplanation, ExplainTarget } from "../../src/commands/explainCard.ts";
import { explain } from "../../src/scoring/explain.ts";
import type { ScoringRules } from "../../src/scoring/rules.ts";
import type { Given } from "../../src/scoring/types.ts";
import { scoreSubjects } from "../../src/scoring/totals.ts";
import { findKpi } from "../../src/kpi/kpi.ts";
import { builtinTemplate } from "../../src/templates/builtin/index.ts";

const names = ["Acorn", "Birch"];

/** The answer that the command would give for a card of two accounts, its third KPI without a figure. */
export function explainedCard(cardId: string, target: ExplainTarget): CardExplanation {
  const template = builtinTemplate("wechat-brand-exposure");
  if (!template) throw new Error("no template");
  const rules: ScoringRules = {
    lines: template.lines.map(({ id, weight, rule, group }) => {
      return { id, weight, rule, ...(group === undefined ? {} : { group }) };
    }),
    policy: "normalise",
    minimumCoverage: 0.5,
    bands: template.bands,
    rows: [{ kind: "bonus", id: "idea", cap: 5, needs: { evidence: true, approver: true } }],
  };
  const idea = { row: "idea", points: 9, evidence: "letter of May", approver: "Ms Li" };
  const given = (row: number, line: number): Given => (line === 2 ? null : 0.04 + 0.02 * row + 0.03 * line);
  const values = names.map((name, row) => ({
    name,
    values: template.lines.map(({ id }, line) => [id, given(row, line)] as const),
    earlier: [],
    entries: row === 0 ? [idea] : [],
  }));
  const subject = ("fromSelection" in target ? undefined : target.subject) ?? "Acorn";
  const index = names.indexOf(subject);
  const scored = scoreSubjects(
    rules,
    values.map((own) => ({ name: own.name, values: new Map(own.values), entries: own.entries })),
  )[index];
  if (!scored) throw new Error("no subject");
  const explanation = explain(rules, scored);
  return {
    cardId,
    title: "July accounts",
    subjects: names,
    subject,
    line: "fromSelection" in target ? (template.lines[1]?.id ?? null) : (target.line ?? null),
    group: null,
    row: "fromSelection" in target ? null : (target.row ?? null),
    progress: null,
    total: { value: scored.total, at: `'July'!C${10 + index}` },
    overwritten: false,
    explanation,
    places: template.lines.map(({ id, kpi, weight }, line) => ({
      id,
      kpi,
      measures: {},
      choices: {},
      inputs: Object.values(findKpi(kpi)?.declaration.params ?? {}).map(({ measure }, input) => ({
        measure: measure ?? "readers",
        value: line === 2 ? null : 300 + input,
        source: "Data (articles.xls)",
        at: `'Measures'!${String.fromCharCode(68 + input)}7`,
        from: line === 2 ? ("empty" as const) : ("data" as const),
        sheets: line === 2 ? [] : ["Data"],
        files: line === 2 ? [] : ["articles.xls"],
        taken: "Sum: 总阅读人数",
        state: line === 2 ? ("notEntered" as const) : null,
        open: line === 2 ? ["'Data entry'!D7"] : [],
      })),
      parts: [],
      computedAs: "readers ÷ followers at posting",
      computedAt: `'Measures'!H7`,
      value: { value: scored.lines[line]?.value ?? null, at: `'July'!F${10 + index}` },
      score: { value: scored.lines[line]?.score ?? null, at: `'July'!G${10 + index}` },
      weight: { value: weight, at: `'Rules'!B${9 + line}` },
      ruleAt: `'Rules'!C${9 + line}:K${9 + line}`,
      sources: { target: "", weight: "article Z21", values: "Scoreline" },
      overwritten: line === 1,
    })),
    groups: [],
    rows: [{ id: "idea", title: { en: "Idea", "zh-CN": "创意", ru: "Идея" } }],
    entered: [
      {
        id: "idea",
        kind: "bonus",
        limit: 5,
        ratings: [],
        evidence: index === 0 ? idea.evidence : "",
        approver: index === 0 ? idea.approver : "",
        enteredAt: "'Entries'!D5",
        countedAt: "'Entries'!L5",
        ruleAt: "'Rules'!B21:F21",
      },
    ],
    platform: template.platform,
    currency: null,
    rules,
    values,
  };
}
