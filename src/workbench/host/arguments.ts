import { invalidArgument } from "./errors.ts";
import type { EnumName } from "./metadata.generated.ts";
import { metadata } from "./metadata.generated.ts";
import type { Json } from "../model/cell.ts";

/** Readers of what an add-in passes: each answers with the typed value or throws `InvalidArgument`. */

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of the values of an enumeration of the API; letters must match. */
export function asEnum(name: EnumName): (value: unknown) => string {
  return (value) => {
    if (typeof value !== "string" || !metadata.enums[name].includes(value)) throw invalidArgument();
    return value;
  };
}

/** `#RRGGBB`, or one of the few HTML names that are common in add-ins. */
export function asColor(value: unknown): string {
  const text = asText(value);
  const named = colorNames.get(text.toLowerCase()) ?? text;
  const match = /^#?([0-9a-f]{6})$/i.exec(named);
  if (!match?.[1]) throw invalidArgument();
  return `#${match[1].toUpperCase()}`;
}

const colorNames = new Map([
  ["black", "#000000"],
  ["white", "#FFFFFF"],
  ["red", "#FF0000"],
  ["green", "#008000"],
  ["blue", "#0000FF"],
  ["yellow", "#FFFF00"],
  ["orange", "#FFA500"],
  ["gray", "#808080"],
  ["grey", "#808080"],
]);

/** A missing optional argument comes as null. */
export function optional<T>(read: (value: unknown) => T): (value: unknown) => T | undefined {
  return (value) => (value === undefined || value === null ? undefined : read(value));
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** What came over the wire is JSON already. */
export function asJson(value: unknown): Json {
  return (value ?? null) as Json;
}
