import { ruleFault } from "../scoring/scales.ts";
import type { TemplateIssue } from "./read.ts";
import type { Template } from "./template.ts";

/**
 * Faults of meaning in a document whose shape is right. Weights need not add up to 100: that is for the policy to judge.
 * A KPI that this build doesn't know is no fault: it survives a round trip.
 */
export function checkTemplate({ lines, bands }: Template): TemplateIssue[] {
  return [
    ...lines.flatMap(({ id }, index): TemplateIssue[] =>
      lines.findIndex((other) => other.id === id) < index
        ? [{ path: `lines[${String(index)}].id`, code: "template.duplicateLine", facts: { id } }]
        : [],
    ),
    ...lines.flatMap(({ rule }, index): TemplateIssue[] => {
      const fault = ruleFault(rule);
      return fault === null
        ? []
        : [{ path: `lines[${String(index)}].rule`, code: `template.rule.${fault}`, facts: {} }];
    }),
    ...bands.flatMap(({ from }, index): TemplateIssue[] => {
      const better = bands[index - 1];
      return better !== undefined && from >= better.from
        ? [{ path: `bands[${String(index)}].from`, code: "template.bandOrder", facts: { from, better: better.from } }]
        : [];
    }),
  ];
}
