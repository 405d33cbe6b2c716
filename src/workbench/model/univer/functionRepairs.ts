import type { Injector, UniverLibrary } from "../library.ts";

type Value = InstanceType<UniverLibrary["formula"]["BaseValueObject"]>;

/** Univer's SORT and SORTBY reorder the range that other formulas read; its EDATE does not stop at a month's end. */
export function repairFunctions({ formula }: UniverLibrary, injector: Injector): void {
  const functions = injector.get(formula.IFunctionService);
  const wrap = (name: string, around: (inner: (...args: Value[]) => Value) => (...args: Value[]) => Value) => {
    const executor = functions.getExecutor(name);
    if (!executor) return;
    const inner = executor.calculate.bind(executor) as (...args: Value[]) => Value;
    executor.calculate = around(inner);
  };
  for (const name of ["SORT", "SORTBY"]) {
    wrap(
      name,
      (inner) =>
        (first, ...rest) =>
          inner(first.isArray() ? first.map((value) => value) : first, ...rest),
    );
  }
  wrap("EDATE", (inner) => (start, months) => {
    const plain = inner(start, months);
    const [from, by] = [single(start), single(months)];
    if (single(plain) === null || from === null || by === null) return plain;
    return formula.NumberValueObject.create(addMonths(Math.floor(from), Math.trunc(by)));
  });
}

interface ArrayObject {
  getRowCount(): number;
  getColumnCount(): number;
  get(row: number, column: number): Value | null | undefined;
}

/** The number that an argument is; null for an array of several cells, an error or a text. */
function single(value: Value | undefined): number | null {
  if (!value) return null;
  if (value.isArray()) {
    const array = value as unknown as ArrayObject;
    return array.getRowCount() === 1 && array.getColumnCount() === 1 ? single(array.get(0, 0) ?? undefined) : null;
  }
  const number = value.isError() ? Number.NaN : Number(value.getValue());
  return Number.isNaN(number) ? null : number;
}

/** A serial date some months later, at the last day of a shorter month. */
function addMonths(serial: number, months: number): number {
  const epoch = Date.UTC(1899, 11, 30);
  const day = new Date(epoch + serial * 86_400_000);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));
  const date = Math.min(day.getUTCDate(), last.getUTCDate());
  return (Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), date) - epoch) / 86_400_000;
}
