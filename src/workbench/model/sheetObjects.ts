import { checkArea, newId, objectsChanged, stateOf, type Book } from "./book.ts";
import { intersection, type Area } from "./cell.ts";
import { checkFormula } from "./content.ts";
import type { Chart, ConditionalFormat, NewChart, NewConditionalFormat, NewValidation, Validation } from "./objects.ts";
import { ModelError } from "./workbook.ts";

function checkObjects(book: Book, sheet: string): void {
  const { protection } = stateOf(book, sheet);
  if (protection.protected && protection.options.allowEditObjects !== true) {
    throw new ModelError("AccessDenied", "The sheet is protected.");
  }
}

export function addChart(book: Book, sheet: string, chart: NewChart): Chart {
  checkObjects(book, sheet);
  const state = stateOf(book, sheet);
  const added: Chart = { ...chart, id: newId(), sheet };
  state.charts = [...state.charts, added];
  objectsChanged(book, "charts", sheet);
  return added;
}

export function updateChart(book: Book, sheet: string, id: string, patch: Partial<NewChart>): Chart {
  checkObjects(book, sheet);
  const state = stateOf(book, sheet);
  const updated = { ...found(state.charts, id), ...patch };
  state.charts = state.charts.map((chart) => (chart.id === id ? updated : chart));
  objectsChanged(book, "charts", sheet);
  return updated;
}

export function deleteChart(book: Book, sheet: string, id: string): void {
  checkObjects(book, sheet);
  const state = stateOf(book, sheet);
  found(state.charts, id);
  state.charts = state.charts.filter((chart) => chart.id !== id);
  objectsChanged(book, "charts", sheet);
}

/** A new format comes first unless a priority is given. */
export function addConditionalFormat(book: Book, sheet: string, format: NewConditionalFormat): ConditionalFormat {
  checkObjects(book, sheet);
  format.areas.forEach(checkArea);
  if (format.kind === "formula") checkFormula(format.formula);
  const state = stateOf(book, sheet);
  const added = {
    ...format,
    id: newId(),
    sheet,
    priority: 0,
    stopIfTrue: format.stopIfTrue ?? false,
  } as ConditionalFormat;
  const place = Math.min(Math.max(format.priority ?? 0, 0), state.conditionalFormats.length);
  state.conditionalFormats = numbered(state.conditionalFormats.toSpliced(place, 0, added));
  objectsChanged(book, "conditionalFormats", sheet);
  return found(state.conditionalFormats, added.id);
}

export function updateConditionalFormat(
  book: Book,
  sheet: string,
  id: string,
  patch: Readonly<Record<string, unknown>>,
): ConditionalFormat {
  checkObjects(book, sheet);
  const state = stateOf(book, sheet);
  const before = found(state.conditionalFormats, id);
  const after = { ...before, ...patch, id, sheet, kind: before.kind } as ConditionalFormat;
  const others = state.conditionalFormats.filter((format) => format.id !== id);
  const place = Math.min(Math.max(after.priority, 0), others.length);
  state.conditionalFormats = numbered(others.toSpliced(place, 0, after));
  objectsChanged(book, "conditionalFormats", sheet);
  return found(state.conditionalFormats, id);
}

export function deleteConditionalFormat(book: Book, sheet: string, id: string): void {
  checkObjects(book, sheet);
  const state = stateOf(book, sheet);
  found(state.conditionalFormats, id);
  state.conditionalFormats = numbered(state.conditionalFormats.filter((format) => format.id !== id));
  objectsChanged(book, "conditionalFormats", sheet);
}

export function clearConditionalFormats(book: Book, sheet: string, area: Area): void {
  checkObjects(book, sheet);
  const state = stateOf(book, sheet);
  state.conditionalFormats = numbered(
    state.conditionalFormats.flatMap((format) => {
      const areas = format.areas.flatMap((own) => without(own, area));
      return areas.length === 0 ? [] : [{ ...format, areas }];
    }),
  );
  objectsChanged(book, "conditionalFormats", sheet);
}

export function setValidation(book: Book, sheet: string, validation: NewValidation): Validation {
  checkObjects(book, sheet);
  validation.areas.forEach(checkArea);
  const added: Validation = { ...validation, id: newId(), sheet };
  const state = stateOf(book, sheet);
  state.validations = [...withoutValidations(state.validations, validation.areas), added];
  objectsChanged(book, "validations", sheet);
  return added;
}

export function clearValidations(book: Book, sheet: string, area: Area): void {
  checkObjects(book, sheet);
  const state = stateOf(book, sheet);
  state.validations = withoutValidations(state.validations, [area]);
  objectsChanged(book, "validations", sheet);
}

function withoutValidations(validations: readonly Validation[], areas: readonly Area[]): Validation[] {
  return validations.flatMap((rule) => {
    const left = areas.reduce<readonly Area[]>((own, area) => own.flatMap((one) => without(one, area)), rule.areas);
    return left.length === 0 ? [] : [{ ...rule, areas: left }];
  });
}

function numbered(formats: readonly ConditionalFormat[]): ConditionalFormat[] {
  return formats.map((format, priority) => ({ ...format, priority }));
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((item) => item.id === id);
  if (!one) throw new ModelError("ItemNotFound", "The object has been deleted.");
  return one;
}

/** What is left of an area when another is cut out of it: up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const bottom = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}
