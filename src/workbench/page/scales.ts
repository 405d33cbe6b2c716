import type { CellValue } from "../model/cell.ts";
import type { ConditionalFormat, Threshold } from "../model/objects.ts";

type KindOf<Kind extends ConditionalFormat["kind"]> = Extract<ConditionalFormat, { kind: Kind }>;

/** A bar in a cell as Univer draws it: `value` is a percentage of the room on its side of the axis, which is at `startPoint` %. */
export interface Bar {
  readonly color: string;
  readonly value: number;
  readonly startPoint: number;
  readonly isGradient: boolean;
}

/** Where a bound lies among the numbers of a rule's areas; null when its formula gives no number. */
export function boundAt(bound: Threshold, sorted: readonly number[], result: CellValue): number | null {
  const [lowest, highest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const given = bound.formula.startsWith("=") ? result : Number(bound.formula);
  if (bound.kind === "min") return lowest;
  if (bound.kind === "max") return highest;
  if (typeof given !== "number" || Number.isNaN(given)) return null;
  if (bound.kind === "percent") return lowest + ((highest - lowest) * given) / 100;
  if (bound.kind !== "percentile") return given;
  const place = ((sorted.length - 1) * Math.min(Math.max(given, 0), 100)) / 100;
  const below = sorted[Math.floor(place)] ?? lowest;
  return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place % 1);
}

/** The bar of a number between two bounds; null where none is to be seen. */
export function barOf(rule: KindOf<"dataBar">, value: number, min: number, max: number): Bar | null {
  if (max <= min) return null;
  const { gradientFill, negativeFillColor, matchPositiveFillColor } = rule.properties;
  const isGradient = gradientFill !== false;
  const axis = Math.min(Math.max(0, min), max);
  const startPoint = ((axis - min) / (max - min)) * 100;
  const shown = Math.min(Math.max(value, min), max);
  if (shown === axis) return null;
  if (shown > axis) return { color: rule.color, startPoint, isGradient, value: ((shown - axis) / (max - axis)) * 100 };
  const own = typeof negativeFillColor === "string" ? negativeFillColor : "#FF0000";
  const color = matchPositiveFillColor === true ? rule.color : own;
  return { color, startPoint, isGradient, value: ((shown - axis) / (axis - min)) * 100 };
}

/** The colour of a number on a scale whose stops lie at `at`. */
export function scaleColor(rule: KindOf<"colorScale">, value: number, at: readonly number[]): string {
  const after = at.findIndex((place) => value <= place);
  const last = rule.stops.length - 1;
  const upper = after === -1 ? last : after;
  const lower = Math.max(upper - 1, 0);
  const [from, to] = [at[lower] ?? 0, at[upper] ?? 0];
  const share = after === -1 ? 1 : to > from ? (value - from) / (to - from) : 0;
  const [start, end] = [channels(rule.stops[lower]?.color), channels(rule.stops[upper]?.color)];
  if (lower === upper) return hex(end);
  return hex(start.map((channel, i) => channel + ((end[i] ?? 0) - channel) * share));
}

function channels(color = "#FFFFFF"): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
