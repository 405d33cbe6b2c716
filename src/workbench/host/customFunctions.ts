import type { CellValue, Matrix } from "../model/cell.ts";
import { isError } from "../model/cell.ts";
import type { CustomFunctionArgument, CustomFunctionCaller, Workbook } from "../model/workbook.ts";
import type { InvocationResult } from "./context.ts";
import type { FunctionJson, FunctionsJson, ParameterJson } from "./functionMetadata.ts";
import { coerce, fromRuntime, liftedShape, pick, type RuntimeValue, toRuntime } from "./functionValues.ts";
import type { HostSwitches } from "./switches.ts";

/** One entry of a rich-API message: category, type, target, message, id, is-remote-override. */
export type MessageEntry = readonly [number, number, string, string, number, boolean];

const INVOKE = 1000;
const flag = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

type Result = CellValue | Matrix<CellValue>;

/**
 * Calls an add-in's custom functions through the real runtime. Invocations are collected and sent together; results
 * come back in batches.
 */
export class CustomFunctionCalls {
  /** How many calls were sent into the runtime. */
  sent = 0;
  private isReady = false;
  private lastInvocation = 0;
  private readonly waiting = new Map<number, (result: InvocationResult) => void>();
  private queued: MessageEntry[] = [];
  private flushing = false;

  constructor(
    private readonly switches: HostSwitches,
    private readonly send: (entries: readonly MessageEntry[]) => void,
  ) {}

  /** The add-in's runtime takes calls from now on. */
  ready(): void {
    this.isReady = true;
    this.flush();
  }

  results(results: readonly InvocationResult[]): void {
    for (const result of results) {
      const done = this.waiting.get(result.id);
      this.waiting.delete(result.id);
      done?.(result);
    }
  }

  /** Unanswered calls become #VALUE!: the page is gone. */
  abandon(): void {
    for (const [id, done] of this.waiting) done({ id, value: "", errorCode: 7 });
    this.waiting.clear();
    this.queued = [];
    this.isReady = false;
  }

  /** Registers every function of the metadata with the workbook. Returns what removes them. */
  register(workbook: Workbook, metadata: FunctionsJson, namespace: string): () => void {
    const removals = metadata.functions.map((each) => {
      const name = (each.name ?? each.id).toUpperCase();
      return workbook.registerCustomFunction({
        name: namespace === "" ? name : `${namespace.toUpperCase()}.${name}`,
        volatile: each.options?.volatile ?? false,
        help: {
          summary: each.description ?? "",
          parameters: (each.parameters ?? []).map((parameter) => ({
            name: parameter.name,
            help: parameter.description ?? "",
            optional: parameter.optional ?? false,
          })),
        },
        invoke: (args, caller) => this.call(each, metadata, args, caller),
      });
    });
    return () => {
      for (const remove of removals) remove();
    };
  }

  /** Calls a function once, or once per element where a matrix is given to a scalar parameter. */
  private async call(
    definition: FunctionJson,
    metadata: FunctionsJson,
    args: readonly CustomFunctionArgument[],
    caller: CustomFunctionCaller,
  ): Promise<Result> {
    const parameters = assign(definition.parameters ?? [], args.length);
    if (!parameters) return { error: "#VALUE!" };
    const lifted = parameters.map(({ dimensionality }) => dimensionality !== "matrix");
    const shape = liftedShape(args, lifted);
    if (!shape) return this.callOnce(definition, metadata, parameters, args, caller);
    const rows = Array.from({ length: shape.rows }, (_, row) =>
      Promise.all(
        Array.from({ length: shape.columns }, async (_, column): Promise<CellValue> => {
          const own = args.map((arg, index) => (lifted[index] ? pick(arg, row, column) : arg));
          const result = await this.callOnce(definition, metadata, parameters, own, caller);
          return isMatrix(result) ? (result[0]?.[0] ?? null) : result;
        }),
      ),
    );
    return Promise.all(rows);
  }

  private async callOnce(
    definition: FunctionJson,
    metadata: FunctionsJson,
    parameters: readonly ParameterJson[],
    args: readonly CustomFunctionArgument[],
    caller: CustomFunctionCaller,
  ): Promise<Result> {
    const errorsAllowed = metadata.allowErrorForDataTypeAny === true;
    const values: (RuntimeValue | RuntimeValue[])[] = [];
    const repeated: RuntimeValue[] = [];
    for (const [index, parameter] of parameters.entries()) {
      const given = index < args.length;
      const arg = given ? (args[index] ?? null) : null;
      const coerced = coerce(arg, parameter, given, this.switches);
      const error = firstError(coerced);
      if (error && !(errorsAllowed && (parameter.type ?? "any") === "any")) return error;
      if (parameter.repeating !== true) values.push(toRuntime(coerced));
      else if (given) repeated.push(toRuntime(coerced));
    }
    if (parameters.at(-1)?.repeating === true) values.push(repeated);
    const options = definition.options ?? {};
    const flags =
      (options.cancelable ? flag.cancelable : 0) |
      (options.stream ? flag.streaming : 0) |
      (errorsAllowed ? flag.errorsAllowed : 0);
    const id = ++this.lastInvocation;
    const address = options.requiresAddress ? caller.address : null;
    const message = JSON.stringify([id, definition.id, values, address, flags, null]);
    if (byteLength(message) > this.switches.payloadLimit) return { error: "#VALUE!" };
    const result = await new Promise<InvocationResult>((resolve) => {
      this.waiting.set(id, resolve);
      this.queued.push([1, INVOKE, "", message, 0, false]);
      this.flush();
    });
    return fromRuntime(result);
  }

  private flush(): void {
    if (!this.isReady || this.flushing || this.queued.length === 0) return;
    this.flushing = true;
    setTimeout(() => {
      this.flushing = false;
      const entries = this.queued;
      this.queued = [];
      if (entries.length === 0) return;
      this.sent += entries.length;
      this.send(entries);
    });
  }
}

/** Which parameter each argument is for: a repeating one takes all that follow. Null when the number does not fit. */
function assign(parameters: readonly ParameterJson[], count: number): ParameterJson[] | null {
  const last = parameters.at(-1);
  const repeating = last?.repeating === true ? last : undefined;
  const needed = parameters.filter(({ optional, repeating: repeats }) => !(optional ?? false) && !(repeats ?? false));
  if (count < needed.length || (count > parameters.length && !repeating)) return null;
  const extra = repeating ? Math.max(0, count - parameters.length) : 0;
  return [...parameters, ...Array.from({ length: extra }, () => repeating ?? { name: "" })];
}

function firstError(value: CustomFunctionArgument) {
  if (!isMatrix(value)) return isError(value) ? value : undefined;
  for (const row of value) for (const cell of row) if (isError(cell)) return cell;
  return undefined;
}

function isMatrix(value: CustomFunctionArgument): value is Matrix<CellValue> {
  return Array.isArray(value);
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
