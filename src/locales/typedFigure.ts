import type { KpiHelp } from "../kpi/define.ts";

/**
 * What a figure is called that only a person can type, by its id such as `POSTFREQ.weeks`: the KPI with what its parameter
 * is, or the KPI alone where the figure is its own value. Null for an id of another kind or a KPI without words.
 */
export function typedFigure(
  id: string,
  help: (kpi: string) => Pick<KpiHelp, "title" | "params"> | undefined,
): string | null {
  const [, kpi = "", param = ""] = /^([A-Z0-9]+)\.(\w+)$/.exec(id) ?? [];
  const own = help(kpi);
  if (own === undefined) return null;
  const meaning = new Map(Object.entries(own.params)).get(param);
  return meaning === undefined ? own.title : `${own.title}: ${(meaning.split(/[.;:。；：]/)[0] ?? meaning).trim()}`;
}
