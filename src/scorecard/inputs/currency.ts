import type { Column } from "../../intake/table.ts";
import { currencyConflict } from "../../scoring/targets.ts";
import type { Group } from "./groups.ts";
import type { CardIssue } from "../types.ts";

/**
 * The groups with the amounts of one currency only: the template's, else the first that the data name. Amounts of another
 * are neither converted nor added; they stay on their Data sheet and do not count.
 */
export function inOneCurrency(
  groups: readonly Group[],
  wanted: string | undefined,
): { readonly groups: readonly Group[]; readonly issues: readonly CardIssue[] } {
  const found = groups.flatMap(({ table }) => table.columns.flatMap(({ currency }) => currency ?? []));
  const conflict = currencyConflict(wanted, found);
  const [own] = conflict?.currencies ?? [];
  if (own === undefined) return { groups, issues: [] };
  const isForeign = ({ currency }: Column) => currency !== undefined && currency !== own;
  return {
    groups: groups.map((group): Group => {
      const columns = group.table.columns.map((column): Column =>
        isForeign(column) ? { ...column, role: "tag", measure: null } : column,
      );
      return { ...group, table: { ...group.table, columns } };
    }),
    issues: groups.flatMap(({ table, sources }): CardIssue[] =>
      [...new Set(table.columns.filter(isForeign).flatMap(({ currency }) => currency ?? []))].map((currency) => ({
        code: "card.otherCurrency",
        facts: { file: sources[0]?.file ?? "", found: currency, currency: own },
      })),
    ),
  };
}
