import type { Kpi } from "../../kpi/compile.ts";
import type { KpiHelp } from "../../kpi/define.ts";
import { search } from "../../locales/search.ts";

/** Looks up a KPI's words in one language. */
export type KpiWordsOf = (id: string) => KpiHelp | undefined;

/**
 * KPIs whose name or words, in any of the given languages, contain every word of the query; those whose name or title
 * begins with it come first, then those with it in the title. Without a query all, in their order.
 */
export function searchKpis(kpis: readonly Kpi[], languages: readonly KpiWordsOf[], query: string): readonly Kpi[] {
  return search(
    kpis,
    ({ id }) => {
      const help = languages.flatMap((wordsOf) => wordsOf(id) ?? []);
      return {
        names: [id, ...help.map(({ title }) => title)],
        words: help.flatMap(({ summary, params }) => [summary, ...Object.values(params)]),
      };
    },
    query,
  );
}
