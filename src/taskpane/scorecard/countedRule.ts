import type { CardPreview } from "../../commands/api.ts";
import type { LineChoice } from "../../commands/lineChoices.ts";
import { targetOf } from "../../scoring/anchorValues.ts";
import { ruleFor } from "../../scoring/periodTarget.ts";
import { ruleFault } from "../../scoring/scales.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import type { TemplateLine } from "../../templates/template.ts";

/** The rule by which a line of a card is scored, as far as the draft and its last preview tell. */
export interface CountedRule {
  readonly rule: ScaleRule;
  /** The same for the length of time that the template's values are meant for. */
  readonly meant: ScaleRule;
  /** Whether the card's periods have another length than the values are meant for. */
  readonly isConverted: boolean;
}

/**
 * The rule of a line with the target that was decided for it. What somebody has just typed is shown as typed: the
 * preview that answers it is still to come.
 */
export function countedRule(
  line: TemplateLine,
  choice: LineChoice,
  preview: CardPreview["lines"][number]["target"] | undefined,
): CountedRule {
  const own = choice.rule ?? line.rule;
  if (preview === undefined || preview.rule === null || ruleFault(preview.rule) !== null) {
    return { rule: own, meant: own, isConverted: false };
  }
  const { rule, meant } = preview;
  const isConverted = targetOf(rule.scale) !== targetOf(meant.scale);
  if (choice.rule === undefined || isConverted) return { rule, meant, isConverted };
  const typed = isAsTyped(choice) ? own : ruleFor(own, preview.value ?? undefined);
  return { rule: typed, meant: typed, isConverted };
}

function isAsTyped({ target, factors = [], season }: LineChoice): boolean {
  return target?.kind === "fixed" && target.value === undefined && factors.length === 0 && season === undefined;
}
