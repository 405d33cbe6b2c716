import type { IssueCode } from "../locales/en/issues.ts";

/** Why the workbook could not be read or written; `facts` fill the gaps of its words. */
export class SheetError extends Error {
  readonly code: IssueCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: IssueCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = "SheetError";
    this.code = code;
    this.facts = facts;
  }
}

/** Codes of office.js that have words of their own; every other one is told with Excel's own message. */
const known = new Map<string, IssueCode>([
  ["AccessDenied", "protected"],
  ["InvalidOperationInCellEditMode", "cellEditMode"],
  ["InvalidSelection", "noRangeSelected"],
  ["RequestPayloadSizeLimitExceeded", "tooMuchAtOnce"],
  ["ResponsePayloadSizeLimitExceeded", "tooMuchAtOnce"],
  ["InvalidOrTimedOutSession", "sessionLost"],
]);

/** Requests that Excel refused as a whole because it was busy: nothing of them was done. */
const busy = new Set(["ActivityLimitReached", "ServiceNotAvailable", "TooManyRequests"]);

interface HostError {
  readonly code: string;
  readonly message: string;
}

/** Whether an error comes from office.js. Not by class: the library of another frame has classes of its own. */
function isHostError(error: unknown): error is HostError {
  return (
    typeof error === "object" &&
    error !== null &&
    "name" in error &&
    String(error.name).includes("RichApi") &&
    "code" in error &&
    typeof error.code === "string"
  );
}

export function isBusy(error: unknown): boolean {
  return isHostError(error) && busy.has(error.code);
}

/** Any failure of a batch as data; faults in our own code stay what they are. */
export function asSheetError(error: unknown): unknown {
  if (!isHostError(error)) return error;
  return new SheetError(known.get(error.code) ?? "excelRefused", { code: error.code, message: error.message });
}
