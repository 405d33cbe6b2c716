import type { TeamBenchmark } from "../kpi/benchmarks/check.ts";
import type { PeriodUnit, Platform } from "../kpi/define.ts";
import type { Role } from "../kpi/roles.ts";
import type { OtherRow } from "../scoring/otherRows.ts";
import type { PeriodTarget } from "../scoring/decideTarget.ts";
import type { TargetPlan } from "../scoring/targets.ts";
import type { GradeBand, MissingPolicy, ScaleRule, WeightPolicy } from "../scoring/types.ts";

/** A piece of text in the three languages; a team's own template may hold one only. */
export interface LocalText {
  readonly en: string;
  readonly "zh-CN"?: string;
  readonly ru?: string;
}

/** A weight, a rule or a target that holds from a day on; the latest one not after a date is what holds on it. */
export interface DatedRule {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly weight?: number;
  readonly rule?: ScaleRule;
  readonly target?: TargetPlan;
}

/** A weight that a line had before a day (`YYYY-MM-DD`), and from the day of the one before it on. */
export interface EarlierWeight {
  readonly until: string;
  readonly weight: number;
}

/** One KPI of a template with what it is scored by. */
export interface TemplateLine {
  /** Unique in the template; the KPI's id unless a KPI appears twice. */
  readonly id: string;
  readonly kpi: string;
  /** Parameter of the KPI → measure that feeds it here, where it is not the KPI's usual one (CONVRATE's base). */
  readonly measures?: Readonly<Record<string, string>>;
  /** Choice of the KPI → option, where it is not the first (CHURN's basis). */
  readonly choices?: Readonly<Record<string, string>>;
  /** Per cent within its group, of the total where it has none, 0–100; 0 is a line for reading only. */
  readonly weight: number;
  readonly rule: ScaleRule;
  /** Period unit that the rule's values are meant for; null where the value does not depend on the period's length. */
  readonly per: PeriodUnit | null;
  /** Where weight and values come from: an article row such as Z21, or `ours`. */
  readonly source: { readonly weight: string; readonly values: string };
  readonly note?: LocalText;
  /** Id of the group that the line rolls up into. */
  readonly group?: string;
  /** Left out: `exclude` for figures of the platform, `block` for figures that people enter for any subject of a card. */
  readonly missing?: MissingPolicy;
  /** How the target follows from something else; left out where the rule's values hold as they stand. */
  readonly target?: TargetPlan;
  /** What the target came to per period of the card that holds the template, earliest first; no template to share has it. */
  readonly decided?: readonly PeriodTarget[];
  /** Weights that the line had before its own, earliest first, kept by a card by period; no template to share has them. */
  readonly before?: readonly EarlierWeight[];
  /** Changes by date, earliest first; before the first the line's own weight and rule hold. */
  readonly dated?: readonly DatedRule[];
}

/** Lines or groups that are scored as one before they roll up. */
export interface TemplateGroup {
  readonly id: string;
  readonly title: LocalText;
  /** Per cent within its parent, of the total where it has none. */
  readonly weight: number;
  /** A group of the top level; groups nest no deeper. */
  readonly parent?: string;
}

/** A row that is not a KPI, in words. The levels of a rating are described one by one. */
export type TemplateRow = (
  | Exclude<OtherRow, { kind: "rating" }>
  | (Omit<Extract<OtherRow, { kind: "rating" }>, "levels"> & {
      readonly levels: readonly { readonly points: number; readonly text: LocalText }[];
    })
) & { readonly title: LocalText; readonly note?: LocalText };

export type Band = GradeBand;

/** Promotion goals that templates are made for. */
export const promotionGoals = ["brand", "sales", "operation", "growth", "crossPlatform"] as const;

export type PromotionGoal = (typeof promotionGoals)[number];

/** The shareable document. `version` is the template's own; `schema` the document format's. */
export interface Template {
  readonly kind: "scoreline.template";
  readonly schema: 2;
  readonly id: string;
  readonly version: number;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly platform: Platform;
  readonly lines: readonly TemplateLine[];
  readonly policy: WeightPolicy;
  /** Below this coverage (0–1) no total is shown. */
  readonly minimumCoverage: number;
  readonly bands: readonly Band[];
  readonly groups?: readonly TemplateGroup[];
  /** Ratings, bonus, deduction and veto rows. */
  readonly rows?: readonly TemplateRow[];
  /** Goal or role that the template is made for. */
  readonly for?: PromotionGoal | Role;
  /** Lines that could take the weight that is not assigned, with the weights that they would have. */
  readonly suggestions?: readonly TemplateLine[];
  /**
   * `history`: the values of lines without a `target` are references, and the team's own history is the target wherever the
   * data hold enough closed periods. Left out, the values hold as they stand.
   */
  readonly targets?: "history";
  /** ISO 4217 code of every amount of money in the template and its data; amounts are never converted. */
  readonly currency?: string;
  /** The team's own benchmarks, with where they come from. */
  readonly benchmarks?: readonly TeamBenchmark[];
}

/** Whether two are the same template at the same version. */
export function isSameTemplate(
  one: Pick<Template, "id" | "version">,
  other: Pick<Template, "id" | "version">,
): boolean {
  return one.id === other.id && one.version === other.version;
}

/** The line without what its target came to on a card, so that it is decided anew; without its plan too where that is asked. */
export function undecided(line: TemplateLine, also?: "target"): TemplateLine {
  const own: { -readonly [Field in keyof TemplateLine]: TemplateLine[Field] } = { ...line };
  delete own.decided;
  if (also === "target") delete own.target;
  return own;
}
