import type { CardRequest, SubjectBy } from "../../commands/api.ts";
import type { FileInput, SourceInput } from "../../commands/sourceInput.ts";
import type { Inspection } from "../../intake/table.ts";
import type { Language } from "../../locales/language.ts";
import { builtinTemplate } from "../../templates/builtin/index.ts";
import type { Template } from "../../templates/template.ts";
import { weightsFromAsked } from "./datedWeights.ts";
import { draftInForce } from "./draftInForce.ts";
import { templateOf } from "./templateOf.ts";
import type { Draft, SourceDraft, TypedInput } from "./draft.ts";

/** Bytes of files by source id: kept out of the store, which is plain JSON. */
export type FileShelf = ReadonlyMap<string, FileInput["bytes"]>;

/** What is sent to `inspect` for the sources of a draft. */
export function sourceInputs(sources: readonly SourceDraft[], shelf: FileShelf): readonly SourceInput[] {
  return sources.map((source) => {
    const said = {
      ...(source.subject.trim() === "" ? {} : { subject: source.subject.trim() }),
      ...(source.columns.length === 0 ? {} : { columns: Object.fromEntries(source.columns) }),
      ...(source.year === null ? {} : { year: source.year }),
    };
    return source.kind === "range"
      ? { kind: "range", address: source.address, ...said }
      : { kind: "file", name: source.name, bytes: shelf.get(source.id) ?? new Uint8Array(), ...said };
  });
}

/** The request that a draft stands for; null while template or subjects are not chosen. */
export function requestOf(
  draft: Draft,
  shelf: FileShelf,
  language: Language,
  templates: readonly Template[] = [],
  inspections: readonly Inspection[] = [],
): CardRequest | null {
  const { by, period, policy, title, wholeFrom, campaign, compareWith } = draft;
  const inForce = draftInForce({ draft, inspections });
  const isFollower = inForce !== draft;
  const first = isFollower ? { ...draft, added: [], rows: [] } : draft;
  const switches = switchesOf(draft, inForce, templates);
  const held = switches === null || switches.length === 0 ? null : templateOf(inForce, templates).template;
  const isHeld = ([line]: readonly [line: string, chosen: unknown]) =>
    held === null || held.lines.some(({ id }) => id === line);
  const isOpened = draft.template !== null && builtinTemplate(draft.template) === undefined;
  const isChanged = isOpened || draft.shares.length > 1 || first.added.length + first.rows.length > 0;
  const template = isChanged ? templateOf(first, templates).template : draft.template;
  if (template === null || by === null || (draft.sources.length === 0 && !draft.updates)) return null;
  const weights = draft.weights.filter(isHeld);
  const lines = draft.lines.filter(isHeld);
  const weightsFrom = weightsFromAsked(draft, templateOf(inForce, templates).template);
  return {
    sources: sourceInputs(draft.sources, shelf),
    template,
    ...(switches === null ? {} : { switches }),
    by,
    language,
    ...(period.from !== "" && period.to !== ""
      ? { period: campaign.trim() === "" ? period : { ...period, name: campaign.trim() } }
      : {}),
    ...(compareWith === null || isHalf(compareWith) ? {} : { compareWith }),
    ...(weights.length > 0 ? { weights: Object.fromEntries(weights) } : {}),
    ...(weightsFrom === null ? {} : { weightsFrom }),
    ...(policy ? { policy } : {}),
    ...(wholeFrom === null || by.kind === "item" ? {} : { wholeFrom }),
    ...(draft.currency === null ? {} : { currency: draft.currency }),
    ...(lines.length > 0 ? { lines: Object.fromEntries(lines) } : {}),
    ...(draft.forms ? { forms: true as const } : {}),
    ...(draft.inputs.length > 0 ? { inputs: Object.fromEntries(inputsByMeasure(draft.inputs)) } : {}),
    ...(title.trim() === "" ? {} : { title: title.trim() }),
  };
}

/**
 * The templates that follow; null where nothing is said about them, or where the card has one that the pane does not
 * know, so that it keeps its own. What was taken in goes to the one in force, whose lines the user sees.
 */
function switchesOf(
  draft: Draft,
  inForce: Draft,
  templates: readonly Template[],
): NonNullable<CardRequest["switches"]> | null {
  if (draft.switches === null) return null;
  const found = draft.switches.flatMap(({ template: id, from }) => {
    const isOwn = inForce !== draft && inForce.template === id && draft.added.length + draft.rows.length > 0;
    const single = { ...draft, template: id, shares: [], ...(isOwn ? {} : { added: [], rows: [] }) };
    const { template } = templateOf(single, templates);
    return template === null ? [] : [{ from, template: isOwn || builtinTemplate(id) === undefined ? template : id }];
  });
  return found.length === draft.switches.length ? found : null;
}

/** Whether only one of two days is known yet. */
function isHalf(compareWith: NonNullable<Draft["compareWith"]>): boolean {
  return compareWith.kind === "days" && (compareWith.from === "" || compareWith.to === "");
}

/** A number for one subject goes before the number for all of them. */
function inputsByMeasure(inputs: readonly TypedInput[]): Map<string, number | Record<string, number>> {
  const found = new Map<string, number | Record<string, number>>();
  for (const measure of new Set(inputs.map((input) => input.measure))) {
    const own = inputs.filter((input) => input.measure === measure);
    const named = own.flatMap(({ subject, value }) => (subject === null ? [] : [[subject, value] as const]));
    const everyone = own.find(({ subject }) => subject === null);
    if (named.length > 0) found.set(measure, Object.fromEntries(named));
    else if (everyone) found.set(measure, everyone.value);
  }
  return found;
}

/** Headers of the text columns that every table has: what a card can be scored by. */
export function sharedHeaders(inspections: readonly Inspection[]): readonly string[] {
  const headers = inspections
    .flatMap((inspection) => inspection.tables)
    .map((table) =>
      table.columns.filter(({ kind, role }) => kind === "text" && role !== "ignored").map(({ header }) => header),
    );
  const [first = [], ...others] = headers;
  return first.filter((header) => others.every((found) => found.includes(header)));
}

/**
 * Who or what is most probably scored: the column with subjects where all tables have one, else each file where there
 * are several, else each month.
 */
export function likelySubjects(inspections: readonly Inspection[]): SubjectBy {
  const shared = sharedHeaders(inspections);
  const subjects = inspections.flatMap(({ tables }) =>
    tables.flatMap(({ columns }) => columns.filter(({ role }) => role === "subject")),
  );
  const column = subjects.find(({ header }) => shared.includes(header));
  if (column) return { kind: "column", header: column.header };
  const dated = inspections.every(({ tables }) => tables.every(({ period }) => period !== null));
  return dated ? { kind: "month" } : { kind: "file" };
}
