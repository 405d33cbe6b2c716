import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  ICommandService,
  InterceptorEffectEnum,
  type Univer,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IRenderManagerService, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { univerRange } from "../model/book.ts";
import { intersection } from "../model/cell.ts";
import type { StyleData } from "../model/library.ts";
import { NORMAL_STYLE, type StylePatch } from "../model/style.ts";
import { toUniverStyle } from "../model/univer/univerStyle.ts";
import type { Sheet, Workbook } from "../model/workbook.ts";
import { cellKey, paintSheet, type Paints } from "./conditionalFormats.ts";
import { notify } from "./shell.ts";
import { refusal, resolveValidations, type Resolved } from "./validations.ts";

/** Drop-downs of whole columns are shown in this many rows. */
const LIST_ROWS = 10_000;

/**
 * Shows the model's conditional formats and validations in the grid, and holds what is typed against the validations. One way:
 * the model has the rules and its engine evaluates their formulas, between its calculations; Univer gets the outcome for
 * the active sheet, as styles and bars of cells and as lists with drop-downs.
 */
export function mirrorRules(workbook: Workbook, univer: Univer, api: FUniver): { update: () => Promise<void> } {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const renders = injector.get(IRenderManagerService);
  const lists = injector.get(SheetDataValidationModel);
  const painted = new Map<string, Paints>();
  const resolved = new Map<string, readonly Resolved[]>();
  let stale = false;
  let running: Promise<void> | null = null;

  async function refresh(sheet: Sheet): Promise<void> {
    const evaluate = (formulas: Parameters<Workbook["evaluateAt"]>[1]) => workbook.evaluateAt(sheet.id, formulas);
    const paints = await paintSheet(sheet, evaluate);
    const rules = await resolveValidations(sheet, evaluate);
    if (!workbook.sheet(sheet.id)) return;
    resolved.set(sheet.id, rules);
    const changed = !samePaints(painted.get(sheet.id), paints);
    painted.set(sheet.id, paints);
    if (showLists(sheet, rules) || changed) repaint();
  }

  /** Gives Univer the lists of a sheet in place of those that it has; tells whether that was needed. */
  function showLists(sheet: Sheet, rules: readonly Resolved[]): boolean {
    const at = { unitId: api.getActiveWorkbook()?.getId() ?? "", subUnitId: sheet.id };
    const wanted = rules.flatMap((one) => (one.rule.dropdown && one.items.length > 0 ? [univerList(one)] : []));
    const present = lists.getRules(at.unitId, at.subUnitId);
    if (JSON.stringify(present) === JSON.stringify(wanted)) return false;
    const run = (id: string, params: object) => commands.syncExecuteCommand(id, { ...at, ...params }, ours);
    const source = "patched";
    if (present.length > 0) run(RemoveDataValidationMutation.id, { ruleId: present.map(({ uid }) => uid), source });
    if (wanted.length > 0) run(AddDataValidationMutation.id, { rule: wanted, source });
    return true;
  }

  function repaint(): void {
    const render = renders.getRenderById(api.getActiveWorkbook()?.getId() ?? "");
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeDirty();
  }

  async function run(): Promise<void> {
    while (stale) {
      stale = false;
      await workbook.settled();
      await refresh(workbook.activeSheet);
    }
  }

  /** Resolves when the grid shows the rules of the active sheet as they are now. */
  function update(): Promise<void> {
    stale = true;
    running ??= run().finally(() => (running = null));
    return running;
  }

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 10,
    handler: (cell, { subUnitId, row, col, workbook: unit, rawData }, next) => {
      const paint = painted.get(subUnitId)?.get(cellKey(row, col));
      if (!paint) return next(cell);
      const before = cell ?? rawData ?? {};
      const own = typeof before.s === "string" ? unit.getStyles().get(before.s) : before.s;
      return next({
        ...before,
        s: { ...own, ...univerStyle(paint.style) } as NonNullable<typeof own>,
        ...(paint.bar ? { dataBar: paint.bar } : {}),
        ...(paint.showValue ? {} : { fontRenderExtension: { isSkip: true } }),
      });
    },
  });

  api.addEvent(api.Event.BeforeSheetEditEnd, (edit) => {
    if (!edit.isConfirm || edit.cancel === true) return;
    const rules = resolved.get(edit.worksheet.getSheetId()) ?? [];
    const refused = refusal(rules, edit.row, edit.column, edit.value.toPlainText().trim());
    if (!refused) return;
    edit.cancel = refused.stops;
    notify(refused.words);
  });

  workbook.onChange((event) => {
    if (event.type === "selection") return;
    if (event.type === "replaced") {
      painted.clear();
      resolved.clear();
    } else if (event.type === "sheetDeleted") {
      painted.delete(event.sheet);
      resolved.delete(event.sheet);
    }
    void update();
  });
  void update();
  return { update };
}

/** Marks what the page does to Univer itself: it is no edit of the person's. */
const ours = { onlyLocal: true, workbench: true };

function univerList({ rule, items }: Resolved) {
  const reach = { row: 0, column: 0, rows: LIST_ROWS, columns: LIST_ROWS };
  return {
    uid: rule.id,
    type: DataValidationType.LIST,
    ranges: rule.areas.flatMap((area) => intersection(area, reach) ?? []).map(univerRange),
    formula1: JSON.stringify(items),
    formula2: "",
    allowBlank: true,
    errorStyle: DataValidationErrorStyle.INFO,
    renderMode: DataValidationRenderMode.ARROW,
  };
}

function univerStyle(patch: StylePatch): StyleData {
  const { color, bold, italic } = patch;
  return {
    ...toUniverStyle({ ...NORMAL_STYLE, ...patch }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(bold === false ? { bl: 0 } : {}),
    ...(italic === false ? { it: 0 } : {}),
  };
}

function samePaints(before: Paints | undefined, after: Paints): boolean {
  return (before?.size ?? 0) === after.size && JSON.stringify([...(before ?? [])]) === JSON.stringify([...after]);
}
