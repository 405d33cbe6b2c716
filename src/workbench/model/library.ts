import type * as Core from "@univerjs/core";
import type * as Formula from "@univerjs/engine-formula";
import type * as Sheets from "@univerjs/sheets";

/**
 * Univer's modules, handed in: Node loads its CommonJS build (the ES build does not load there), a page bundles the ES
 * build, and both must be the very modules that the Univer instance was made of.
 */
export interface UniverLibrary {
  readonly core: typeof Core;
  readonly formula: typeof Formula;
  readonly sheets: typeof Sheets;
}

/** Finds the services of a Univer instance. */
export type Injector = ReturnType<InstanceType<typeof Core.Univer>["__getInjector"]>;

/** A cell of Univer's matrix, with numbers for its enumerations: the model must not import their values. */
export interface CellData {
  v?: string | number | boolean | null;
  t?: number | null;
  f?: string | null;
  si?: string | null;
  s?: string | StyleData | null;
  p?: { readonly body?: { readonly dataStream?: string } } | null;
  custom?: object | null;
}

export type Worksheet = Core.Worksheet;

/** A style of Univer's, likewise. */
export interface StyleData {
  n?: { readonly pattern: string } | null;
  ff?: string | null;
  fs?: number;
  bl?: number;
  it?: number;
  ul?: { readonly s: number };
  st?: { readonly s: number };
  cl?: { readonly rgb?: string | null } | null;
  bg?: { readonly rgb?: string | null } | null;
  bd?: Partial<
    Record<"t" | "b" | "l" | "r", { readonly s: number; readonly cl: { readonly rgb?: string | null } } | null>
  > | null;
  ht?: number | null;
  vt?: number | null;
  tb?: number | null;
  custom?: object;
}
