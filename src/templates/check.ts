import { benchmarkFaults } from "../kpi/benchmarks/check.ts";
import { choiceFaults } from "../kpi/chosen.ts";
import { findKpi } from "../kpi/kpi.ts";
import { ruleFault } from "../scoring/scales.ts";
import { seasonFault } from "../scoring/season.ts";
import type { TargetPlan } from "../scoring/targets.ts";
import type { ScaleRule } from "../scoring/types.ts";
import type { TemplateIssue } from "./templateIssue.ts";
import type { Template, TemplateLine } from "./template.ts";

/**
 * Faults of meaning in a document whose shape is right. Weights need not add up to 100: that is for the policy to judge.
 * A KPI that this build doesn't know is no fault: it survives a round trip.
 */
export function checkTemplate(template: Template): TemplateIssue[] {
  const { lines, bands, groups = [], rows = [], suggestions = [] } = template;
  const at = (list: string) => (index: number) => `${list}[${String(index)}]`;
  return [
    ...repeated([...lines, ...suggestions], (index) =>
      index < lines.length ? at("lines")(index) : at("suggestions")(index - lines.length),
    ),
    ...lines.flatMap((line, index) => lineIssues(line, at("lines")(index), template)),
    ...suggestions.flatMap((line, index) => lineIssues(line, at("suggestions")(index), template)),
    ...bands.flatMap(({ from }, index): TemplateIssue[] => {
      const better = bands[index - 1];
      return better !== undefined && from >= better.from
        ? [{ path: `bands[${String(index)}].from`, code: "template.bandOrder", facts: { from, better: better.from } }]
        : [];
    }),
    ...repeated(groups, at("groups")),
    ...groups.flatMap((group, index) => groupIssues(group, at("groups")(index), template)),
    ...repeated(rows, at("rows")),
    ...benchmarkIssues(template),
  ];
}

function repeated(items: readonly { readonly id: string }[], place: (index: number) => string): TemplateIssue[] {
  return items.flatMap(({ id }, index): TemplateIssue[] =>
    items.findIndex((other) => other.id === id) < index
      ? [{ path: `${place(index)}.id`, code: "template.duplicateLine", facts: { id } }]
      : [],
  );
}

function lineIssues(line: TemplateLine, path: string, { groups = [] }: Template): TemplateIssue[] {
  const { rule, group, dated = [], target } = line;
  const known = group === undefined || groups.some(({ id }) => id === group);
  return [
    ...ruleIssues(rule, `${path}.rule`),
    ...choiceIssues(line, path),
    ...(known ? [] : [{ path: `${path}.group`, code: "template.unknownGroup", facts: { group } } as const]),
    ...dated.flatMap((change, index): TemplateIssue[] => {
      const own = `${path}.dated[${String(index)}]`;
      const before = dated[index - 1];
      return [
        ...(before !== undefined && change.from <= before.from
          ? [{ path: `${own}.from`, code: "template.dateOrder", facts: { from: change.from } } as const]
          : []),
        ...(change.rule ? ruleIssues(change.rule, `${own}.rule`) : []),
      ];
    }),
    ...seasonIssues(target, `${path}.target`),
    ...dated.flatMap((change, index) => seasonIssues(change.target, `${path}.dated[${String(index)}].target`)),
  ];
}

function seasonIssues(target: TargetPlan | undefined, path: string): TemplateIssue[] {
  const { season } = target ?? {};
  return season === undefined || season === "history" || seasonFault(season) === null
    ? []
    : [{ path: `${path}.season`, code: "template.season", facts: {} }];
}

function choiceIssues(line: TemplateLine, path: string): TemplateIssue[] {
  const kpi = findKpi(line.kpi);
  return (kpi ? choiceFaults(kpi.declaration, line) : []).map(({ code, param, found, known }) => ({
    path: `${path}.choices.${param}`,
    code: `template.${code}`,
    facts: { kpi: line.kpi, found, known: known.join(", ") },
  }));
}

function ruleIssues(rule: ScaleRule, path: string): TemplateIssue[] {
  const fault = ruleFault(rule);
  return fault === null ? [] : [{ path, code: `template.rule.${fault}`, facts: {} }];
}

/** A parent has to be there and to be a group of the top level itself. */
function groupIssues(
  { id, parent }: NonNullable<Template["groups"]>[number],
  path: string,
  { groups = [] }: Template,
): TemplateIssue[] {
  if (parent === undefined) return [];
  const above = groups.find((group) => group.id === parent);
  if (!above) return [{ path: `${path}.parent`, code: "template.unknownGroup", facts: { group: parent } }];
  return above.parent !== undefined || parent === id
    ? [{ path: `${path}.parent`, code: "template.groupDepth", facts: { group: parent } }]
    : [];
}

function benchmarkIssues({ benchmarks = [], currency }: Template): TemplateIssue[] {
  return benchmarks.flatMap((row, index): TemplateIssue[] => {
    const path = `benchmarks[${String(index)}]`;
    const other = currency !== undefined && row.currency !== null && row.currency !== currency;
    return [
      ...benchmarkFaults(row, findKpi).flatMap((fault): TemplateIssue[] =>
        fault === "unknownKpi" ? [] : [{ path, code: `template.benchmark.${fault}`, facts: { kpi: row.kpi } }],
      ),
      ...(other
        ? [
            {
              path: `${path}.currency`,
              code: "template.otherCurrency",
              facts: { found: row.currency, currency },
            } as const,
          ]
        : []),
    ];
  });
}
