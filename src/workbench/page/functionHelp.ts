import type { Univer } from "@univerjs/core";
import { FunctionType, IDescriptionService } from "@univerjs/preset-sheets-core";

/** What Excel reads of a function in functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
    readonly dimensionality?: "scalar" | "matrix";
  }[];
}

/** Makes the formula editor complete and explain the add-in's functions. The result removes them again. */
export function describeFunctions(
  univer: Univer,
  functions: readonly FunctionMetadata[],
  namespace: string,
): () => void {
  const descriptions = univer.__getInjector().get(IDescriptionService);
  const registered = descriptions.registerDescriptions(
    functions.map((declared) => ({
      functionName: namespace === "" ? declared.name : `${namespace}.${declared.name}`,
      functionType: FunctionType.User,
      description: declared.description ?? "",
      abstract: declared.description ?? "",
      functionParameter: declared.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: parameter.dimensionality === "matrix" ? "A1:A10" : "A1",
        require: parameter.optional ? 0 : 1,
        repeat: parameter.repeating ? 1 : 0,
      })),
    })),
  );
  return () => registered.dispose();
}
