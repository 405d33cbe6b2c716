import type { Platform, PeriodUnit } from "../kpi/define.ts";
import type { ScaleRule, WeightPolicy } from "../scoring/types.ts";

/** A piece of text in the three languages; a team's own template may hold one only. */
export interface LocalText {
  readonly en: string;
  readonly "zh-CN"?: string;
  readonly ru?: string;
}

/** One KPI of a template with what it is scored by. */
export interface TemplateLine {
  /** Unique in the template; the KPI's id unless a KPI appears twice. */
  readonly id: string;
  readonly kpi: string;
  /** Parameter of the KPI → measure that feeds it here, where it is not the KPI's usual one (CONVRATE's base). */
  readonly measures?: Readonly<Record<string, string>>;
  /** Per cent of the total, 0–100. */
  readonly weight: number;
  readonly rule: ScaleRule;
  /** Period unit that the rule's values are meant for; null where the value does not depend on the period's length. */
  readonly per: PeriodUnit | null;
  /** Where weight and values come from: an article row such as Z21, or `ours`. */
  readonly source: { readonly weight: string; readonly values: string };
  readonly note?: LocalText;
}

/** Lower edge in points (inclusive) of a band; bands are sorted from the best down and the last begins at the floor. */
export interface Band {
  readonly from: number;
  readonly id: "excellent" | "good" | "pass" | "below";
}

/** The shareable document. `version` is the template's own; `schema` the document format's. */
export interface Template {
  readonly kind: "scoreline.template";
  readonly schema: 1;
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
}
