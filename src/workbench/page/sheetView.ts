import type { FUniver } from "@univerjs/core/facade";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { Univer } from "@univerjs/core";

/** Pixels, relative to the element over which the grid is drawn. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A box on a sheet in points, as Excel gives the places of charts. */
export type PointBox = Box;

/** Where the grid shows what. */
export interface SheetView {
  readonly host: HTMLElement;
  /** The area of the cells, without headings. */
  cells(): Box;
  /** Where a box of the active sheet is now. `hidden` is what frozen panes hide of its left and top. */
  place(box: PointBox): Box & { readonly hidden: { readonly left: number; readonly top: number } };
}

const pixelsPerPoint = 96 / 72;

/** Reads Univer's geometry for the grid inside `host`. Before the first workbook is drawn every box is empty. */
export function viewSheet(host: HTMLElement, univer: Univer, api: FUniver): SheetView {
  const renders = univer.__getInjector().get(IRenderManagerService);

  function geometry() {
    const unit = api.getActiveWorkbook()?.getId();
    const render = unit === undefined ? null : renders.getRenderById(unit);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = unit === undefined ? null : document.getElementById(`univer-sheet-main-canvas_${unit}`);
    if (!skeleton || !main || !canvas) return null;
    const zoom = skeleton.scaleX;
    const canvasBox = canvas.getBoundingClientRect();
    const hostBox = host.getBoundingClientRect();
    const left = canvasBox.left - hostBox.left + skeleton.rowHeaderWidth * zoom;
    const top = canvasBox.top - hostBox.top + skeleton.columnHeaderHeight * zoom;
    const width = canvasBox.right - hostBox.left - left;
    const height = canvasBox.bottom - hostBox.top - top;
    const frozen = {
      x: main.left / zoom - skeleton.rowHeaderWidth,
      y: main.top / zoom - skeleton.columnHeaderHeight,
    };
    const scrolled = { x: main.viewportScrollX, y: main.viewportScrollY };
    return { zoom, cells: { left, top, width, height }, frozen, scrolled };
  }

  return {
    host,
    cells: () => geometry()?.cells ?? { left: 0, top: 0, width: 0, height: 0 },
    place(box) {
      const found = geometry();
      if (!found) return { left: 0, top: 0, width: 0, height: 0, hidden: { left: 0, top: 0 } };
      const { zoom, cells, frozen, scrolled } = found;
      const along = (start: number, frozenTo: number, scroll: number) => {
        const moves = start >= frozenTo;
        const at = (start - (moves ? scroll : 0)) * zoom;
        return { at, hidden: moves ? Math.max(0, frozenTo * zoom - at) : 0 };
      };
      const x = along(box.left * pixelsPerPoint, frozen.x, scrolled.x);
      const y = along(box.top * pixelsPerPoint, frozen.y, scrolled.y);
      return {
        left: cells.left + x.at,
        top: cells.top + y.at,
        width: box.width * pixelsPerPoint * zoom,
        height: box.height * pixelsPerPoint * zoom,
        hidden: { left: x.hidden, top: y.hidden },
      };
    },
  };
}
