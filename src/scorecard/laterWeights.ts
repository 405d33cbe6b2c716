import type { WeightPolicy } from "../scoring/types.ts";
import { faultyBranch, treeOf, weightSum } from "../scoring/rollUp.ts";
import { templateOn, weightsFromOf } from "../templates/dated.ts";
import type { LocalText, Template } from "../templates/template.ts";
import type { CardIssue } from "./types.ts";

/** A caution for each day after the card's last from which its weights will make no total by its policy. */
export function laterWeightFaults(
  template: Template,
  policy: WeightPolicy,
  last: string,
  say: (title: LocalText) => string,
): readonly CardIssue[] {
  return weightsFromOf(template)
    .filter(({ from }) => from > last)
    .flatMap(({ from }): CardIssue[] => {
      const { lines, groups = [] } = templateOn(template, from);
      const faulty = faultyBranch(
        treeOf({
          lines: lines.map(({ id, weight, rule, group }) => {
            return { id, weight, rule, missing: { kind: "exclude" }, ...(group === undefined ? {} : { group }) };
          }),
          groups: groups.map(({ id, weight, parent }) => ({ id, weight, ...(parent === undefined ? {} : { parent }) })),
        }),
        policy,
      );
      if (faulty === null) return [];
      const facts = { from, sum: Number(weightSum(faulty.children).toFixed(6)) };
      const group = groups.find(({ id }) => id === faulty.id);
      return [
        group === undefined
          ? { code: "card.laterWeights", facts }
          : { code: "card.laterGroupWeights", facts: { ...facts, group: say(group.title) } },
      ];
    });
}
