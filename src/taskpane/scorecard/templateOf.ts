import { combineByTitles, type CombineFault } from "../../templates/combine.ts";
import type { Template } from "../../templates/template.ts";
import type { Draft } from "./draft.ts";

/** The template that a draft stands for: the chosen one, or several combined, with the lines that were taken in. */
export function templateOf(
  { template: chosen, shares, added, rows }: Pick<Draft, "template" | "shares" | "added" | "rows">,
  templates: readonly Template[],
): { readonly template: Template | null; readonly fault: CombineFault | null } {
  const parts = shares.flatMap(([id, share]) => {
    const template = templates.find((own) => own.id === id);
    return template ? [{ template, share }] : [];
  });
  const [first, ...others] = parts;
  const alone = templates.find(({ id }) => id === chosen) ?? null;
  if (!first || others.length === 0) return { template: alone && withOwn(alone, added, rows), fault: null };
  const { template, fault } = combineByTitles([first, ...others]);
  return { template: template && withOwn(template, added, rows), fault };
}

/** A template with other lines or rows is no longer the one of its id and version. */
function withOwn(template: Template, added: Draft["added"], rows: Draft["rows"]): Template {
  if (added.length + rows.length === 0) return template;
  return {
    ...template,
    id: `${template.id}-own`.slice(0, 64),
    version: 1,
    lines: [...template.lines, ...added],
    ...(rows.length > 0 && { rows: [...(template.rows ?? []), ...rows] }),
  };
}
