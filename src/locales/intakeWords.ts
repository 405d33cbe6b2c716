import { intakeWords as english } from "./en/intake.ts";
import type { Language } from "./language.ts";
import { intakeWords as russian } from "./ru/intake.ts";
import { intakeWords as chinese } from "./zh-CN/intake.ts";

/** What intake may correct in a source. */
export type RepairReason =
  | "missingToken"
  | "textNumber"
  | "percent"
  | "percentScale"
  | "thousands"
  | "decimalComma"
  | "multiplier"
  | "currency"
  | "atLeast"
  | "duration"
  | "dateNumber"
  | "textDate"
  | "yearInferred"
  | "totalRow"
  | "repeatedHeader"
  | "noteRow"
  | "headerFromTitle";

/** What intake may find suspicious in a source, or refuse. */
export type HealthCode =
  | "noHeader"
  | "noRows"
  | "noDates"
  | "unknownColumn"
  | "untypedColumn"
  | "unreadableCells"
  | "sameMeaning"
  | "unknownMeaning"
  | "percentGuessed"
  | "atLeast"
  | "yearAssumed"
  | "dayMonthGuessed"
  | "futureDates"
  | "longNumber";

/** Why a file cannot be read at all. */
export type FileFault = "empty" | "passwordProtected" | "truncated" | "tooLarge" | "unsupported";

/** Sentences with gaps in braces for facts. */
export interface IntakeWords {
  readonly repairs: Readonly<Record<RepairReason, string>>;
  readonly health: Readonly<Record<HealthCode, string>>;
  /** By the code that commands reject with. */
  readonly files: Readonly<Record<`file.${FileFault}`, string>>;
  /** Headers of the helper columns of Data sheets; `{value}` and `{weight}` are headers. */
  readonly dataSheet: {
    readonly subjectKey: string;
    readonly periodStart: string;
    readonly lastInPeriod: string;
    readonly firstInPeriod: string;
    readonly weighted: string;
    readonly weight: string;
  };
}

const words: Readonly<Record<Language, IntakeWords>> = { en: english, "zh-CN": chinese, ru: russian };

type Facts = Readonly<Record<string, string | number>>;

/** A repair as a sentence: what stood there, what counts now, and why. */
export function wordRepair(
  repair: { readonly before: string; readonly after: string; readonly reason: string },
  language: Language,
): string {
  const reason = new Map<string, string>(Object.entries(words[language].repairs)).get(repair.reason) ?? repair.reason;
  return `${quoted(repair.before)} → ${quoted(repair.after)}: ${reason}`;
}

/** A finding as a sentence. */
export function wordHealth(health: { readonly code: string; readonly facts: Facts }, language: Language): string {
  const message = new Map<string, string>(Object.entries(words[language].health)).get(health.code);
  return message === undefined ? health.code : fillGaps(message, health.facts);
}

/** Why a file cannot be read, for the code of a rejected command; undefined where the code is another's. */
export function wordFileFault(code: string, facts: Facts, language: Language): string | undefined {
  const message = new Map<string, string>(Object.entries(words[language].files)).get(code);
  return message === undefined ? undefined : fillGaps(message, facts);
}

function fillGaps(message: string, facts: Facts): string {
  const known = new Map(Object.entries(facts));
  return message.replace(/\{(\w+)\}/g, (gap, name: string) => String(known.get(name) ?? gap));
}

function quoted(text: string): string {
  return text === "" ? "∅" : `“${text}”`;
}
