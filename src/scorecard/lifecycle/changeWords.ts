import type { Unit } from "../../kpi/define.ts";
import { findKpi, kpis } from "../../kpi/kpi.ts";
import type { PlanCell } from "../../plan/plan.ts";
import type { TemplateLine } from "../../templates/template.ts";
import { shownIn } from "../plan/shown.ts";
import type { CardWords } from "../words.ts";
import type { ChangedField, RuleChange } from "./changes.ts";

/** Fields whose numbers are values of the KPI. */
const valueFields: readonly ChangedField[] = ["base", "threshold", "target", "stretch", "tolerance"];

/** What a field held, as the sheets call it; numbers stay numbers. `line` is the line that it belongs to. */
export function sayChanged(
  field: ChangedField,
  value: RuleChange["before"],
  line: TemplateLine | undefined,
  words: CardWords,
): PlanCell {
  const { policies, scales, directions, ruleRows, entries, lifecycle } = words.sheets;
  if (value === null) return lifecycle.nothing;
  if (typeof value === "number") return value;
  const named = (names: Readonly<Record<string, string | { readonly name: string }>>, code: string) => {
    const found = new Map(Object.entries(names)).get(code);
    return found === undefined ? code : typeof found === "string" ? found : found.name;
  };
  const parts = (say: (part: string) => string) => value.split("; ").map(say).join(words.sheets.separator);
  switch (field) {
    case "policy":
      return named(policies, value);
    case "scale":
      return named(scales, value);
    case "better":
      return named(directions, value);
    case "missing": {
      const [policy = value, ...age] = value.split(" ");
      return [named(ruleRows.policies, policy), ...age].join(" ");
    }
    case "line":
      return words.kpi(value);
    case "row":
      return named(entries.kinds, value);
    case "effect":
      return named(entries.effects, value);
    case "proof":
      return parts((proof) => named({ evidence: entries.needsEvidence, approver: entries.needsApprover }, proof));
    case "counted":
      return parts((choice) => {
        const [param = "", option = ""] = choice.split(": ");
        const said = words.option(line?.kpi ?? "", param, option);
        return said === option ? words.measure(option) : said;
      });
    case "points": {
      const unit = findKpi(line?.kpi ?? "")?.declaration.unit ?? "index";
      const shown = shownIn(words);
      return parts((step) => {
        const [at = NaN, points = NaN] = step.split(" → ").map(Number);
        const { counted } = words.sheets.ruleSentences;
        return `${shown.value(at, unit)} → ${counted(points, shown.points(points))}`;
      });
    }
    default:
      return value;
  }
}

/**
 * The unit of the numbers in a row of the Changes sheet, from what the row says; null where they are points, weights or
 * no numbers. The sheet keeps nothing but its words.
 */
export function unitOfChange(what: PlanCell | undefined, field: PlanCell | undefined, words: CardWords): Unit | null {
  if (typeof field !== "string") return null;
  const { fields } = words.sheets.lifecycle;
  if (field === fields.minimumCoverage) return "ratio";
  if (!valueFields.some((own) => field === fields[own] || field.startsWith(`${fields[own]} · `))) return null;
  return kpis.find(({ id }) => words.kpi(id) === what)?.declaration.unit ?? null;
}
