import type { Wire } from "./metadata.generated.ts";
import type { TypeName } from "./metadata.ts";

/**
 * How the host answers one type of the API. Members are named as on the wire; a name that the type does not have does
 * not compile. A member without an entry answers `NotImplemented`.
 */
export interface Handler<T extends TypeName, O> {
  /** The object's identity, by which a collection's indexer finds it again. */
  readonly id?: (object: O) => string;
  readonly get?: { readonly [W in Wire[T]["get"]]?: (object: O) => unknown };
  readonly set?: { readonly [W in Wire[T]["set"]]?: (object: O, value: unknown) => void };
  /** `null` is a null object; `undefined` means that there is none: ItemNotFound. */
  readonly nav?: { readonly [W in Wire[T]["nav"]]?: (object: O) => object | null | undefined };
  /** Methods that return an object answer with it, or with `null` or `undefined` as navigations do. */
  readonly call?: { readonly [W in Wire[T]["call"]]?: (object: O, ...args: readonly unknown[]) => unknown };
  /** Finds a collection's item by its key: a name, an id or, where the API allows it, a position. */
  readonly item?: (object: O, key: unknown) => object | null | undefined;
  readonly items?: (object: O) => readonly object[];
}

/** A handler whose type parameters are forgotten, as the engine calls it. */
export interface AnyHandler {
  readonly id?: (object: unknown) => string;
  readonly get?: Readonly<Record<string, ((object: unknown) => unknown) | undefined>>;
  readonly set?: Readonly<Record<string, ((object: unknown, value: unknown) => void) | undefined>>;
  readonly nav?: Readonly<Record<string, ((object: unknown) => object | null | undefined) | undefined>>;
  readonly call?: Readonly<Record<string, ((object: unknown, ...args: readonly unknown[]) => unknown) | undefined>>;
  readonly item?: (object: unknown, key: unknown) => object | null | undefined;
  readonly items?: (object: unknown) => readonly object[];
}

export type Handlers = Readonly<Partial<Record<TypeName, AnyHandler>>>;

/**
 * Declares the handler of one type. `O` is what the host holds for such an object; the engine passes to a handler only
 * objects that handlers have returned for the same type, which is what makes forgetting `O` sound.
 */
export function handlerOf<T extends TypeName, O>(handler: Handler<T, O>): AnyHandler {
  return handler as unknown as AnyHandler;
}
