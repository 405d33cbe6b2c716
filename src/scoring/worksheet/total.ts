import { cellError, isError, type CellError } from "../../formula/cell.ts";
import { toNumber } from "../../formula/coerce.ts";
import { weightSum } from "../rollUp.ts";
import { scoreSubjects } from "../totals.ts";
import type { ScaleRule, WeightPolicy } from "../types.ts";
import { defineScoring, type Arguments } from "./define.ts";
import { choiceOf, numberOf, numbersIn, rangeOf } from "./given.ts";

const policies = ["assign", "normalise", "leave"] as const satisfies readonly WeightPolicy[];

const usualMinimum = 0.6;

/** Points as they are: the scores have been made already. */
const asIs: ScaleRule = {
  scale: { kind: "progress", base: 0, target: 100 },
  better: "higher",
  floor: -Number.MAX_VALUE,
  cap: Number.MAX_VALUE,
};

/**
 * KPITOTAL(scores, weights, [policy], [minimum]): the weighted mean of the scores that are there, as scorecards compute
 * it. Weights are per cent; where all of them add up to no more than 1 they are shares of 1 (40% in a cell is 0.4).
 */
export const kpiTotal = defineScoring({
  id: "KPITOTAL",
  params: {
    scores: { sort: "range" },
    weights: { sort: "range" },
    policy: { sort: "choice", options: policies },
    minimum: { sort: "number", optional: true },
  },
  spreads: false,
  compute: (given) => {
    const policy = choiceOf(given, "policy", policies);
    if (isError(policy)) return policy;
    const minimumCoverage = numberOf(given, "minimum", usualMinimum);
    if (isError(minimumCoverage)) return minimumCoverage;
    if (minimumCoverage < 0 || minimumCoverage > 1) return cellError("#NUM!");
    const read = linesOf(given);
    if (isError(read)) return read;
    const { lines, values } = read;
    const rules = { lines: lines.map((line) => ({ ...line, rule: asIs })), policy, minimumCoverage };
    const [subject] = scoreSubjects(rules, [{ name: "", values }]);
    return subject?.total ?? cellError("#N/A");
  },
  builtIn: () => null,
  examples: [
    { args: ["{80,100,60}", "{50,30,20}"], gives: 82 },
    { args: ["{80,#N/A,60}", "{50,30,20}"], gives: 74.28571428571429 },
    { args: ["{80,100}", "{50,20}"], gives: "#N/A" },
    { args: ["{80,100}", "{50,20}", '"normalise"'], gives: 85.71428571428571 },
  ],
});

/** KPICOVERAGE(scores, weights): weight of the scores that are there ÷ weight of all, 0 to 1; no weight is #DIV/0!. */
export const kpiCoverage = defineScoring({
  id: "KPICOVERAGE",
  params: { scores: { sort: "range" }, weights: { sort: "range" } },
  spreads: false,
  compute: (given) => {
    const read = linesOf(given);
    if (isError(read)) return read;
    const all = weightSum(read.lines);
    if (all === 0) return cellError("#DIV/0!");
    return weightSum(read.lines.filter(({ id }) => read.values.get(id) !== null)) / all;
  },
  builtIn: (refs) => {
    const [scores, weights] = [refs.get("scores") ?? "", refs.get("weights") ?? ""];
    return `SUMPRODUCT(ISNUMBER(${scores})*${weights})/SUM(${weights})`;
  },
  examples: [
    { args: ["{80,#N/A,60}", "{50,30,20}"], gives: 0.7 },
    { args: ["{80,100}", "{0,0}"], gives: "#DIV/0!" },
  ],
});

interface Lines {
  readonly lines: readonly { readonly id: string; readonly weight: number }[];
  readonly values: ReadonlyMap<string, number | null>;
}

/** Lines by their place. A score that is blank, text or an error is missing; a weight has to be a number from 0 on. */
function linesOf(given: Arguments): Lines | CellError {
  const scores = rangeOf(given, "scores");
  const weights = rangeOf(given, "weights");
  if (scores.length !== weights.length || scores[0]?.length !== weights[0]?.length) return cellError("#VALUE!");
  const numbers = numbersIn(weights);
  if (isError(numbers)) return numbers;
  if (numbers.some((weight) => weight < 0)) return cellError("#NUM!");
  const sum = numbers.reduce((total, weight) => total + weight, 0);
  const factor = sum <= 1 + 1e-9 ? 100 : 1;
  return {
    lines: numbers.map((weight, index) => ({ id: String(index), weight: weight * factor })),
    values: new Map(
      scores.flat().map((cell, index) => {
        const number = toNumber(cell);
        return [String(index), isError(number) ? null : number];
      }),
    ),
  };
}
