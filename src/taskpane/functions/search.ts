import type { Kpi } from "../../kpi/kpi.ts";
import type { KpiHelp } from "../../kpi/define.ts";

/** Looks up a KPI's words in one language. */
export type KpiWordsOf = (id: string) => KpiHelp | undefined;

/**
 * KPIs whose name or words, in any of the given languages, contain every word of the query; those whose name or title
 * begins with it come first, then those with it in the title. Without a query all, in their order.
 */
export function searchKpis(kpis: readonly Kpi[], languages: readonly KpiWordsOf[], query: string): readonly Kpi[] {
  const terms = fold(query)
    .split(/\s+/)
    .filter((term) => term !== "");
  const [first] = terms;
  if (first === undefined) return kpis;
  const found = kpis.flatMap((kpi) => {
    const help = languages.flatMap((wordsOf) => wordsOf(kpi.id) ?? []);
    const names = [kpi.id, ...help.map(({ title }) => title)].map(fold);
    const words = [
      ...names,
      ...help.flatMap(({ summary, params }) => [summary, ...Object.values(params)]).map(fold),
    ].join("\n");
    if (!terms.every((term) => words.includes(term))) return [];
    const whole = terms.join(" ");
    const rank = names.some((name) => name.startsWith(whole)) ? 0 : names.some((name) => name.includes(first)) ? 1 : 2;
    return [{ kpi, rank }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ kpi }) => kpi);
}

/** One spelling for what readers take to be the same: case, full width, ё. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");
}
