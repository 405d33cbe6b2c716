import { isError, type CellError, type CellValue, type Matrix } from "../model/cell.ts";
import type { CustomFunctionArgument } from "../model/workbook.ts";
import type { InvocationResult } from "./context.ts";
import type { ParameterJson } from "./functionMetadata.ts";
import type { HostSwitches } from "./switches.ts";

/** A value as the custom-functions runtime takes it. */
export type RuntimeValue = RuntimeCell | readonly (readonly RuntimeCell[])[];
type RuntimeCell = string | number | boolean | null | { readonly type: "CustomFunctionError"; readonly code: string };

/**
 * Excel's coercion before a call: a matrix parameter gets a matrix, typed parameters get their type or #VALUE!, `any`
 * gets what the cell holds. An argument that was left out is null whatever the switches say.
 */
export function coerce(
  arg: CustomFunctionArgument,
  parameter: ParameterJson,
  given: boolean,
  switches: HostSwitches,
): CustomFunctionArgument {
  if (!given) return null;
  const type = parameter.type ?? "any";
  if (parameter.dimensionality === "matrix") {
    const matrix = isMatrix(arg) ? arg : [[arg]];
    return matrix.map((row) => row.map((cell) => coerceCell(cell, type, switches.blankMatrix === "zero")));
  }
  return coerceCell(isMatrix(arg) ? (arg[0]?.[0] ?? null) : arg, type, switches.blankScalar === "zero");
}

function coerceCell(cell: CellValue, type: string, blankIsZero: boolean): CellValue {
  if (isError(cell)) return cell;
  switch (type) {
    case "number":
      return toNumber(cell);
    case "string":
      return cell === null ? "" : typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
    case "boolean":
      return toBoolean(cell);
    default:
      return cell === null && blankIsZero ? 0 : cell;
  }
}

function toNumber(cell: string | number | boolean | null): number | CellError {
  const text = typeof cell === "string" ? cell.trim() : "";
  if (typeof cell === "string")
    return text !== "" && Number.isFinite(Number(text)) ? Number(text) : { error: "#VALUE!" };
  return Number(cell);
}

function toBoolean(cell: string | number | boolean | null): boolean | CellError {
  if (typeof cell !== "string") return Boolean(cell);
  if (/^(true|false)$/i.test(cell)) return cell.toLowerCase() === "true";
  return { error: "#VALUE!" };
}

export function toRuntime(value: CustomFunctionArgument): RuntimeValue {
  return isMatrix(value) ? value.map((row) => row.map(toRuntimeCell)) : toRuntimeCell(value);
}

function toRuntimeCell(cell: CellValue): RuntimeCell {
  return isError(cell) ? { type: "CustomFunctionError", code: cell.error } : cell;
}

const errorOfCode = new Map([
  [0, "#NUM!"],
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
]);

/** What the runtime reported, as a cell's value. A function that throws or is not associated gives #VALUE!. */
export function fromRuntime({ value, errorCode }: InvocationResult): CellValue | Matrix<CellValue> {
  if (errorCode !== undefined) return { error: errorOfCode.get(errorCode) ?? "#VALUE!" };
  if (!Array.isArray(value)) return cellOf(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object") return { error: "#VALUE!" };
  if ("valueType" in value && value.valueType === "CustomFunctionError" && "code" in value)
    return { error: String(value.code) };
  if ("basicValue" in value) {
    const { basicValue } = value;
    if (typeof basicValue === "string" && /^#.*[!?A]$/.test(basicValue)) return { error: basicValue };
    return cellOf(basicValue);
  }
  return { error: "#VALUE!" };
}

/** The shape over which scalar parameters repeat; null when every one of them got a single value. */
export function liftedShape(
  args: readonly CustomFunctionArgument[],
  lifted: readonly boolean[],
): { readonly rows: number; readonly columns: number } | null {
  const matrices = args.filter((arg, index): arg is Matrix<CellValue> => lifted[index] === true && isMatrix(arg));
  const rows = Math.max(1, ...matrices.map((matrix) => matrix.length));
  const columns = Math.max(1, ...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return rows * columns > 1 ? { rows, columns } : null;
}

/** An argument's element: single rows and columns repeat; beyond a matrix there is #N/A. */
export function pick(arg: CustomFunctionArgument, row: number, column: number): CellValue {
  if (!isMatrix(arg)) return arg;
  const line = arg[arg.length === 1 ? 0 : row];
  const cell = line?.[line.length === 1 ? 0 : column];
  return cell === undefined ? { error: "#N/A" } : cell;
}

function isMatrix(value: CustomFunctionArgument): value is Matrix<CellValue> {
  return Array.isArray(value);
}
