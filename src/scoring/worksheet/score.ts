import { cellError, isError, type CellError } from "../../formula/cell.ts";
import { toNumber } from "../../formula/coerce.ts";
import { fewestPeers, pointsOf, ruleFault, scaleKinds } from "../scales.ts";
import { scaleFormula, type ScaleRefs } from "../scaleFormula.ts";
import type { Scale, ScaleKind, ScalePoint } from "../types.ts";
import { defineScoring, type Cells } from "./define.ts";
import { choiceOf, numberOf, numbersIn, rangeOf } from "./given.ts";

const directions = ["higher", "lower"] as const;

/** Names of the values of each scale with a fixed number of them, in the order of the anchors. */
const anchorNames = {
  progress: ["base", "target"],
  range: ["base", "target"],
  goalredflag: ["redFlag", "goal"],
  ratio: ["target"],
  binary: ["target"],
  closeness: ["target", "tolerance"],
  curve: ["base", "threshold", "target", "stretch"],
} as const;

/**
 * KPISCORE(value, scale, anchors, [better], [floor], [cap]): the points of a value on one of the nine scales (domain D1).
 * A blank value is #N/A; anchors that are too few #N/A, too many #VALUE!; a scale that cannot score is #NUM!.
 */
export const kpiScore = defineScoring({
  id: "KPISCORE",
  params: {
    value: { sort: "number" },
    scale: { sort: "choice", options: scaleKinds, isNeeded: true },
    anchors: { sort: "range" },
    better: { sort: "choice", options: directions },
    floor: { sort: "number", optional: true },
    cap: { sort: "number", optional: true },
  },
  spreads: true,
  compute: (given) => {
    const value = numberOf(given, "value");
    if (isError(value)) return value;
    const kind = choiceOf(given, "scale", scaleKinds);
    if (isError(kind)) return kind;
    const better = choiceOf(given, "better", directions);
    if (isError(better)) return better;
    const [floor, cap] = [numberOf(given, "floor", 0), numberOf(given, "cap", 100)];
    if (isError(floor)) return floor;
    if (isError(cap)) return cap;
    const anchors = rangeOf(given, "anchors");
    if (kind === "peer") {
      const peers = anchors.flat().flatMap((cell) => (typeof cell === "number" ? [cell] : []));
      if (peers.length < fewestPeers) return cellError("#N/A");
      return pointsOf(value, { scale: { kind }, better, floor, cap }, peers);
    }
    const scale = scaleOf(kind, anchors);
    if (isError(scale)) return scale;
    const rule = { scale, better, floor, cap };
    return ruleFault(rule) === null ? pointsOf(value, rule) : cellError("#NUM!");
  },
  builtIn: (refs) => builtInScore(refs),
  examples: [
    { args: ["0.35", '"curve"', "{0,0.3,0.4,0.5}"], gives: 80 },
    { args: ["600", '"goalredflag"', "{500,700}"], gives: 50 },
    { args: ["0.06", '"progress"', "{0.08,0.05}", '"lower"'], gives: 66.66666666666667 },
    { args: ["22", '"ratio"', "20", '"higher"', "0", "120"], gives: 110 },
    { args: ["0.35", '"curve"', "{0.4,0.3,0.2,0.1}"], gives: "#NUM!" },
  ],
});

function scaleOf(kind: Exclude<ScaleKind, "peer">, anchors: Cells): Scale | CellError {
  const isTable = anchors.length > 1 && anchors.every((row) => row.length === 2);
  if (kind === "bands" || (kind === "curve" && isTable)) {
    const points = pointsIn(anchors);
    if (isError(points)) return points;
    return kind === "bands" ? { kind, steps: points } : { kind: "curve", points };
  }
  const numbers = numbersIn(anchors);
  if (isError(numbers)) return numbers;
  const names = anchorNames[kind];
  if (numbers.length < names.length) return cellError("#N/A");
  if (numbers.length > names.length) return cellError("#VALUE!");
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
  switch (kind) {
    case "progress":
    case "range":
      return { kind, base: first, target: second };
    case "goalredflag":
      return { kind, redFlag: first, goal: second };
    case "ratio":
    case "binary":
      return { kind, target: first };
    case "closeness":
      return { kind, target: first, tolerance: second };
    case "curve":
      return { kind, base: first, threshold: second, target: third, stretch: fourth };
  }
}

function pointsIn(cells: Cells): readonly ScalePoint[] | CellError {
  const points: ScalePoint[] = [];
  for (const row of cells) {
    if (row.length !== 2) return cellError("#VALUE!");
    const [value, worth] = [toNumber(row[0] ?? null), toNumber(row[1] ?? null)];
    if (isError(value)) return value;
    if (isError(worth)) return worth;
    points.push({ value, points: worth });
  }
  return points;
}

/** Only for scales of a fixed number of anchors that stand in a range or are one number: the formula takes each by INDEX. */
function builtInScore(refs: ReadonlyMap<string, string>): string | null {
  const ref = (name: string) => refs.get(name) ?? "";
  const kind = scaleKinds.find((known) => `"${known}"` === ref("scale").toLowerCase());
  const better = directions.find((known) => ref("better") === "" || `"${known}"` === ref("better").toLowerCase());
  if (kind === undefined || better === undefined || kind === "bands") return null;
  const common: Omit<ScaleRefs, "anchors"> = {
    value: ref("value"),
    better,
    floor: ref("floor") || "0",
    cap: ref("cap") || "100",
  };
  if (kind === "peer") return scaleFormula(kind, { ...common, anchors: {}, peers: ref("anchors") });
  const names = anchorNames[kind];
  const at = (index: number) => (names.length === 1 ? ref("anchors") : `INDEX(${ref("anchors")},${String(index + 1)})`);
  return scaleFormula(kind, {
    ...common,
    anchors: Object.fromEntries(names.map((name, index) => [name, at(index)])),
  });
}
