import type { CellValue, Matrix } from "./cell.ts";
import { isError } from "./cell.ts";
import type { UniverLibrary } from "./library.ts";
import type { CustomFunction, CustomFunctionArgument, CustomFunctionCaller } from "./workbook.ts";

/** How the engine spells a custom function that has not answered yet. */
export const ENGINE_BUSY = "#GETTING_DATA";
export const BUSY = "#BUSY!";

type Result = CellValue | Matrix<CellValue>;
type BaseValueObject = InstanceType<UniverLibrary["formula"]["BaseValueObject"]>;

interface Call {
  /** Undefined while the caller has not answered. */
  result: Result | undefined;
}

interface CellCalls {
  calculation: number;
  /** Calls of the calculation under way, and of the one before: what neither made is forgotten. */
  now: Map<string, Call>;
  before: Map<string, Call>;
  /** The calculation to which `rounds` belongs. */
  cause: number;
  /** Calculations since then in which a function of the cell was asked anew. */
  rounds: number;
  asked: boolean;
}

/**
 * An argument that is another one each time (RAND) would have its function asked for ever. After so many rounds without a
 * change of the workbook, the last answer stands.
 */
const mostRounds = 8;

export interface CustomFunctionHost {
  /** The running number of the calculation under way. */
  calculation(): number;
  /** The number of the last one that something else than an answer has caused. */
  cause(): number;
  /** The cell has to be calculated again: its function has answered. */
  answered(sheet: string, row: number, column: number): void;
  /** `Sheet1!C1` for messages and `invocation.address`. */
  address(sheet: string, row: number, column: number): string;
}

/**
 * Custom functions inside the engine. The engine calls synchronously; the function runs elsewhere and answers later. A
 * call gives #BUSY! at first and asks for its cell to be calculated again when the answer is there. Answers are kept
 * per cell, function and arguments. Nothing ever throws inside the engine: that would end its calculation.
 */
export class CustomFunctions {
  readonly #library: UniverLibrary;
  readonly #host: CustomFunctionHost;
  readonly #registered = new Map<string, CustomFunction>();
  readonly #executors = new Set<string>();
  readonly #cells = new Map<string, CellCalls>();
  #pending = 0;

  constructor(library: UniverLibrary, host: CustomFunctionHost) {
    this.#library = library;
    this.#host = host;
  }

  get pending(): number {
    return this.#pending;
  }

  get list(): readonly CustomFunction[] {
    return [...this.#registered.values()];
  }

  has(name: string): boolean {
    return this.#registered.has(name.toUpperCase());
  }

  isVolatile(name: string): boolean {
    return this.#registered.get(name.toUpperCase())?.volatile === true;
  }

  /** The executor to register with the engine, or null when it has one of that name. */
  add(custom: CustomFunction): InstanceType<UniverLibrary["formula"]["BaseFunction"]> | null {
    const name = custom.name.toUpperCase();
    this.#registered.set(name, custom);
    this.forget();
    if (this.#executors.has(name)) return null;
    this.#executors.add(name);
    return this.#executor(name);
  }

  remove(custom: CustomFunction): void {
    const name = custom.name.toUpperCase();
    if (this.#registered.get(name) === custom) this.#registered.delete(name);
  }

  /** Answers are asked for again. */
  forget(): void {
    this.#cells.clear();
  }

  #executor(name: string): InstanceType<UniverLibrary["formula"]["BaseFunction"]> {
    const { BaseFunction } = this.#library.formula;
    const call = (args: readonly BaseValueObject[], sheet: string, row: number, column: number) => {
      try {
        return this.#call(name, args, sheet, row, column);
      } catch {
        return this.#library.formula.ErrorValueObject.create(this.#library.formula.ErrorType.VALUE);
      }
    };
    class Executor extends BaseFunction {
      override minParams = 0;
      override maxParams = 255;

      override calculate(...args: BaseValueObject[]): BaseValueObject {
        return call(args, this.subUnitId ?? "", this.row, this.column);
      }
    }
    return new Executor(name);
  }

  #call(
    name: string,
    objects: readonly BaseValueObject[],
    sheet: string,
    row: number,
    column: number,
  ): BaseValueObject {
    const custom = this.#registered.get(name);
    if (!custom) return this.#toObject({ error: "#NAME?" });
    const args = objects.map((object) => fromObject(object));
    if (args.some((arg) => isError(arg) && arg.error === BUSY)) return this.#toObject({ error: BUSY });
    const calls = this.#callsOf(sheet, row, column);
    const key = `${name}\u0000${keyOf(args)}`;
    let found = calls.now.get(key) ?? calls.before.get(key);
    if (!found && calls.rounds >= mostRounds) found = lastAnswer(calls, name);
    if (!found) {
      found = { result: undefined };
      calls.asked = true;
      this.#invoke(custom, args, { sheet, row, column }, found);
    }
    calls.now.set(key, found);
    return found.result === undefined ? this.#toObject({ error: BUSY }) : this.#toObject(found.result);
  }

  #callsOf(sheet: string, row: number, column: number): CellCalls {
    const key = `${sheet}!${row},${column}`;
    const calculation = this.#host.calculation();
    let calls = this.#cells.get(key);
    const cause = this.#host.cause();
    if (!calls) {
      calls = { calculation, now: new Map(), before: new Map(), cause, rounds: 0, asked: false };
      this.#cells.set(key, calls);
    }
    if (calls.calculation !== calculation) {
      calls.rounds = calls.cause !== cause ? 0 : calls.rounds + Number(calls.asked);
      calls.cause = cause;
      calls.asked = false;
      calls.before = calls.now;
      calls.now = new Map();
      calls.calculation = calculation;
    }
    return calls;
  }

  #invoke(
    custom: CustomFunction,
    args: readonly CustomFunctionArgument[],
    at: { sheet: string; row: number; column: number },
    call: Call,
  ): void {
    const area = { row: at.row, column: at.column, rows: 1, columns: 1 };
    const caller: CustomFunctionCaller = {
      sheet: at.sheet,
      area,
      address: this.#host.address(at.sheet, at.row, at.column),
    };
    this.#pending++;
    const done = (result: Result) => {
      call.result = result;
      this.#pending--;
      this.#host.answered(at.sheet, at.row, at.column);
    };
    custom.invoke(args, caller).then(done, () => {
      done({ error: "#VALUE!" });
    });
  }

  #toObject(result: Result): BaseValueObject {
    const { ArrayValueObject } = this.#library.formula;
    if (!isMatrix(result)) return this.#toSingle(result);
    const columns = Math.max(0, ...result.map((row) => row.length));
    if (result.length === 0 || columns === 0) return this.#toSingle({ error: "#CALC!" });
    return ArrayValueObject.create({
      calculateValueList: result.map((row) =>
        Array.from({ length: columns }, (_, i) => this.#toSingle(row[i] === undefined ? { error: "#N/A" } : row[i])),
      ),
      rowCount: result.length,
      columnCount: columns,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }

  #toSingle(value: CellValue): BaseValueObject {
    const { BooleanValueObject, ErrorType, ErrorValueObject, NumberValueObject, StringValueObject } =
      this.#library.formula;
    if (isError(value)) {
      const spelled = value.error === BUSY ? ENGINE_BUSY : value.error;
      const known = Object.values(ErrorType).find((type) => (type as string) === spelled);
      return ErrorValueObject.create(known ?? ErrorType.VALUE);
    }
    if (typeof value === "number") {
      return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
    }
    if (typeof value === "boolean") return BooleanValueObject.create(value);
    return value === null ? NumberValueObject.create(0) : StringValueObject.create(value);
  }
}

function lastAnswer({ before }: CellCalls, name: string): Call | undefined {
  return [...before].findLast(([key, { result }]) => key.startsWith(`${name}\u0000`) && result !== undefined)?.[1];
}

function isMatrix(result: Result): result is Matrix<CellValue> {
  return Array.isArray(result);
}

function fromObject(object: BaseValueObject): CustomFunctionArgument {
  if (!object.isArray()) return fromSingle(object);
  const rows = (object as unknown as { getArrayValue(): (BaseValueObject | null | undefined)[][] }).getArrayValue();
  const { rowCount, columnCount } = sizeOf(object);
  const matrix = Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columnCount }, (_unused, c) => fromSingle(rows[r]?.[c])),
  );
  return rowCount === 1 && columnCount === 1 ? (matrix[0]?.[0] ?? null) : matrix;
}

function sizeOf(object: BaseValueObject): { rowCount: number; columnCount: number } {
  const sized = object as unknown as { getRowCount(): number; getColumnCount(): number };
  return { rowCount: sized.getRowCount(), columnCount: sized.getColumnCount() };
}

function fromSingle(object: BaseValueObject | null | undefined): CellValue {
  if (object === null || object === undefined || object.isNull()) return null;
  if (object.isError()) {
    const type = (object as unknown as { getErrorType(): string }).getErrorType();
    return { error: type === ENGINE_BUSY ? BUSY : type };
  }
  if (object.isArray()) return { error: "#VALUE!" };
  const value = object.getValue();
  if (object.isBoolean()) return value === true || value === 1 || value === "TRUE";
  return value;
}

/** The arguments' identity: their JSON, or for long ones two independent hashes of it and its length. */
function keyOf(args: readonly CustomFunctionArgument[]): string {
  const text = JSON.stringify(args);
  if (text.length <= 200) return text;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${text.length}:${a >>> 0}:${b >>> 0}`;
}
