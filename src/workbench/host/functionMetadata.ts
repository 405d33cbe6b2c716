/** `functions.json`, as an add-in serves it (custom-functions-json in Microsoft's documentation). */
export interface FunctionsJson {
  readonly functions: readonly FunctionJson[];
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
}

export interface FunctionJson {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly parameters?: readonly ParameterJson[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
  };
}

export interface ParameterJson {
  readonly name: string;
  readonly description?: string;
  /** `any` unless given. */
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** The part of the file that the host reads, checked; throws a sentence that names what is wrong. */
export function readFunctionsJson(text: string): FunctionsJson {
  const data: unknown = JSON.parse(text);
  if (typeof data !== "object" || data === null || !("functions" in data) || !Array.isArray(data.functions)) {
    throw new Error("functions.json has no list of functions");
  }
  for (const each of data.functions as unknown[]) {
    const id = typeof each === "object" && each !== null && "id" in each ? each.id : undefined;
    if (typeof id !== "string" || !/^[A-Za-z][A-Za-z0-9_.]{2,}$/.test(id)) {
      throw new Error(`functions.json has a function with an illegal id: ${String(id)}`);
    }
  }
  return data as unknown as FunctionsJson;
}
