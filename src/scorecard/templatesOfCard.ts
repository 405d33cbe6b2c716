import type { TemplateSwitch } from "../templates/dated.ts";
import type { LocalText, Template } from "../templates/template.ts";
import type { TypedInputs } from "./typedByPeople.ts";

/** Templates that follow one another on a card, and since when the one that it is built by counts. */
export interface SwitchedTemplates {
  /** Counts before the first switch. */
  readonly first: Template;
  /** Earliest first, each from a later day than the one before it. */
  readonly then: readonly TemplateSwitch[];
  /** Day of the switch that is in force (`YYYY-MM-DD`); null while it is the first template. */
  readonly since: string | null;
  /** Numbers that people typed up to the last update: cards of older builds keep them here. */
  readonly typed?: TypedInputs;
}

/** A template by its name and number. */
export interface TemplateName {
  readonly id: string;
  readonly version: number;
}

/** Which of several templates a card is built by, and what comes before and after it. */
export interface TemplateInForce extends TemplateName {
  /** First day on which it counts; null where nothing comes before it. */
  readonly since: string | null;
  /** The card's last day, which decides. */
  readonly day: string;
  readonly before: TemplateName | null;
  readonly next: (TemplateName & { readonly from: string }) | null;
}

/** What new data ask for and only an update does, because a refresh leaves Rules as they stand. */
export interface DueUpdate {
  /** The template that is in force by the card's last day, where the card is still built by another. */
  readonly template?: TemplateName & { readonly title: LocalText; readonly since: string | null };
  /** The weights that are in force by the card's last day, where Rules still has others. */
  readonly weights?: { readonly since: string };
  /** Periods whose targets differ from those on Rules. */
  readonly targets?: readonly { readonly kpi: string; readonly period: string }[];
}
