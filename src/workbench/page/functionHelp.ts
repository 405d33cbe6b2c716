import { BooleanNumber, type Univer } from "@univerjs/core";
import type { FunctionJson } from "../host/functionMetadata.ts";
import { FunctionType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/preset-sheets-core";

/** Makes the formula editor complete and explain the add-in's functions. The result removes them again. */
export function describeFunctions(univer: Univer, functions: readonly FunctionJson[], namespace: string): () => void {
  const descriptions = univer.__getInjector().get(IDescriptionService);
  const registered = descriptions.registerDescriptions(
    functions.map((declared) => ({
      functionName: namespace === "" ? nameOf(declared) : `${namespace}.${nameOf(declared)}`,
      functionType: FunctionType.User,
      description: declared.description ?? "",
      abstract: declared.description ?? "",
      functionParameter: (declared.parameters ?? []).map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: parameter.dimensionality === "matrix" ? "A1:A10" : "A1",
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    })),
  );
  return () => registered.dispose();
}

function nameOf({ id, name }: FunctionJson): string {
  return (name ?? id).toUpperCase();
}
