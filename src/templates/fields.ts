import * as v from "valibot";
import { serialOfIso } from "../formula/serial.ts";

/** Fields that occur all over a template document. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
export const identifier = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
export const finite = v.pipe(v.number(), v.finite());
export const perCent = v.pipe(finite, v.minValue(0), v.maxValue(100));
export const aboveZero = v.pipe(finite, v.gtValue(0));
export const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
export const per = v.nullable(v.picklist(["post", "day", "week", "month", "quarter", "year"]));

/** A day that exists, as `YYYY-MM-DD`. */
export const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((date) => serialOfIso(date) !== null),
);

export const localText = v.strictObject({
  en: text,
  "zh-CN": v.exactOptional(text),
  ru: v.exactOptional(text),
});
