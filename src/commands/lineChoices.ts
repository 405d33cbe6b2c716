import { serialOfIso } from "../formula/serial.ts";
import { choiceFaults } from "../kpi/chosen.ts";
import { findKpi } from "../kpi/kpi.ts";
import { ruleFault } from "../scoring/scales.ts";
import { seasonFault } from "../scoring/season.ts";
import type { TargetPlan, TargetSource } from "../scoring/targets.ts";
import type { MissingPolicy, ScaleRule } from "../scoring/types.ts";
import { undecided, type DatedRule, type Template, type TemplateLine } from "../templates/template.ts";
import { refuse } from "./issues.ts";

/** What a request says of a line instead of its template; what is left out stays the template's. */
export interface LineChoice {
  /** Its values hold for the template's period unit, as those of the template do. */
  readonly rule?: ScaleRule;
  /** Where the rule's target comes from; `fixed` where anything else is said about rule or target without it. */
  readonly target?: TargetSource;
  /** What the target is adjusted for, and its seasonal index; both take the place of the template's. */
  readonly factors?: TargetPlan["factors"];
  readonly season?: TargetPlan["season"];
  readonly missing?: MissingPolicy;
  /** Choice of the KPI → option (CHURN's basis). */
  readonly choices?: Readonly<Record<string, string>>;
  /** Parameter of the KPI → measure that feeds it; null leaves out a number that need not be counted. */
  readonly measures?: Readonly<Record<string, string | null>>;
}

/** By line id. */
export type LineChoices = Readonly<Record<string, LineChoice>>;

/** The template with what a request says of its lines. Refuses unknown lines and rules that cannot score. */
export function withLineChoices(template: Template, choices: LineChoices = {}): Template {
  const known = template.lines.map(({ id }) => id);
  const chosen = new Map(Object.entries(choices));
  for (const [id, { rule, season, target, choices: options = {} }] of chosen) {
    const line = template.lines.find((own) => own.id === id);
    if (!line) refuse("unknownLine", { id, known: known.join(", ") });
    const fault = rule === undefined ? null : ruleFault(rule);
    if (fault !== null) refuse(`rules.${fault}`, { kpi: line.kpi });
    if (season !== undefined && season !== "history" && seasonFault(season) !== null) {
      refuse("template.season", { path: `lines.${id}` });
    }
    if (target?.kind === "history" && target.since !== undefined && serialOfIso(target.since) === null) {
      refuse("badDate", { date: target.since });
    }
    const kpi = findKpi(line.kpi);
    const [wrong] = kpi ? choiceFaults(kpi.declaration, { choices: options }) : [];
    if (wrong) {
      const { code, param, found, known: offered } = wrong;
      refuse(`template.${code}`, { path: `${id}.${param}`, kpi: line.kpi, found, known: offered.join(", ") });
    }
  }
  return {
    ...template,
    lines: template.lines.map((line) => {
      const choice = chosen.get(line.id) ?? {};
      const { rule, missing } = choice;
      const plan = planOf(choice, line.target);
      // A target that is chosen takes the place of what was decided before, and of changes by date.
      const fed = withParams(line, choice);
      const { dated, ...rest } = undecided(fed);
      return {
        ...(plan === undefined ? fed : { ...rest, target: plan, ...weightsOnly(dated) }),
        ...(rule === undefined ? {} : { rule }),
        ...(missing === undefined ? {} : { missing }),
      };
    }),
  };
}

function planOf({ rule, target, factors, season }: LineChoice, before: TargetPlan | undefined): TargetPlan | undefined {
  if (rule === undefined && target === undefined && factors === undefined && season === undefined) return undefined;
  const source: TargetSource = target ?? (rule === undefined ? before?.source : undefined) ?? { kind: "fixed" };
  return {
    source,
    ...(factors === undefined ? {} : { factors }),
    ...(season === undefined ? {} : { season }),
  };
}

function weightsOnly(dated: readonly DatedRule[] | undefined): { readonly dated?: readonly DatedRule[] } {
  const left = (dated ?? []).flatMap(({ from, weight }) => (weight === undefined ? [] : [{ from, weight }]));
  return left.length === 0 ? {} : { dated: left };
}

/** A line with other options and measures for its KPI. */
function withParams(
  { choices, measures, ...line }: TemplateLine,
  chosen: Pick<LineChoice, "choices" | "measures">,
): TemplateLine {
  const options = { ...choices, ...chosen.choices };
  const fed = Object.entries({ ...measures, ...chosen.measures }).flatMap(([param, measure]) =>
    measure === null ? [] : [[param, measure] as const],
  );
  return {
    ...line,
    ...(Object.keys(options).length === 0 ? {} : { choices: options }),
    ...(fed.length === 0 ? {} : { measures: Object.fromEntries(fed) }),
  };
}
