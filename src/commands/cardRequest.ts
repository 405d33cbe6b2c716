import type { WholeFrom } from "../scorecard/inputs/wholeFrom.ts";
import type { SubjectBy } from "../scorecard/types.ts";
import type { WeightPolicy } from "../scoring/types.ts";
import type { WeightsFrom } from "../templates/dated.ts";
import type { Template } from "../templates/template.ts";
import type { LineChoices } from "./lineChoices.ts";
import type { SourceInput } from "./sourceInput.ts";
import type { CardEntries, TypedInputs } from "../scorecard/typedByPeople.ts";

/** A template that takes over from the one before it. */
export interface TemplateFrom {
  /** A built-in template's id, or a whole template. */
  readonly template: string | Template;
  /** First day on which it counts, `YYYY-MM-DD`. */
  readonly from: string;
}

/** What a scorecard is asked to be: its sources, its template and what differs from it. */
export interface CardRequest {
  readonly sources: readonly SourceInput[];
  /** A built-in template's id, or a whole template. */
  readonly template: string | Template;
  /**
   * Templates that follow it, each from a later day than the one before; the last day that the card covers says which of
   * them is in force. An update keeps those of the card unless it says otherwise; an empty list ends them.
   */
  readonly switches?: readonly TemplateFrom[];
  readonly by: SubjectBy;
  /** Inclusive, `YYYY-MM-DD`; a campaign has a name. */
  readonly period?: { readonly from: string; readonly to: string; readonly name?: string };
  /** What it is compared with: the previous period unless given, or as the card has it; dates are `YYYY-MM-DD`. */
  readonly compareWith?:
    | { readonly kind: "previous" | "year" | "none" }
    | { readonly kind: "days"; readonly from: string; readonly to: string };
  /** How the value of a period comes about; from its data unless given, or as the card has it. */
  readonly wholeFrom?: WholeFrom;
  /** Line id → per cent. */
  readonly weights?: Readonly<Record<string, number>>;
  /**
   * Weights that take over from later days on; the last day that the card covers says which are in force, in a card by
   * period the last day of each row's. They take the place of the template's dated weights; an update keeps those of the
   * card unless it says otherwise, and an empty list ends those to come. Weights of rows that have ended stay, unless a day
   * among them is dated anew.
   */
  readonly weightsFrom?: readonly WeightsFrom[];
  readonly policy?: WeightPolicy;
  /** What of the template's lines is scored by another rule, target or missing policy. */
  readonly lines?: LineChoices;
  /**
   * Where the targets of lines that say nothing about theirs come from: the team's own history where there is enough of it,
   * or the template's values as they stand. Left out, as the template says; the built-in ones say history.
   */
  readonly targets?: "history" | "template";
  /** ISO 4217 code of all amounts; the template's or the data's unless given. Amounts are never converted. */
  readonly currency?: string;
  /** Measure id → value for every subject, or per subject name. */
  readonly inputs?: TypedInputs;
  /** Ratings, bonus and deduction points and vetoes, by subject name. */
  readonly entries?: CardEntries;
  readonly title?: string;
  /** Subjects, by name, that get a form of their own to be signed; true for all, as far as there are not too many. */
  readonly forms?: true | readonly string[];
  /** Name beside what an update records as changed. */
  readonly recordedBy?: string;
  readonly language: "en" | "zh-CN" | "ru";
}
