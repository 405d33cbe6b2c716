import type { Benchmark } from "../../kpi/define.ts";
import type { Template } from "../../templates/template.ts";

/** A template's own benchmarks of a KPI; their set is the template. */
export function teamBenchmarks({ id, benchmarks = [] }: Template, kpi: string): readonly Benchmark[] {
  return benchmarks.filter((row) => row.kpi === kpi).map((row) => ({ ...row, set: id }));
}
