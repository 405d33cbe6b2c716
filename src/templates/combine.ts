import type { LocalText, Template, TemplateGroup, TemplateLine } from "./template.ts";

/** A template with its part of the combined total, in per cent. */
export interface TemplateShare {
  readonly template: Template;
  readonly share: number;
}

/** Why templates cannot be combined: their amounts are in different currencies, or a template's groups nest already. */
export type CombineFault = "currencies" | "nestedGroups" | "twice";

/**
 * One template from several, by promotion goal: each becomes a group that weighs its share, scored by itself before it
 * rolls up, so brand exposure 60 % and sales conversion 40 % stay readable side by side. A KPI that two of them have is a
 * line in both groups. Policy, bands and minimum coverage are those of the first.
 */
export function combineTemplates(
  parts: readonly [TemplateShare, ...TemplateShare[]],
  named: { readonly id: string; readonly title: LocalText; readonly summary: LocalText },
): { readonly template: Template; readonly fault: null } | { readonly template: null; readonly fault: CombineFault } {
  const fault = faultOf(parts);
  if (fault !== null) return { template: null, fault };
  const templates = parts.map(({ template }) => template);
  const [first] = parts;
  const ids = templates.flatMap(({ lines }) => lines.map(({ id }) => id));
  const rowIds = templates.flatMap(({ rows = [] }) => rows.map(({ id }) => id));
  const uniqueId = (template: Template, id: string, all: readonly string[]) =>
    all.filter((other) => other === id).length > 1 ? `${template.id}.${id}`.slice(0, 64) : id;
  const rows = templates.flatMap((template) =>
    (template.rows ?? []).map((row) => ({ ...row, id: uniqueId(template, row.id, rowIds) })),
  );
  const benchmarks = templates.flatMap((template) => template.benchmarks ?? []);
  const currency = templates.find((template) => template.currency !== undefined)?.currency;
  const platforms = new Set(templates.map(({ platform }) => platform));
  return {
    template: {
      kind: "scoreline.template",
      schema: 2,
      version: 1,
      ...named,
      platform: platforms.size === 1 ? first.template.platform : "any",
      lines: templates.flatMap((template) =>
        template.lines.map((line): TemplateLine => {
          const group = line.group === undefined ? template.id : `${template.id}.${line.group}`;
          return { ...line, id: uniqueId(template, line.id, ids), group };
        }),
      ),
      groups: parts.flatMap(groupsOf),
      policy: first.template.policy,
      minimumCoverage: first.template.minimumCoverage,
      bands: first.template.bands,
      ...(rows.length > 0 && { rows }),
      ...(benchmarks.length > 0 && { benchmarks }),
      ...(currency !== undefined && { currency }),
      ...(templates.every(({ targets }) => targets === "history") && { targets: "history" }),
    },
    fault: null,
  };
}

/** The same, called by the titles of its parts. */
export function combineByTitles(
  parts: readonly [TemplateShare, ...TemplateShare[]],
): ReturnType<typeof combineTemplates> {
  const templates = parts.map(({ template }) => template);
  const said = (language: keyof LocalText) => templates.map(({ title }) => title[language] ?? title.en).join(" + ");
  const title = { en: said("en"), "zh-CN": said("zh-CN"), ru: said("ru") };
  const id = `combined-${templates.map((own) => own.id).join("-")}`.slice(0, 64);
  return combineTemplates(parts, { id, title, summary: title });
}

function groupsOf({ template, share }: TemplateShare): TemplateGroup[] {
  const { id, title, groups = [] } = template;
  return [{ id, title, weight: share }, ...groups.map((group) => ({ ...group, id: `${id}.${group.id}`, parent: id }))];
}

function faultOf(parts: readonly TemplateShare[]): CombineFault | null {
  const templates = parts.map(({ template }) => template);
  if (new Set(templates.map(({ id }) => id)).size < templates.length) return "twice";
  const currencies = new Set(templates.flatMap(({ currency }) => currency ?? []));
  if (currencies.size > 1) return "currencies";
  const nests = templates.some(({ groups = [] }) => groups.some(({ parent }) => parent !== undefined));
  return nests ? "nestedGroups" : null;
}
