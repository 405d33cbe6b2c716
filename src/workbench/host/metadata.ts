import type { EnumName, Wire } from "./metadata.generated.ts";

/** What the extracted metadata says about the API that the installed office.js speaks. */
export interface Metadata {
  readonly types: Readonly<Record<string, TypeFacts>>;
  readonly enums: Readonly<Record<EnumName, readonly string[]>>;
  /** Service name on the wire → type. */
  readonly services: Readonly<Record<string, string>>;
}

export interface TypeFacts {
  /** By the name that an add-in writes. */
  readonly props: Readonly<Record<string, { readonly wire: string; readonly writable: boolean }>>;
  /** By the name on the wire, like methods and events. */
  readonly navs: Readonly<Record<string, { readonly js: string; readonly type: string }>>;
  readonly methods: Readonly<Record<string, MethodFacts>>;
  /** By the method that registers a handler. */
  readonly events: Readonly<Record<string, EventFacts>>;
  /** Member as an add-in writes it → the API set that has it. */
  readonly api: Readonly<Record<string, readonly [set: string, version: string]>>;
  /** Name under which a property is set → name under which it is read, where they differ. */
  readonly setters?: Readonly<Record<string, string>>;
  readonly collection?: boolean;
  readonly item?: string;
  /** Type that the collection's indexer returns. */
  readonly indexer?: string;
}

export interface MethodFacts {
  readonly js: string;
  readonly params: readonly string[];
  /** Type of the object that the method returns; absent for values. */
  readonly returns?: string;
}

export interface EventFacts {
  readonly js: string;
  /** Number of the event in a rich-API message. */
  readonly type: number;
  /** `Workbook` where handlers of a collection are told, `id` where the object itself is. */
  readonly target: "Workbook" | "id" | "";
}

export type TypeName = keyof Wire;

/** The member's name on the wire → the name that an add-in writes. */
export function camel(wire: string): string {
  return wire.startsWith("_") ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);
}
