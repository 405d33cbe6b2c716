import { kpiBenchmark } from "./benchmark.ts";
import type { ScoringFunction } from "./define.ts";
import { kpiScore } from "./score.ts";
import { kpiCoverage, kpiTotal } from "./total.ts";
import { kpiGrade, kpiStatus } from "./words.ts";

const declared = [kpiScore, kpiTotal, kpiCoverage, kpiGrade, kpiStatus, kpiBenchmark] as const;

export type ScoringFunctionId = (typeof declared)[number]["id"];

/** The scoring functions for people's own sheets. */
export const scoringFunctions: readonly (ScoringFunction & { readonly id: ScoringFunctionId })[] = declared;

const byId = new Map<string, ScoringFunction>(scoringFunctions.map((one) => [one.id, one]));

export function findScoringFunction(id: string): ScoringFunction | undefined {
  return byId.get(id);
}
