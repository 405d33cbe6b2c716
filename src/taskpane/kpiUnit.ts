import type { Unit } from "../kpi/define.ts";
import { findKpi } from "../kpi/kpi.ts";

/** The unit of a KPI's values; a KPI that this version does not know is shown as a plain number. */
export function kpiUnit(id: string): Unit {
  return findKpi(id)?.declaration.unit ?? "index";
}
