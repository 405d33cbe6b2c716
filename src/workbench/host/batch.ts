import type { Engine, Resolved, TypedObject } from "./engine.ts";
import { ApiError, generalException, itemNotFound, notImplemented } from "./errors.ts";
import type { AnyHandler } from "./handlers.ts";
import { camel } from "./metadata.ts";
import {
  actionTypes,
  pathTypes,
  type Action,
  type ArgumentInfo,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
} from "./protocol.ts";
import { identity, query, recursiveQuery } from "./query.ts";

/** One batch: its object paths are resolved once, when the first action needs them. */
export class Batch {
  readonly results: BatchResponse["Results"] = [];
  readonly traces: number[] = [];
  error: BatchError | undefined;
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly engine: Engine,
    private readonly request: BatchRequest,
  ) {}

  response(): BatchResponse {
    return { Results: this.results, TraceIds: this.traces };
  }

  run(index: number): void {
    const action = this.request.Actions[index];
    if (!action) return;
    try {
      if (action.ActionType === actionTypes.trace) this.traces.push(action.Id);
      const value = action.ActionType === actionTypes.trace ? null : this.perform(action);
      this.results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      const explained = error instanceof ApiError ? error : this.engine.options.explain?.(error);
      this.fail(index, explained ?? generalException(error instanceof Error ? error.message : undefined));
    }
  }

  fail(index: number, error: ApiError): void {
    const action = this.request.Actions[index];
    this.error = {
      ActionIndex: index,
      Code: error.code,
      Message: error.message,
      Location: action ? this.location(action) : "",
      HttpStatusCode: error.httpStatus,
    };
  }

  private perform(action: Action): unknown {
    const target = this.resolve(action.ObjectPathId);
    if (target === null) return performOnNullObject(action);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return identity(this.engine, target);
      case actionTypes.method:
        return this.callMethod(target, action);
      case actionTypes.setProperty:
        this.setProperty(target, action.Name, this.arguments(action.ArgumentInfo)[0]);
        return null;
      case actionTypes.update:
        this.update(target, action.ObjectState ?? {});
        return null;
      case actionTypes.query:
        return query(this.engine, target, action.QueryInfo ?? {}, "wire");
      case actionTypes.queryAsJson:
        return query(this.engine, target, action.QueryInfo ?? {}, "json");
      case actionTypes.recursiveQuery:
        return recursiveQuery(this.engine, target, action.RecursiveQueryInfo ?? { Queries: {} });
      default:
        throw notImplemented(`${target.type} action ${action.ActionType}`);
    }
  }

  private callMethod(target: TypedObject, action: Action): unknown {
    const { type, object } = target;
    const args = this.arguments(action.ArgumentInfo);
    const wire = action.Name;
    if (wire === "_KeepReference") {
      this.engine.keep(target);
      return null;
    }
    if (wire === "_RemoveReference") {
      this.engine.release(String(args[0]));
      return null;
    }
    const facts = this.engine.facts(type);
    const event = facts.events[wire.replace(/^_Unregister/, "_Register")];
    const handler = this.engine.handler(type);
    if (event) {
      this.engine.member(type, wire, true, facts.methods[wire]?.js);
      const id = event.target === "id" ? handler.id?.(object) : event.target;
      this.engine.options.subscribe(event, id ?? "", wire.startsWith("_Register"));
      return null;
    }
    const own = handler.call?.[wire];
    const items = handler.items;
    const inherited = wire === "GetCount" && items ? (collection: unknown) => items(collection).length : undefined;
    const call = this.engine.member(type, wire, own ?? inherited, facts.methods[wire]?.js);
    return call(object, ...args) ?? null;
  }

  private setProperty({ type, object }: TypedObject, name: string, value: unknown): void {
    const wire = this.engine.facts(type).setters?.[name] ?? name;
    this.engine.member(type, wire, this.engine.handler(type).set?.[wire])(object, value);
  }

  private update(target: TypedObject, state: Readonly<Record<string, unknown>>): void {
    const facts = this.engine.facts(target.type);
    for (const [js, value] of Object.entries(state)) {
      const prop = facts.props[js];
      const nav = Object.entries(facts.navs).find(([, candidate]) => candidate.js === js);
      if (prop) this.setProperty(target, prop.wire, value);
      else if (nav && typeof value === "object" && value !== null) {
        const object = this.engine.member(
          target.type,
          nav[0],
          this.engine.handler(target.type).nav?.[nav[0]],
        )(target.object);
        if (!object) throw itemNotFound();
        this.update({ type: nav[1].type, object }, value as Readonly<Record<string, unknown>>);
      } else throw notImplemented(`${target.type}.${js}`);
    }
  }

  private resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidObjectPath", `The object path is invalid: ${id}.`);
    const found = this.follow(path);
    this.resolved.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): Resolved {
    const { metadata, root } = this.engine.options;
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return { type: "Workbook", object: root };
      case pathTypes.service: {
        const type = metadata.services[path.Name];
        if (type === undefined) throw notImplemented(path.Name);
        this.engine.handler(type);
        return { type, object: root };
      }
      case pathTypes.null:
        return null;
      case pathTypes.reference:
        return this.engine.referenced(path.Name);
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent === null ? null : this.step(parent, path);
  }

  /** From an object to the one that its navigation property, indexer or method gives. */
  private step({ type, object }: TypedObject, path: ObjectPath): Resolved {
    const facts = this.engine.facts(type);
    const handler = this.engine.handler(type);
    const args = this.arguments(path.ArgumentInfo);
    const wire = path.Name;
    if (path.ObjectPathType === pathTypes.navigation) {
      const nav = facts.navs[wire];
      const found = this.engine.member(type, wire, handler.nav?.[wire], nav?.js)(object);
      return typed(nav?.type, found, wire);
    }
    if (path.ObjectPathType === pathTypes.indexer) {
      const item = this.engine.member(type, "getItem", handler.item);
      return typed(facts.indexer ?? facts.item, item(object, args[0]), "getItem");
    }
    const method = facts.methods[wire];
    const call = this.engine.member(type, wire, handler.call?.[wire] ?? inheritedItem(handler, wire), method?.js);
    const found = call(object, ...args);
    if (found !== null && found !== undefined && typeof found !== "object") throw notImplemented(`${type}.${wire}`);
    return typed(method?.returns, found, wire);
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((each: unknown, index) => this.argument(each, reference[index]));
    }
    if (typeof reference === "number" && reference > 0) return this.resolve(reference)?.object ?? null;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.resolve(value._ObjectPathId)?.object ?? null;
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, each]: [string, unknown]) => [key, this.argument(each, 0)]),
    );
  }

  /** `Type.member` of the action, or of the path that could not be followed. */
  private location(action: Action): string {
    const typeAt = (id: number | undefined) => (id === undefined ? undefined : this.resolved.get(id)?.type);
    const type = typeAt(action.ObjectPathId);
    if (type !== undefined) return `${type}.${action.Name === "" ? "load" : camel(action.Name)}`;
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const member = path?.ObjectPathType === pathTypes.indexer ? "getItem" : camel(path?.Name ?? "");
    return `${typeAt(path?.ParentObjectPathId) ?? ""}.${member}`;
  }
}

/** Collections answer these by their items alone. */
function inheritedItem(
  handler: AnyHandler,
  wire: string,
): ((object: unknown, ...args: readonly unknown[]) => unknown) | undefined {
  const { item, items } = handler;
  if (wire === "GetItemAt" && items) return (object, index) => items(object)[Number(index)];
  if (wire === "GetItemOrNullObject" && item) return (object, key) => item(object, key) ?? null;
  if (wire === "GetItem" && item) return (object, key) => item(object, key);
  return undefined;
}

function typed(type: string | undefined, object: object | null | undefined, wire: string): Resolved {
  if (object === null || (object === undefined && wire.endsWith("OrNullObject"))) {
    if (wire.endsWith("OrNullObject")) return null;
    throw itemNotFound();
  }
  if (object === undefined) throw itemNotFound();
  if (type === undefined) throw notImplemented(wire);
  return { type, object };
}

/** Reading a null object gives nothing; doing something with it is ItemNotFound. */
function performOnNullObject(action: Action): null {
  const { instantiate, query: read, queryAsJson, method } = actionTypes;
  const silent: readonly number[] = [instantiate, read, queryAsJson];
  if (silent.includes(action.ActionType)) return null;
  if (action.ActionType === method && action.Name === "_KeepReference") return null;
  throw itemNotFound();
}
