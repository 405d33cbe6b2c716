import type { KpiGroup, Platform } from "../../kpi/define.ts";
import { platforms } from "../../kpi/define.ts";
import { kpis } from "../../kpi/kpi.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { roleIds, rolesOf, type Role } from "../../kpi/roles.ts";

/** What the list of functions is narrowed to; null where all are wanted. */
export interface Filters {
  readonly platform: Platform | null;
  readonly role: Role | null;
  readonly group: KpiGroup | null;
}

export const filterNames = ["platform", "role", "group"] as const satisfies readonly (keyof Filters)[];

/** Groups in the order in which lists show them. */
export const groups = [
  "growth",
  "reach",
  "engagement",
  "conversion",
  "cost",
  "loyalty",
] as const satisfies readonly KpiGroup[];

/** What can be chosen: platforms that a KPI is made for, every role and every group. */
export const choices = {
  platform: platforms.filter((platform) =>
    kpis.some(({ declaration }) => platform !== "any" && declaration.platforms.includes(platform)),
  ),
  role: roleIds,
  group: groups,
} as const;

/** Filters from the address of the screen; what is not a choice is none. */
export function filtersIn(search: URLSearchParams): Filters {
  const chosen = <Choice extends string>(name: keyof Filters, known: readonly Choice[]) =>
    known.find((choice) => choice === search.get(name)) ?? null;
  return {
    platform: chosen("platform", choices.platform),
    role: chosen("role", choices.role),
    group: chosen("group", choices.group),
  };
}

/** KPIs that pass every filter; a KPI for any platform passes each platform. */
export function filtered(found: readonly Kpi[], { platform, role, group }: Filters): readonly Kpi[] {
  return found.filter(
    ({ id, declaration }) =>
      (platform === null || declaration.platforms.some((own) => own === platform || own === "any")) &&
      (role === null || rolesOf(id).some((own) => own.role === role)) &&
      (group === null || declaration.group === group),
  );
}
