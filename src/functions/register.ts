import type { ErrorCode } from "../formula/cell.ts";
import { kpis } from "../kpi/kpi.ts";
import { scoringFunctions } from "../scoring/worksheet/index.ts";
import { worksheetFunction } from "./call.ts";
import { scoringWorksheetFunction } from "./scoringCall.ts";

/** Makes every KPI of the catalogue and every scoring function callable from a cell. */
export function registerFunctions(): void {
  CustomFunctions.associate(
    Object.fromEntries([
      ...kpis.map((kpi) => [kpi.id, thrown(worksheetFunction(kpi, hostError))] as const),
      ...scoringFunctions.map((one) => [one.id, thrown(scoringWorksheetFunction(one, hostError))] as const),
    ]),
  );
}

/**
 * The one place where an error becomes a throw, because the host asks for it: a single error is thrown, errors inside a
 * matrix stay in it. #REF! and #NAME? are returned, because a thrown one arrives as #VALUE!.
 */
function thrown(call: (...args: readonly unknown[]) => unknown) {
  return (...args: readonly unknown[]) => {
    const result = call(...args);
    if (result instanceof CustomFunctions.Error && !onlyReturned.has(result.code)) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the type does not say that it is an Error
      throw result;
    }
    return result;
  };
}

const onlyReturned = new Set<string>(["#REF!", "#NAME?"] satisfies ErrorCode[]);

function hostError(code: ErrorCode): CustomFunctions.Error {
  return new CustomFunctions.Error(hostCode(code));
}

function hostCode(code: ErrorCode): CustomFunctions.ErrorCode {
  const { ErrorCode } = CustomFunctions;
  switch (code) {
    case "#NULL!":
      return ErrorCode.nullReference;
    case "#DIV/0!":
      return ErrorCode.divisionByZero;
    case "#VALUE!":
      return ErrorCode.invalidValue;
    case "#REF!":
      return ErrorCode.invalidReference;
    case "#NAME?":
      return ErrorCode.invalidName;
    case "#NUM!":
      return ErrorCode.invalidNumber;
    case "#N/A":
      return ErrorCode.notAvailable;
  }
}
