import type { Better } from "../kpi/define.ts";
import { comparedDecimals } from "./compared.ts";
import { curvePoints } from "./curves.ts";
import { fewestPeers, fullPoints } from "./scales.ts";
import type { ScaleKind } from "./types.ts";

/** Values of a scale by name; each is a cell or a number in a formula. */
export type AnchorName = "base" | "threshold" | "target" | "stretch" | "redFlag" | "goal" | "tolerance";

/** Texts that stand in a formula for what a rule is made of: references such as `Rules!$F$9`, or numbers. */
export interface ScaleRefs {
  readonly value: string;
  /** The direction, or the cell that holds 1 for higher and anything else for lower. */
  readonly better: Better | { readonly code: string };
  readonly floor: string;
  readonly cap: string;
  readonly anchors: Partial<Readonly<Record<AnchorName, string>>>;
  /** Steps of `bands` and points of a `curve` of one's own, from the worst value to the best. */
  readonly points?: readonly { readonly value: string; readonly points: string }[];
  /** Cells with the values of all subjects, this one included, for `peer`; what is no number there does not count. */
  readonly peers?: string;
}

/**
 * The built-in formula, without `=`, that gives what `pointsOf` gives, by functions of Excel 2010. It presumes a rule
 * without fault (`faultFormula`). With less than eight numbers among `peers` it is #N/A. A cell that the kind needs and
 * `refs` does not name is an error of the caller.
 */
export function scaleFormula(kind: ScaleKind, refs: ScaleRefs): string {
  return `MAX(${refs.floor},MIN(${refs.cap},${rawFormula(kind, refs)}))`;
}

/** The same before floor and cap, for a formula that chooses among kinds and bounds their points once. */
export function rawFormula(kind: ScaleKind, refs: ScaleRefs): string {
  const { value, better, floor, cap } = refs;
  const at = (name: AnchorName) => anchor(kind, refs, name);
  const full = String(fullPoints);
  switch (kind) {
    case "progress":
      return `${full}*${part(value, at("base"), at("target"))}`;
    case "range":
      return `${full}*${passed(value, at("base"), at("target"))}`;
    case "goalredflag":
      return `${full}/3*(1+${part(value, at("redFlag"), at("goal"))})`;
    case "bands":
      return points(kind, refs).reduce((otherwise, step) => {
        return `IF(${reached(value, step.value, better)},${step.points},${otherwise})`;
      }, floor);
    case "ratio": {
      const [target, higher] = [at("target"), `${full}*${value}/${at("target")}`];
      return either(better, higher, `IF(${value}<=0,${cap},${full}*${target}/${value})`);
    }
    case "curve":
      return alongCurve(value, refs.points ?? usualPoints(refs));
    case "closeness":
      return `${full}*(1-ABS(${value}-${at("target")})/${at("tolerance")})`;
    case "binary":
      return `IF(${reached(value, at("target"), better)},${full},0)`;
    case "peer": {
      const { peers } = refs;
      if (peers === undefined) throw new Error("no cells of peers");
      const [rising, falling] = [`RANK(${value},${peers},1)`, `RANK(${value},${peers},0)`];
      const ahead = better === "lower" ? `${falling}-${rising}` : `${rising}-${falling}`;
      const signed = typeof better === "string" ? `(${ahead})` : `${sign(better)}*(${ahead})`;
      const place = `${String(fullPoints / 2)}*(1+${signed}/(COUNT(${peers})-1))`;
      return `IF(COUNT(${peers})<${String(fewestPeers)},NA(),${place})`;
    }
  }
}

/** Numbers of the faults as a cell holds them; 0 is none and 1 a value that is missing or no number. */
export const faultNumbers = {
  order: 2,
  ratioTarget: 3,
  floorAboveCap: 4,
  tolerance: 5,
  pointsFall: 6,
} as const;

/** The formula, without `=`, that gives 0 where the rule can score and else the number of its fault. */
export function faultFormula(kind: ScaleKind, refs: ScaleRefs): string {
  const needed = [
    refs.floor,
    refs.cap,
    ...cellsOf(kind, refs),
    ...(typeof refs.better === "string" ? [] : [refs.better.code]),
  ];
  const missing = `COUNT(${needed.join(",")})<${String(needed.length)}`;
  return `IF(${missing},1,IF(${refs.floor}>${refs.cap},${String(faultNumbers.floorAboveCap)},${ownFault(kind, refs)}))`;
}

function ownFault(kind: ScaleKind, refs: ScaleRefs): string {
  const at = (name: AnchorName) => anchor(kind, refs, name);
  const inOrder = (values: readonly string[]) => {
    const rises = values.slice(1).map((value, index) => `(${value}-${values[index] ?? ""})*${sign(refs.better)}>0`);
    return rises.length === 1 ? (rises[0] ?? "") : `AND(${rises.join(",")})`;
  };
  const unless = (holds: string, fault: keyof typeof faultNumbers, otherwise = "0") =>
    `IF(${holds},${otherwise},${String(faultNumbers[fault])})`;
  switch (kind) {
    case "progress":
    case "range":
      return unless(inOrder([at("base"), at("target")]), "order");
    case "goalredflag":
      return unless(inOrder([at("redFlag"), at("goal")]), "order");
    case "ratio":
      return unless(`${at("target")}>0`, "ratioTarget");
    case "closeness":
      return unless(`${at("tolerance")}>0`, "tolerance");
    case "binary":
    case "peer":
      return "0";
    case "bands":
    case "curve": {
      const own = kind === "bands" ? points(kind, refs) : (refs.points ?? usualPoints(refs));
      if (own.length < 2) return "0";
      const order = inOrder(own.map(({ value }) => value));
      if (kind === "curve" && !refs.points) return unless(order, "order");
      const rises = own.slice(1).map((point, index) => `${point.points}>=${own[index]?.points ?? ""}`);
      return unless(order, "order", unless(`AND(${rises.join(",")})`, "pointsFall"));
    }
  }
}

function cellsOf(kind: ScaleKind, refs: ScaleRefs): readonly string[] {
  const at = (...names: readonly AnchorName[]) => names.map((name) => anchor(kind, refs, name));
  switch (kind) {
    case "progress":
    case "range":
      return at("base", "target");
    case "goalredflag":
      return at("redFlag", "goal");
    case "ratio":
    case "binary":
      return at("target");
    case "closeness":
      return at("target", "tolerance");
    case "peer":
      return [];
    case "curve":
      if (!refs.points) return at("base", "threshold", "target", "stretch");
      return points(kind, refs).flatMap(({ value, points: own }) => [value, own]);
    case "bands":
      return points(kind, refs).flatMap(({ value, points: own }) => [value, own]);
  }
}

function alongCurve(value: string, own: NonNullable<ScaleRefs["points"]>): string {
  const [first, ...rest] = own;
  if (!first) throw new Error("no points of a curve");
  const start = first.points === "0" ? [] : [first.points];
  const climbs = rest.map((point, index) => {
    const before = own[index] ?? first;
    return `${difference(before.points, point.points)}*${passed(value, before.value, point.value)}`;
  });
  return [...start, ...climbs].join("+");
}

function usualPoints(refs: ScaleRefs): NonNullable<ScaleRefs["points"]> {
  return (["base", "threshold", "target", "stretch"] as const).map((name) => {
    return { value: anchor("curve", refs, name), points: String(curvePoints[name]) };
  });
}

function points(kind: ScaleKind, refs: ScaleRefs): NonNullable<ScaleRefs["points"]> {
  if (!refs.points || refs.points.length === 0) throw new Error(`no points of ${kind}`);
  return refs.points;
}

function anchor(kind: ScaleKind, { anchors }: ScaleRefs, name: AnchorName): string {
  const text = anchors[name];
  if (text === undefined) throw new Error(`no ${name} of ${kind}`);
  return text;
}

function difference(from: string, to: string): string {
  const [low, high] = [Number(from), Number(to)];
  return Number.isFinite(low) && Number.isFinite(high) ? String(high - low) : `(${to}-${from})`;
}

function part(value: string, from: string, to: string): string {
  return `(${value}-${from})/(${to}-${from})`;
}

function passed(value: string, from: string, to: string): string {
  return `MAX(0,MIN(1,${part(value, from, to)}))`;
}

function reached(value: string, edge: string, better: ScaleRefs["better"]): string {
  const beyond = `ROUND(${value}-${edge},${String(comparedDecimals)})`;
  if (typeof better !== "string") return `${beyond}*${sign(better)}>=0`;
  return better === "higher" ? `${beyond}>=0` : `${beyond}<=0`;
}

function either(better: ScaleRefs["better"], higher: string, lower: string): string {
  if (typeof better === "string") return better === "higher" ? higher : lower;
  return `IF(${better.code}=1,${higher},${lower})`;
}

function sign(better: ScaleRefs["better"]): string {
  if (typeof better === "string") return better === "higher" ? "1" : "-1";
  return `IF(${better.code}=1,1,-1)`;
}
