import type { RuleSentences } from "../locales/en/ruleSentences.ts";
import { fillGaps } from "../locales/fillGaps.ts";
import { curvePoints, isUsualCurve } from "./curves.ts";
import { fewestPeers, fullPoints, redFlagPoints } from "./scales.ts";
import type { Scale, ScalePoint, ScaleRule } from "./types.ts";

/** How values of the KPI and points are written, such as "40 %" and "2". */
export interface RuleNumbers {
  readonly value: (value: number) => string;
  readonly points: (points: number) => string;
}

/**
 * The rule as a sentence that can be signed: which value earns how much, what each step costs, and where it ends
 * (每低 1% 扣 2 分，扣完为止). The rule must have no fault.
 */
export function sayRule(rule: ScaleRule, words: RuleSentences, numbers: RuleNumbers): string {
  const limits = rule.floor === 0 && falls(rule.scale) ? words.untilNone : words.floor;
  const ends = {
    floor: words.bound(...pointsSaid(rule.floor, numbers)),
    cap: words.bound(...pointsSaid(rule.cap, numbers)),
  };
  return `${body(rule, words, numbers)}${words.comma}${fillGaps(`${limits}${words.comma}${words.cap}`, ends)}${words.stop}`;
}

function body({ scale, better, floor, cap }: ScaleRule, words: RuleSentences, numbers: RuleNumbers): string {
  const { value } = numbers;
  const points = (own: number) => words.counted(...pointsSaid(own, numbers));
  const higher = better === "higher";
  const say = (sentence: string, facts: Readonly<Record<string, string>>) => fillGaps(sentence, facts);
  switch (scale.kind) {
    case "progress":
    case "range": {
      const { step, loses } = stepOf(fullPoints / Math.abs(scale.target - scale.base));
      const facts = { target: value(scale.target), step: value(step), points: points(loses) };
      return say(higher ? words.lessLoses : words.moreLoses, facts);
    }
    case "goalredflag": {
      const reach = scale.goal - scale.redFlag;
      return say(words.goalRedFlag, {
        redFlag: value(scale.redFlag),
        goal: value(scale.goal),
        third: points(redFlagPoints.redFlag),
        twoThirds: points(redFlagPoints.goal),
        none: value(scale.redFlag - reach),
        full: value(scale.goal + reach),
      });
    }
    case "bands": {
      const steps = upToCap([...scale.steps].reverse(), cap);
      const each = higher ? words.from : words.upTo;
      return say(words.steps, { steps: listed(steps, each, words, numbers), floor: points(floor) });
    }
    case "ratio":
      return say(higher ? words.ratioHigher : words.ratioLower, { target: value(scale.target) });
    case "curve": {
      if (!isUsualCurve(scale)) {
        return say(words.curve, { points: listed(upToCap(scale.points, cap), words.at, words, numbers) });
      }
      const usual = (["stretch", "target", "threshold", "base"] as const).map((anchor) => {
        return { value: scale[anchor], points: curvePoints[anchor] };
      });
      return say(words.curve, { points: listed(upToCap(usual, cap), words.at, words, numbers) });
    }
    case "closeness": {
      const { step, loses } = stepOf(fullPoints / scale.tolerance);
      return say(words.closeness, { target: value(scale.target), step: value(step), points: points(loses) });
    }
    case "binary":
      return say(higher ? words.reachedFrom : words.reachedUpTo, { target: value(scale.target) });
    case "peer":
      return say(words.peer, { fewest: String(fewestPeers) });
  }
}

/** Points without those that nobody can earn because a lesser value reaches the cap already. */
function upToCap(points: readonly ScalePoint[], cap: number): readonly ScalePoint[] {
  const full = Math.min(...points.filter((point) => point.points >= cap).map((point) => point.points));
  return points.filter((point) => point.points <= full);
}

function listed(points: readonly ScalePoint[], each: string, words: RuleSentences, numbers: RuleNumbers): string {
  return points
    .map((point) =>
      fillGaps(each, {
        value: numbers.value(point.value),
        points: words.counted(...pointsSaid(point.points, numbers)),
      }),
    )
    .join(words.comma);
}

/** Points as they are read, as a number for the form of the noun and as a text. */
function pointsSaid(points: number, numbers: RuleNumbers): readonly [number, string] {
  return [Number(points.toFixed(2)), numbers.points(points)];
}

/** The round step of a straight line that costs from 1 to 10 points: one per cent or one if that will do. */
function stepOf(slope: number): { readonly step: number; readonly loses: number } {
  const loss = (step: number) => Number((step * slope).toPrecision(12));
  const round = Number(`1e${String(Math.ceil(Number((-Math.log10(slope)).toFixed(9))))}`);
  const step = [0.01, 1].find((own) => loss(own) >= 1 && loss(own) <= 10) ?? round;
  return { step, loses: loss(step) };
}

/** Whether the rule takes points step by step, so that it ends when none are left. */
function falls({ kind }: Scale): boolean {
  return kind === "progress" || kind === "range" || kind === "closeness";
}
