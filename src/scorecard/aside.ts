import type { RowEntry } from "../scoring/otherRows.ts";
import { isSameTemplate, type Template } from "../templates/template.ts";
import { inputRows } from "./read/inputRows.ts";
import type { TemplateName } from "./templatesOfCard.ts";
import type { CardPlaces, CardSpec, CardStore } from "./types.ts";
import type { CardEntries, SetAside, TypedInput, TypedInputs } from "./typedByPeople.ts";

type Typed = Pick<CardSpec, "inputs" | "entries" | "raters">;
type Shown = Pick<CardStore, "subjects" | "template"> & { readonly places: CardPlaces };

/** Everything that people typed, whether it had a place before or not: what the sheets said goes first. */
export function withAside({ aside, ...spec }: Typed & { readonly aside?: SetAside }): Typed {
  if (aside === undefined) return spec;
  const raters = spec.raters === undefined || spec.raters.length === 0 ? aside.raters : spec.raters;
  return {
    inputs: joined(aside.inputs ?? {}, spec.inputs ?? {}),
    entries: joinedEntries(aside.entries ?? {}, spec.entries ?? {}),
    ...(raters === undefined ? {} : { raters }),
  };
}

/** The rules of a template as they stood when another took its place on the card; undefined where they never were. */
export function rulesAside(aside: SetAside | undefined, template: TemplateName): Template | undefined {
  return aside?.rules?.find((own) => isSameTemplate(own, template));
}

/** What is kept aside once the rules of a template leave the card, in place of what was kept of them before. */
export function withRulesAside(aside: SetAside | undefined, leaving: Template): SetAside {
  return { ...aside, rules: [...otherRules(aside?.rules, leaving), leaving] };
}

/** What of all that was typed has no cell on the sheets; undefined where everything has one. */
export function setAside(
  { rules: kept, below = {}, ...typed }: Typed & Pick<SetAside, "rules" | "below">,
  shown: Shown,
): SetAside | undefined {
  const rules = otherRules(kept, shown.template);
  const inputs = inputsWithoutCell(typed.inputs ?? {}, shown);
  const entries = entriesWithoutRow(typed.entries ?? {}, shown);
  const raters = shown.places.entries === undefined ? (typed.raters ?? []) : [];
  const found = {
    ...(isEmpty(inputs) ? {} : { inputs }),
    ...(isEmpty(entries) ? {} : { entries }),
    ...(raters.length === 0 ? {} : { raters }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(isEmpty(below) ? {} : { below }),
  };
  return isEmpty(found) ? undefined : found;
}

/** What a card keeps aside; one of an older build kept the numbers of templates that take turns, those with a place too. */
export function asideOf(store: CardStore): SetAside | undefined {
  const typed = store.switched?.typed;
  if (store.aside !== undefined || typed === undefined) return store.aside;
  const shown = new Set(store.places.measures.inputs.map(({ measure }) => measure));
  return { inputs: Object.fromEntries(Object.entries(typed).filter(([measure]) => !shown.has(measure))) };
}

/** A store that remembers which rows under its sheets' own are kept there for those who have left the card. */
export function withBelow(store: CardStore, below: NonNullable<SetAside["below"]>): CardStore {
  return isEmpty(below) ? store : { ...store, aside: { ...store.aside, below } };
}

/** Rules that are kept of other templates than this one. */
export function otherRules(rules: readonly Template[] = [], template: TemplateName): readonly Template[] {
  return rules.filter((own) => !isSameTemplate(own, template));
}

function joined(aside: TypedInputs, typed: TypedInputs): TypedInputs {
  const both = Object.entries(typed).map(([measure, given]) => {
    const kept = new Map(Object.entries(aside)).get(measure);
    const isBySubject = typeof given === "object" && typeof kept === "object";
    return [measure, isBySubject ? { ...kept, ...given } : given] as const;
  });
  return { ...aside, ...Object.fromEntries(both) };
}

function joinedEntries(aside: CardEntries, entered: CardEntries): CardEntries {
  const kept = Object.entries(aside).map(([subject, rows]) => {
    const own = new Map(Object.entries(entered)).get(subject) ?? [];
    return [subject, [...rows.filter(({ row }) => own.every((one) => one.row !== row)), ...own]] as const;
  });
  return { ...entered, ...Object.fromEntries(kept) };
}

function inputsWithoutCell(inputs: TypedInputs, { subjects, places }: Shown): TypedInputs {
  const measures = new Set(places.measures.inputs.map(({ measure }) => measure));
  const names = new Set(inputRows({ subjects, places }).map(({ name }) => name));
  const left = Object.entries(inputs).flatMap(([measure, given]): (readonly [string, TypedInputs[string]])[] => {
    if (!measures.has(measure)) return [[measure, given]];
    if (typeof given !== "object") return [];
    const own: readonly (readonly [string, TypedInput])[] = Object.entries(given).filter(([name]) => !names.has(name));
    return own.length === 0 ? [] : [[measure, Object.fromEntries(own)]];
  });
  return Object.fromEntries(left);
}

function entriesWithoutRow(entries: CardEntries, { subjects, places }: Shown): CardEntries {
  const rows = new Set(places.entries?.rows);
  const left = Object.entries(entries).map(([subject, own]) => {
    const isShown = subjects.includes(subject);
    return [subject, own.filter(({ row }) => !isShown || !rows.has(row)).flatMap(readable)] as const;
  });
  return Object.fromEntries(left.filter(([, own]) => own.length > 0));
}

/** An entry as far as it can count: words where a number belongs stay on the sheet to be read. */
function readable({ points, ratings, ...entry }: RowEntry): RowEntry[] {
  const levels = ratings?.filter(({ level }) => Number.isFinite(level)) ?? [];
  const own: RowEntry = {
    ...entry,
    ...(points !== undefined && Number.isFinite(points) ? { points } : {}),
    ...(levels.length === 0 ? {} : { ratings: levels }),
  };
  return Object.keys(own).length === 1 ? [] : [own];
}

function isEmpty(found: object): boolean {
  return Object.keys(found).length === 0;
}
