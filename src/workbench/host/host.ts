import type { Json } from "../model/cell.ts";
import { ModelError, type Workbook } from "../model/workbook.ts";
import { byteLength, CustomFunctionCalls, type MessageEntry } from "./customFunctions.ts";
import type { HostContext, SharedRuntime } from "./context.ts";
import { Engine } from "./engine.ts";
import { ApiError, generalException, TransportError, transportCodes } from "./errors.ts";
import { EventDispatch } from "./events.ts";
import { familyHandlers } from "./families/all.ts";
import { findRange, RangeRef, shifted } from "./range.ts";
import type { FunctionsJson } from "./functionMetadata.ts";
import { requirementSets, type RequirementSets } from "./gate.ts";
import { metadata } from "./metadata.generated.ts";
import { pathTypes, type BatchRequest, type BatchResponse } from "./protocol.ts";
import { defaultSwitches, type Flavour, type HostSwitches } from "./switches.ts";

export interface HostOptions {
  readonly workbook: Workbook;
  readonly flavour: Flavour;
  readonly switches?: Partial<HostSwitches>;
  readonly requirements?: RequirementSets;
  /** Language of the user interface and of the data, e.g. `ru-RU`. */
  readonly locale?: string;
}

/** One call of `context.sync()`, or of the library on its own behalf. */
export interface BatchRecord {
  /** The library's own: references released, custom functions, the shared runtime. Failures do not count these. */
  readonly internal: boolean;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Code of the error that the add-in was told. */
  readonly error?: string;
}

/** What a transport delivers to one add-in page. */
export interface Port {
  richApiMessage(entries: readonly MessageEntry[]): void;
  selectionChanged(): void;
}

/** Plays Excel for one add-in: executes its batches on a workbook, calls its functions, tells it what happens. */
export class Host {
  readonly workbook: Workbook;
  readonly flavour: Flavour;
  readonly locale: string;
  readonly switches: HostSwitches;
  readonly requirements: RequirementSets;
  readonly batches: BatchRecord[] = [];
  /** Calls and events of the common API that were answered with an error because the host does not have them. */
  readonly refused: string[] = [];
  readonly functions: CustomFunctionCalls;
  readonly runtime: SharedRuntime;
  readonly engine: Engine;
  private readonly events: EventDispatch;
  private readonly listening: () => void;
  private port: Port | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private suspended = false;
  private failureCount = 0;
  private failureSeen: HostSwitches["failure"] = null;

  constructor(options: HostOptions) {
    this.workbook = options.workbook;
    this.flavour = options.flavour;
    this.locale = options.locale ?? "en-US";
    this.switches = { ...defaultSwitches(options.flavour), ...options.switches };
    this.requirements = options.requirements ?? requirementSets;
    const send = (entries: readonly MessageEntry[]) => this.port?.richApiMessage(entries);
    this.functions = new CustomFunctionCalls(this.switches, send);
    this.events = new EventDispatch(this.workbook, send);
    this.runtime = this.createRuntime();
    const { workbook } = this;
    const context: HostContext = {
      workbook,
      requirements: this.requirements,
      locale: this.locale,
      runtime: this.runtime,
      functions: this.functions,
      suspendCalculation: () => {
        this.suspended = true;
      },
    };
    this.engine = new Engine({
      metadata,
      handlers: familyHandlers(context, metadata),
      root: workbook,
      requirements: this.requirements,
      group: (work) => {
        workbook.batch("addin", work);
      },
      pending: () => workbook.pending && !this.suspended && this.switches.calculation === "on",
      settle: () => settledSoon(workbook),
      subscribe: (event, target, on) => {
        this.events.subscribe(event, target, on);
      },
      explain: (error) => (error instanceof ModelError ? new ApiError(error.code, error.message) : undefined),
    });
    this.listening = workbook.onChange((event) => {
      if (event.type === "shift") this.moveKeptRanges(event);
      if (event.type === "selection") this.port?.selectionChanged();
      this.events.handle(event);
    });
  }

  /** The page that is told of events and called for functions; undefined when it has closed. */
  connect(port: Port | undefined): void {
    this.port = port;
    if (port) return;
    this.events.forget();
    this.functions.abandon();
  }

  /** Makes the add-in's functions known to the workbook. */
  registerFunctions(functions: FunctionsJson, namespace = ""): () => void {
    return this.functions.register(this.workbook, functions, namespace);
  }

  /** Another author changes cells of the shared workbook; handlers hear of it with the source Remote. */
  editRemotely(address: string, values: Parameters<ReturnType<Workbook["addSheet"]>["write"]>[1]): void {
    const { sheet, area } = findRange(this.workbook, address, this.workbook.activeSheet);
    this.workbook.batch("remote", () => {
      sheet.write(area, values);
    });
  }

  /** Document settings as the common API has them: key → JSON text. */
  settingTexts(): [string, string][] {
    return [...this.workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]);
  }

  saveSettings(texts: readonly (readonly [string, string])[]): void {
    for (const key of [...this.workbook.settings.keys()]) {
      if (!texts.some(([each]) => each === key)) this.workbook.deleteSetting(key);
    }
    for (const [key, text] of texts) this.workbook.setSetting(key, JSON.parse(text) as Json);
  }

  /** Answers one ProcessQuery text with another. Throws a `TransportError` where the whole call is refused. */
  async process(text: string): Promise<string> {
    const request = JSON.parse(text) as BatchRequest;
    const internal = isInternal(request);
    const run = () => this.answer(text, request, internal);
    if (isServiceCall(request)) return run();
    const answered = this.queue.then(run);
    this.queue = answered.catch(() => undefined);
    return answered;
  }

  dispose(): void {
    this.listening();
    this.connect(undefined);
  }

  private async answer(text: string, request: BatchRequest, internal: boolean): Promise<string> {
    const { switches } = this;
    if (switches.latency > 0) await new Promise((resolve) => setTimeout(resolve, switches.latency));
    const requestBytes = byteLength(text);
    const note = (responseBytes: number, error?: string) =>
      this.batches.push({
        internal,
        actions: request.Actions.length,
        requestBytes,
        responseBytes,
        ...(error === undefined ? {} : { error }),
      });
    try {
      this.refuseWhenSwitched(requestBytes, internal);
      const failing = internal ? null : this.nextFailure();
      const response = failing === "refused" ? refusal() : await this.execute(request, failing === "half");
      const answer = JSON.stringify(response);
      const responseBytes = byteLength(answer);
      if (responseBytes > switches.payloadLimit)
        throw new TransportError(transportCodes.responsePayloadSizeLimitExceeded);
      note(responseBytes, response.Error?.Code);
      return answer;
    } catch (error) {
      if (error instanceof TransportError) note(0, String(error.officeCode));
      throw error;
    }
  }

  private async execute(request: BatchRequest, half: boolean): Promise<BatchResponse> {
    this.suspended = false;
    if (this.switches.calculation === "off") this.workbook.calculationMode = "manual";
    try {
      return await this.engine.execute(request, half ? Math.floor(request.Actions.length / 2) : Infinity);
    } finally {
      this.suspended = false;
    }
  }

  private refuseWhenSwitched(requestBytes: number, internal: boolean): void {
    const { switches } = this;
    if (switches.lostSession && !internal) throw new TransportError(transportCodes.sessionExpired);
    if (switches.cellEditMode && !internal) throw new TransportError(transportCodes.invalidOperationInCellEditMode);
    if (requestBytes > switches.payloadLimit) throw new TransportError(transportCodes.requestPayloadSizeLimitExceeded);
  }

  private nextFailure(): "refused" | "half" | null {
    const { failure } = this.switches;
    if (failure !== this.failureSeen) this.failureCount = 0;
    this.failureSeen = failure;
    if (!failure) return null;
    this.failureCount += 1;
    const hit = failure.andLater ? this.failureCount >= failure.batch : this.failureCount === failure.batch;
    return hit ? failure.applied : null;
  }

  private moveKeptRanges(event: {
    sheet: string;
    axis: "rows" | "columns";
    change: string;
    at: number;
    count: number;
  }): void {
    const count = event.change === "inserted" ? event.count : -event.count;
    for (const { object } of this.engine.kept()) {
      if (!(object instanceof RangeRef) || object.sheet.id !== event.sheet) continue;
      object.area = shifted(object.area, event.axis, event.at, count) ?? object.area;
    }
  }

  private createRuntime(): SharedRuntime {
    const tell = (visible: boolean) => {
      this.events.runtimeVisibility(visible);
    };
    return {
      state: "Visible",
      startState: "Inactive",
      actionsReady: false,
      ribbonRequests: [],
      changed(state) {
        const before = this.state;
        this.state = state;
        if (before !== state) tell(state === "Visible");
      },
    };
  }
}

/** A function that does not answer, or that waits for a batch itself, must not hold a batch for ever. */
const PATIENCE = 5_000;

async function settledSoon(workbook: Workbook): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, PATIENCE);
  });
  const settled = await Promise.race([workbook.settled().then(() => true), patience]);
  clearTimeout(timer);
  return settled;
}

function refusal(): BatchResponse {
  const { code, message, httpStatus } = generalException();
  return {
    Results: [],
    TraceIds: [],
    Error: { ActionIndex: 0, Code: code, Message: message, Location: "", HttpStatusCode: httpStatus },
  };
}

/** Calls on a service, which must be answered while a batch waits for the function that they carry results of. */
function isServiceCall({ ObjectPaths }: BatchRequest): boolean {
  return Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === pathTypes.service);
}

/** What the library sends on its own: service calls, and the release of kept references. */
function isInternal(request: BatchRequest): boolean {
  if (isServiceCall(request)) return true;
  const named = request.Actions.filter(({ Name }) => Name !== "");
  return named.length > 0 && named.every(({ Name }) => Name === "_RemoveReference");
}
