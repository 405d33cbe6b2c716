import type { LocalText } from "../../templates/template.ts";
import { otherRules } from "../aside.ts";
import { lastDay, type Card } from "../card.ts";
import { inForceOf } from "../switched.ts";
import type { TemplateName } from "../templatesOfCard.ts";

/**
 * Since when the card's template counts, for the line under its title, and why, with what comes before and after, for
 * Rules; null where no other template counts before or after it.
 */
export function switchText({ spec, joined, words }: Card): { readonly short: string; readonly full: string } | null {
  const { switched } = spec;
  if (switched === undefined) return null;
  const own = words.sheets.switching;
  const { since, day, before, next } = inForceOf(switched, lastDay(spec, joined));
  const titles = new Map<string, LocalText>(
    [switched.first, ...switched.then.map(({ template }) => template)].map(({ id, version, title }) => [
      keyOf({ id, version }),
      title,
    ]),
  );
  const called = (name: TemplateName) => {
    const title = titles.get(keyOf(name));
    return own.named(title === undefined ? name.id : words.local(title), name.version);
  };
  const short = [...(since === null ? [] : [own.since(since)]), ...(next === null ? [] : [own.until(next.from)])];
  const span = short.length === 0 ? "" : own.span(short.join(own.separator));
  const full = [
    words.sheets.labelled(own.title, words.sheets.sentence(`${called(spec.template)}${span}`)),
    own.why(day),
    ...(before === null ? [] : [own.before(called(before))]),
    ...(next === null ? [] : [own.next(next.from, called(next))]),
  ];
  return { short: short.join(own.separator), full: full.join(" ") };
}

/** Which templates' rules are kept aside, for Rules; null where none are. */
export function rulesAsideText({ spec, words }: Card): string | null {
  const kept = otherRules(spec.aside?.rules, spec.template);
  const { named, kept: said } = words.sheets.switching;
  const names = kept.map(({ title, version }) => named(words.local(title), version));
  return names.length === 0 ? null : said(names.join(words.sheets.separator));
}

function keyOf({ id, version }: TemplateName): string {
  return `${id} ${String(version)}`;
}
