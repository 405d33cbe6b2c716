import type { Engine, TypedObject } from "./engine.ts";
import { ApiError, notImplemented } from "./errors.ts";
import { camel } from "./metadata.ts";
import type { QueryInfo } from "./protocol.ts";

/** `wire`: members named as on the wire, items under `_Items`; `json`: as the add-in writes them, under `items`. */
export type Naming = "wire" | "json";

type Answer = Record<string, unknown>;

/** What tells the client which object it holds, so that it can address it by id or reference from now on. */
export function identity(engine: Engine, target: TypedObject): Answer {
  const { type, object } = target;
  const id = engine.handler(type).id?.(object);
  const reference = engine.referenceOf(target);
  return {
    ...(id === undefined ? {} : { [engine.facts(type).props.id ? "Id" : "_Id"]: id }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

/** The answer to `load` and `retrieve`. Without a selection all implemented scalar members are told. */
export function query(engine: Engine, target: TypedObject, info: QueryInfo, naming: Naming): Answer {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])].map((path) =>
    path.replace(/^items[/.]/i, "").replaceAll(".", "/"),
  );
  return select(engine, target, paths.length === 0 ? ["*"] : paths, naming, info);
}

/** The answer to `loadRecursive`: each type by its own query, down to a depth. */
export function recursiveQuery(
  engine: Engine,
  target: TypedObject,
  info: { readonly Queries: Readonly<Record<string, QueryInfo>>; readonly MaxDepth?: number },
): Answer {
  const ask = (at: TypedObject, depth: number): Answer => {
    const own = info.Queries[at.type] ?? {};
    const answer = query(engine, at, { ...own, Expand: [] }, "wire");
    const next = own.Expand ?? [];
    if (depth <= 0) return answer;
    for (const path of next) {
      const [wire, nav] = navigation(engine, at.type, path);
      const object = engine.member(at.type, wire, engine.handler(at.type).nav?.[wire], nav.js)(at.object);
      answer[wire] = object ? ask({ type: nav.type, object }, depth - 1) : null;
    }
    return answer;
  };
  return ask(target, info.MaxDepth ?? 10);
}

function select(
  engine: Engine,
  target: TypedObject,
  paths: readonly string[],
  naming: Naming,
  page: QueryInfo = {},
): Answer {
  const answer = naming === "wire" ? identity(engine, target) : {};
  const facts = engine.facts(target.type);
  const own = facts.collection ? paths.filter((path) => path in facts.props || path === "*") : paths;
  for (const path of own) selectMember(engine, target, path, naming, answer);
  if (!facts.collection) return answer;
  const perItem = paths.filter((path) => !(path in facts.props));
  const { items } = engine.handler(target.type);
  const type = facts.item;
  if (perItem.length === 0) return answer;
  if (!items || type === undefined) throw notImplemented(`${target.type}.items`);
  const skip = page.Skip ?? 0;
  const shown = items(target.object).slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  answer[naming === "json" ? "items" : "_Items"] = shown.map((object) =>
    select(engine, { type, object }, perItem, naming),
  );
  return answer;
}

function selectMember(engine: Engine, target: TypedObject, path: string, naming: Naming, answer: Answer): void {
  const { type, object } = target;
  const facts = engine.facts(type);
  const handler = engine.handler(type);
  const name = (wire: string, js: string) => (naming === "json" ? js : wire);
  if (path === "*") {
    for (const [js, { wire }] of Object.entries(facts.props)) {
      const get = handler.get?.[wire];
      if (get && !js.startsWith("_")) readIfImplemented(() => (answer[name(wire, js)] = get(object)));
    }
    return;
  }
  const [head = "", ...rest] = path.split("/");
  if (["isNullObject", "isNull"].includes(head)) return;
  const js = facts.props[head] ? head : Object.keys(facts.props).find((each) => same(each, head));
  const prop = js === undefined ? undefined : facts.props[js];
  if (js !== undefined && prop) {
    answer[name(prop.wire, js)] = engine.member(type, prop.wire, handler.get?.[prop.wire], js)(object);
    return;
  }
  const [wire, nav] = navigation(engine, type, head);
  const child = engine.member(type, wire, handler.nav?.[wire], nav.js)(object);
  const key = name(wire, nav.js);
  answer[key] = child
    ? merge(
        answer[key],
        select(engine, { type: nav.type, object: child }, [rest.length ? rest.join("/") : "*"], naming),
      )
    : null;
}

/** `load()` of everything leaves out the members that the host does not have. */
function readIfImplemented(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ApiError && error.code === "NotImplemented")) throw error;
  }
}

function navigation(engine: Engine, type: string, name: string) {
  const found = Object.entries(engine.facts(type).navs).find(([, nav]) => same(nav.js, name));
  if (!found) throw new ApiError("InvalidArgument", `The property '${name}' doesn't exist on ${camel(type)}.`);
  return found;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Two selections through the same navigation property (`font/bold`, `font/color`) are one answer. */
function merge(before: unknown, added: Answer): Answer {
  if (!isAnswer(before)) return added;
  const merged: Answer = { ...before };
  for (const [key, value] of Object.entries(added)) {
    const known = merged[key];
    if ((key === "_Items" || key === "items") && Array.isArray(known) && Array.isArray(value)) {
      merged[key] = known.map((item: unknown, index) => merge(item, value[index] as Answer));
    } else merged[key] = isAnswer(known) && isAnswer(value) ? merge(known, value) : value;
  }
  return merged;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
