import { Batch } from "./batch.ts";
import { ApiError, generalException, notImplemented } from "./errors.ts";
import { requireApi, type RequirementSets } from "./gate.ts";
import type { AnyHandler, Handlers } from "./handlers.ts";
import { camel, type EventFacts, type Metadata, type TypeFacts, type TypeName } from "./metadata.ts";
import { actionTypes, type Action, type BatchRequest, type BatchResponse } from "./protocol.ts";

/** An object of the host with the API type under which the add-in knows it. */
export interface TypedObject {
  readonly type: string;
  readonly object: object;
}

/** What a path leads to; `null` is a null object (`isNullObject`). */
export type Resolved = TypedObject | null;

export interface EngineOptions {
  readonly metadata: Metadata;
  readonly handlers: Handlers;
  readonly root: object;
  readonly requirements: RequirementSets;
  /** Wraps each stretch of actions between two waits, so that the workbook sees one change. */
  readonly group: (work: () => void) => void;
  /** Whether values must be waited for before the next read. */
  readonly pending: () => boolean;
  /** Waits for them; false when that takes too long, and then the batch waits no more. */
  readonly settle: () => Promise<boolean>;
  readonly subscribe: (event: EventFacts, target: string, on: boolean) => void;
  /** Turns what a handler has thrown into the error that the add-in sees; anything unknown is a GeneralException. */
  readonly explain?: (error: unknown) => ApiError | undefined;
}

/** How often a member was asked for, and whether the host has it. */
export interface MemberUse {
  count: number;
  readonly implemented: boolean;
}

/**
 * Executes the batches of the real office.js. It knows nothing of Excel: types and members come from the metadata,
 * their meaning from the handlers.
 */
export class Engine {
  readonly coverage = new Map<string, MemberUse>();
  private readonly references = new Map<string, TypedObject>();
  /** Object → type → its reference: the same object may stand for a range and for its format. */
  private readonly referenceIds = new Map<object, Map<string, string>>();
  private lastReference = 0;

  constructor(readonly options: EngineOptions) {}

  /**
   * Executes a batch in order. An error ends it: the results so far are returned beside the error, and what has been
   * done stays done. `limit` ends it after that many actions with a GeneralException.
   */
  async execute(request: BatchRequest, limit = Infinity): Promise<BatchResponse> {
    const batch = new Batch(this, request);
    const actions = request.Actions;
    let next = 0;
    let patient = true;
    const mustWait = () => patient && isRead(actions[next]) && this.options.pending();
    while (next < actions.length && !batch.error) {
      if (mustWait()) patient = await this.options.settle();
      this.options.group(() => {
        do {
          if (next >= limit) batch.fail(next, generalException("The batch was interrupted."));
          else batch.run(next);
          next += 1;
        } while (next < actions.length && !batch.error && !mustWait());
      });
    }
    return batch.error ? { Error: batch.error, Results: batch.results, TraceIds: batch.traces } : batch.response();
  }

  facts(type: string): TypeFacts {
    const facts = this.options.metadata.types[type];
    if (!facts) throw notImplemented(type);
    return facts;
  }

  handler(type: string): AnyHandler {
    const handler = this.options.handlers[type as TypeName];
    if (!handler) throw notImplemented(type);
    return handler;
  }

  /** Checks the API set, notes the use, and throws `NotImplemented` where there is no handler. */
  member<F>(type: string, wire: string, handler: F | undefined, js?: string): F {
    requireApi(this.options.metadata, this.options.requirements, type, wire, js);
    const key = `${type}.${js ?? camel(wire)}`;
    const use = this.coverage.get(key);
    if (use) use.count += 1;
    else this.coverage.set(key, { count: 1, implemented: handler !== undefined });
    if (handler === undefined) throw notImplemented(key);
    return handler;
  }

  keep(target: TypedObject): string {
    const known = this.referenceOf(target);
    if (known !== undefined) return known;
    const id = String(++this.lastReference);
    this.references.set(id, target);
    const ids = this.referenceIds.get(target.object) ?? new Map<string, string>();
    this.referenceIds.set(target.object, ids.set(target.type, id));
    return id;
  }

  /** The reference under which the add-in keeps an object, if it does. */
  referenceOf({ type, object }: TypedObject): string | undefined {
    return this.referenceIds.get(object)?.get(type);
  }

  release(reference: string): void {
    const kept = this.references.get(reference);
    if (!kept) return;
    this.references.delete(reference);
    const ids = this.referenceIds.get(kept.object);
    ids?.delete(kept.type);
    if (ids?.size === 0) this.referenceIds.delete(kept.object);
  }

  referenced(reference: string): TypedObject {
    const kept = this.references.get(reference);
    if (!kept)
      throw new ApiError("InvalidObjectPath", `The object path is invalid: reference ${reference} is released.`);
    return kept;
  }

  /** The host objects that the add-in keeps references to. */
  *kept(): Iterable<TypedObject> {
    yield* this.references.values();
  }
}

function isRead(action: Action | undefined): boolean {
  switch (action?.ActionType) {
    case actionTypes.query:
    case actionTypes.queryAsJson:
    case actionTypes.recursiveQuery:
      return true;
    default:
      return false;
  }
}
