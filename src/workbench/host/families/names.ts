import type { DefinedName } from "../../model/objects.ts";
import type { Sheet } from "../../model/workbook.ts";
import { asBoolean, asText, optional } from "../arguments.ts";
import type { HostContext } from "../context.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import { fullAddress, RangeRef } from "../range.ts";
import { sheetOf } from "./sheetOf.ts";

interface NameRef {
  readonly id: string;
}

/** The names of one sheet, or those of the workbook. */
interface NameCollectionRef {
  readonly sheet?: Sheet;
}

/** Defined names. */
export function nameFamily(host: HostContext): Handlers {
  const { workbook } = host;
  const name = (ref: NameRef): DefinedName => {
    const found = workbook.names.find(({ id }) => id === ref.id);
    if (!found) throw itemNotFound();
    return found;
  };
  const own = ({ sheet }: NameCollectionRef) => workbook.names.filter(({ scope }) => scope === (sheet?.id ?? null));
  const range = (ref: NameRef) => {
    const target = workbook.nameArea(name(ref).id);
    return target && new RangeRef(sheetOf(workbook, target.sheet), target.area);
  };
  const scopeSheet = (ref: NameRef) => {
    const { scope } = name(ref);
    return scope === null ? null : sheetOf(workbook, scope);
  };
  const find = (collection: NameCollectionRef, key: unknown): NameRef | undefined => {
    const wanted = asText(key).toLowerCase();
    const found = own(collection).find((each) => each.name.toLowerCase() === wanted || each.id === key);
    return found && { id: found.id };
  };
  const add = (collection: NameCollectionRef, given: unknown, formula: string, comment: unknown): NameRef => {
    if (find(collection, given)) throw itemAlreadyExists();
    const note = optional(asText)(comment);
    const added = workbook.addName({
      name: asText(given),
      formula,
      scope: collection.sheet?.id ?? null,
      ...(note === undefined ? {} : { comment: note }),
    });
    return { id: added.id };
  };
  return {
    NamedItemCollection: handlerOf<"NamedItemCollection", NameCollectionRef>({
      items: (collection) => own(collection).map(({ id }): NameRef => ({ id })),
      item: find,
      call: {
        Add: (collection, given, reference, comment) =>
          add(
            collection,
            given,
            reference instanceof RangeRef
              ? `=${fullAddress(reference.sheet, reference.area, true)}`
              : asFormula(reference),
            comment,
          ),
        AddFormulaLocal: (collection, given, formula, comment) => add(collection, given, asFormula(formula), comment),
      },
    }),
    NamedItem: handlerOf<"NamedItem", NameRef>({
      id: ({ id }) => id,
      get: {
        Name: (ref) => name(ref).name,
        Formula: (ref) => name(ref).formula,
        Comment: (ref) => name(ref).comment,
        Visible: (ref) => name(ref).visible,
        Scope: (ref) => (name(ref).scope === null ? "Workbook" : "Worksheet"),
        Type: (ref) => typeOf(name(ref).formula, range(ref) !== null),
        Value: (ref) => valueOf(name(ref).formula, range(ref)),
      },
      set: {
        Formula: (ref, value) => {
          workbook.updateName(ref.id, { formula: asFormula(value) });
        },
        Comment: (ref, value) => {
          workbook.updateName(ref.id, { comment: asText(value) });
        },
        Visible: (ref, value) => {
          workbook.updateName(ref.id, { visible: asBoolean(value) });
        },
      },
      nav: {
        Worksheet: (ref) => scopeSheet(ref) ?? undefined,
        WorksheetOrNullObject: scopeSheet,
      },
      call: {
        Delete: (ref) => {
          workbook.deleteName(name(ref).id);
        },
        GetRange: (ref) => range(ref) ?? undefined,
        GetRangeOrNullObject: range,
      },
    }),
  };
}

function asFormula(value: unknown): string {
  const text = asText(value);
  if (!text.startsWith("=")) throw invalidArgument("a formula begins with =");
  return text;
}

/** A constant's value; the text of what a reference or a formula says. */
function valueOf(formula: string, range: RangeRef | null): string | number | boolean {
  if (range) return fullAddress(range.sheet, range.area, true);
  const constant = constantOf(formula);
  return constant ?? formula;
}

function typeOf(formula: string, isRange: boolean): string {
  if (isRange) return "Range";
  switch (typeof constantOf(formula)) {
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    default:
      return "String";
  }
}

/** `=100`, `="x"` and `=TRUE` are constants. */
function constantOf(formula: string): string | number | boolean | undefined {
  const body = formula.slice(1).trim();
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(body)) return Number(body);
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === "true";
  if (/^"([^"]|"")*"$/.test(body)) return body.slice(1, -1).replaceAll('""', '"');
  return undefined;
}
