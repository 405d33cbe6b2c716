import type { Template, TemplateGroup, TemplateLine } from "../../templates/template.ts";
import type { Draft } from "./draft.ts";

/** The weights that a card would get: the template's, where the user has not typed another. */
export function weightsOf(
  draft: Draft,
  template: Template,
): readonly { readonly id: string; readonly kpi: string; readonly weight: number }[] {
  const typed = new Map(draft.weights);
  return template.lines.map(({ id, kpi, weight }) => ({ id, kpi, weight: typed.get(id) ?? weight }));
}

/** The sum, free of the dust that binary fractions leave: 0.1 + 0.2 is 0.3. */
export function sumOf(weights: readonly { readonly weight: number }[]): number {
  return Number(weights.reduce((sum, { weight }) => sum + weight, 0).toFixed(6));
}

/** Lines that are weighed against each other: those of no group, then those of each group that has lines. */
export function branchesOf({ lines, groups = [] }: Template): readonly {
  readonly group: TemplateGroup | null;
  readonly lines: readonly TemplateLine[];
}[] {
  return [null, ...groups]
    .map((group) => ({ group, lines: lines.filter((line) => line.group === group?.id) }))
    .filter((branch) => branch.lines.length > 0);
}
