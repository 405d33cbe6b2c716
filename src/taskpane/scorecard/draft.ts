import type { BuiltCard, CardPreview, CardRequest, SourceChoice, SubjectBy } from "../../commands/api.ts";
import type { Inspection } from "../../intake/table.ts";
import { periodUnitOf } from "../../scorecard/inputs/periods.ts";
import { wholeFault, type WholeFrom } from "../../scorecard/inputs/wholeFrom.ts";
import type { WeightPolicy } from "../../scoring/types.ts";
import type { LineChoice } from "../../commands/lineChoices.ts";
import type { WeightsFrom } from "../../templates/dated.ts";
import type { Template, TemplateLine, TemplateRow } from "../../templates/template.ts";
import { idle, type Task } from "../task.ts";
import type { DatedWeights } from "./datedWeights.ts";
import type { Step } from "./steps.ts";

/** A file or range that the card is to be made from. The bytes of a file lie on the file shelf under `id`. */
export interface SourceDraft {
  readonly id: string;
  readonly kind: "file" | "range";
  readonly name: string;
  /** Empty for a file. */
  readonly address: string;
  /** Whose data all rows are; empty where the data say it themselves. */
  readonly subject: string;
  /** Header and what was chosen for it by hand, a measure or a role. Pairs, because headers are text from outside. */
  readonly columns: readonly (readonly [header: string, use: string])[];
  /** Calendar year of the last row, for files whose dates have none. */
  readonly year: number | null;
}

/** A number that the data lack: for every subject (`subject` null) or for one. */
export interface TypedInput {
  readonly measure: string;
  readonly subject: string | null;
  readonly value: number;
}

/** What the user has chosen so far. */
export interface Draft {
  /** The card that will be built again; null for a new one. */
  readonly updates: {
    readonly cardId: string;
    readonly title: string;
    /** Last day that the card covers as it stands (`YYYY-MM-DD`), where it decides between templates. */
    readonly lastDay?: string;
    /** Weights that wait with the card, of its template's lines. */
    readonly weightsFrom?: { readonly template: string; readonly sets: readonly WeightsFrom[] };
  } | null;
  readonly sources: readonly SourceDraft[];
  readonly template: string | null;
  readonly by: SubjectBy | null;
  readonly period: { readonly from: string; readonly to: string };
  /** Name of the campaign that the period is; empty where it is none. */
  readonly campaign: string;
  /** What it is compared with; null leaves what the card has, for a new one the previous period. */
  readonly compareWith: NonNullable<CardRequest["compareWith"]> | null;
  /** How the value of a period comes about; null leaves what the card has, for a new one the data. */
  readonly wholeFrom: WholeFrom | null;
  /** Code of the currency of all amounts; null leaves what the template, the card or the data have. */
  readonly currency: string | null;
  /** Templates that are combined, with their per cents of the total; empty where one is used alone. */
  readonly shares: readonly (readonly [template: string, share: number])[];
  /** Templates that follow from a day on (`YYYY-MM-DD`), earliest first; null leaves what the card has, for a new one none. */
  readonly switches: readonly { readonly template: string; readonly from: string }[] | null;
  /** Suggested lines that were taken in. */
  readonly added: readonly TemplateLine[];
  /** Rows that are not KPIs, beside those of the template. */
  readonly rows: readonly TemplateRow[];
  /** What is scored by another rule or missing policy than the template's. */
  readonly lines: readonly (readonly [line: string, choice: LineChoice])[];
  readonly forms: boolean;
  readonly weights: readonly (readonly [line: string, weight: number])[];
  /** Weights that take over from later days on; null leaves what the card has, for a new one what the template has. */
  readonly weightsFrom: readonly DatedWeights[] | null;
  readonly policy: WeightPolicy | null;
  readonly inputs: readonly TypedInput[];
  readonly title: string;
}

export interface ScorecardState {
  /** Where the user is, or was before looking at another screen. */
  readonly step: Step;
  readonly draft: Draft;
  readonly choices: readonly SourceChoice[] | null;
  readonly choosing: Task;
  /** Names of the sample exports; null until somebody asked for them. */
  readonly samples: readonly string[] | null;
  /** In the order of the draft's sources; empty until they have been read. */
  readonly inspections: readonly Inspection[];
  readonly inspecting: Task;
  /** As the card that is built again has them, where it has them. */
  readonly templates: readonly Template[];
  /** Those of them that are the card's own. */
  readonly rules: readonly Template[];
  /** Those of them that were opened from files. */
  readonly opened: readonly Template[];
  readonly preview: CardPreview | null;
  readonly previewing: Task;
  readonly built: BuiltCard | null;
  readonly building: Task;
}

export const emptyDraft: Draft = {
  updates: null,
  sources: [],
  template: null,
  by: null,
  period: { from: "", to: "" },
  campaign: "",
  compareWith: null,
  wholeFrom: null,
  currency: null,
  shares: [],
  switches: null,
  added: [],
  rows: [],
  lines: [],
  forms: false,
  weights: [],
  weightsFrom: null,
  policy: null,
  inputs: [],
  title: "",
};

export const emptyScorecard: ScorecardState = {
  step: "sources",
  draft: emptyDraft,
  choices: null,
  choosing: idle,
  samples: null,
  inspections: [],
  inspecting: idle,
  templates: [],
  rules: [],
  opened: [],
  preview: null,
  previewing: idle,
  built: null,
  building: idle,
};

export interface ScorecardActions {
  readonly stepReached: (step: Step) => void;
  /** A new card, or an existing one that shall be built again. */
  readonly draftStarted: (draft: Partial<Draft>) => void;
  readonly sourcesAdded: (sources: readonly SourceDraft[]) => void;
  readonly sourceRemoved: (id: string) => void;
  readonly subjectNamed: (id: string, subject: string) => void;
  readonly yearTyped: (id: string, year: number | null) => void;
  /** `use` null goes back to what was recognised. */
  readonly columnCorrected: (id: string, header: string, use: string | null) => void;
  /** Weights and policy of the former template are forgotten. */
  readonly templateChosen: (template: string) => void;
  /** A team's template from a file; it replaces one of the same id and is chosen. */
  readonly templateOpened: (template: Template) => void;
  readonly sharesChosen: (shares: Draft["shares"]) => void;
  readonly switchesChosen: (switches: NonNullable<Draft["switches"]>) => void;
  readonly rowsChosen: (rows: Draft["rows"]) => void;
  readonly lineAdded: (line: TemplateLine) => void;
  /** `choice` null goes back to the template's. */
  readonly lineChosen: (line: string, choice: LineChoice | null) => void;
  readonly formsChosen: (forms: boolean) => void;
  readonly byChosen: (by: SubjectBy) => void;
  readonly periodChosen: (period: Draft["period"]) => void;
  readonly campaignNamed: (campaign: string) => void;
  readonly comparisonChosen: (compareWith: NonNullable<Draft["compareWith"]>) => void;
  readonly currencyChosen: (currency: string | null) => void;
  readonly wholeChosen: (wholeFrom: WholeFrom) => void;
  readonly weightChanged: (line: string, weight: number) => void;
  readonly weightsReset: () => void;
  readonly weightsFromChosen: (sets: readonly DatedWeights[]) => void;
  readonly policyChosen: (policy: WeightPolicy) => void;
  /** `value` null takes the typed number away. */
  readonly inputTyped: (measure: string, subject: string | null, value: number | null) => void;
  readonly titleTyped: (title: string) => void;
  readonly scorecardChanged: (change: Partial<ScorecardState>) => void;
}

/** Choices that belong to a template and go with it. */
const untouched = { added: [], rows: [], lines: [], weights: [], weightsFrom: null, policy: null } as const;

type Change = (state: ScorecardState) => ScorecardState;

/** The actions on a scorecard's state, given how a change is applied. */
export function draftActions(apply: (change: Change) => void): ScorecardActions {
  const draftChanged = (change: (draft: Draft) => Partial<Draft>) =>
    apply((state) => ({ ...state, draft: { ...state.draft, ...change(state.draft) } }));
  const sourceChanged = (id: string, change: (source: SourceDraft) => Partial<SourceDraft>) =>
    draftChanged(({ sources }) => ({
      sources: sources.map((source) => (source.id === id ? { ...source, ...change(source) } : source)),
    }));
  return {
    stepReached: (step) => apply((state) => ({ ...state, step })),
    draftStarted: (draft) =>
      apply((state) => ({
        ...emptyScorecard,
        templates: state.templates,
        opened: state.opened,
        samples: state.samples,
        draft: { ...emptyDraft, ...draft },
      })),
    sourcesAdded: (added) => draftChanged(({ sources }) => ({ sources: [...sources, ...added] })),
    sourceRemoved: (id) => draftChanged(({ sources }) => ({ sources: sources.filter((source) => source.id !== id) })),
    subjectNamed: (id, subject) => sourceChanged(id, () => ({ subject })),
    yearTyped: (id, year) => sourceChanged(id, () => ({ year })),
    columnCorrected: (id, header, use) =>
      sourceChanged(id, ({ columns }) => ({ columns: replacePair(columns, header, use) })),
    templateChosen: (template) =>
      draftChanged((draft) => (draft.template === template ? {} : { template, shares: [], ...untouched, inputs: [] })),
    templateOpened: (template) =>
      apply((state) => {
        const others = (templates: readonly Template[]) => templates.filter(({ id }) => id !== template.id);
        return {
          ...state,
          templates: [...others(state.templates), template],
          opened: [...others(state.opened), template],
          draft: { ...state.draft, template: template.id, shares: [], ...untouched, inputs: [] },
        };
      }),
    sharesChosen: (shares) => draftChanged(() => ({ shares, ...untouched })),
    switchesChosen: (switches) =>
      draftChanged(() => ({ switches: [...switches].sort((a, b) => (a.from < b.from ? -1 : 1)), ...untouched })),
    rowsChosen: (rows) => draftChanged(() => ({ rows })),
    lineAdded: (line) => draftChanged(({ added }) => ({ added: [...added, line] })),
    lineChosen: (line, choice) => draftChanged(({ lines }) => ({ lines: replacePair(lines, line, choice) })),
    formsChosen: (forms) => draftChanged(() => ({ forms })),
    byChosen: (by) =>
      draftChanged(({ wholeFrom }) => {
        const fits = wholeFrom === null || by.kind === "item" || wholeFault(wholeFrom, periodUnitOf(by)) === null;
        return { by, ...(fits ? {} : { wholeFrom: null }) };
      }),
    campaignNamed: (campaign) => draftChanged(() => ({ campaign })),
    comparisonChosen: (compareWith) => draftChanged(() => ({ compareWith })),
    currencyChosen: (currency) => draftChanged(() => ({ currency })),
    wholeChosen: (wholeFrom) => draftChanged(() => ({ wholeFrom })),
    periodChosen: (period) => draftChanged(() => ({ period })),
    weightChanged: (line, weight) => draftChanged(({ weights }) => ({ weights: replacePair(weights, line, weight) })),
    weightsReset: () => draftChanged(() => ({ weights: [], added: [] })),
    weightsFromChosen: (weightsFrom) => draftChanged(() => ({ weightsFrom })),
    policyChosen: (policy) => draftChanged(() => ({ policy })),
    inputTyped: (measure, subject, value) =>
      draftChanged(({ inputs }) => {
        const others = inputs.filter((input) => input.measure !== measure || input.subject !== subject);
        return { inputs: value === null ? others : [...others, { measure, subject, value }] };
      }),
    titleTyped: (title) => draftChanged(() => ({ title })),
    scorecardChanged: (change) => apply((state) => ({ ...state, ...change })),
  };
}

function replacePair<Value>(
  pairs: readonly (readonly [string, Value])[],
  key: string,
  value: Value | null,
): readonly (readonly [string, Value])[] {
  const others = pairs.filter(([found]) => found !== key);
  return value === null ? others : [...others, [key, value]];
}
