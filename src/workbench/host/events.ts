import { intersection } from "../model/cell.ts";
import type { ChangeSource, WorkbookEvent } from "../model/events.ts";
import type { Sheet, Workbook } from "../model/workbook.ts";
import type { MessageEntry } from "./customFunctions.ts";
import { notImplemented } from "./errors.ts";
import type { EventFacts } from "./metadata.ts";
import { fullAddress, localAddress, wholeSheet } from "./range.ts";

/** Numbers of the events that the host tells; the library's metadata has the rest. */
const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  runtimeVisibility: 65539,
} as const;

const told: ReadonlySet<number> = new Set(Object.values(eventTypes));
const CATEGORY = 65536;

/** Tells an add-in's event handlers what happens in the workbook: only what they have registered for. */
export class EventDispatch {
  private readonly subscriptions = new Set<string>();
  private readonly visibility = new Map<string, string>();
  private active: string;

  constructor(
    private readonly workbook: Workbook,
    private readonly send: (entries: readonly MessageEntry[]) => void,
  ) {
    this.active = workbook.activeSheet.id;
    for (const sheet of workbook.sheets) this.visibility.set(sheet.id, visibilityName(sheet));
  }

  /** An event that the host never tells is refused, rather than accepted in silence. */
  subscribe(event: EventFacts, target: string, on: boolean): void {
    if (!told.has(event.type)) throw notImplemented(`event ${event.js}`);
    const key = `${event.type} ${target}`;
    if (on) this.subscriptions.add(key);
    else this.subscriptions.delete(key);
  }

  forget(): void {
    this.subscriptions.clear();
  }

  /** The shared runtime's pane was shown or hidden. */
  runtimeVisibility(visible: boolean): void {
    this.send([entry(eventTypes.runtimeVisibility, "", { visibility: visible ? "Visible" : "Hidden" })]);
  }

  handle(event: WorkbookEvent): void {
    switch (event.type) {
      case "cells": {
        const sheet = this.workbook.sheet(event.sheet);
        if (!sheet) return;
        const address = localAddress(event.area);
        const referenceId = fullAddress(sheet, event.area);
        this.tell(eventTypes.changed, event.sheet, {
          address,
          changeType: "RangeEdited",
          source: sourceName(event.source),
          worksheetId: event.sheet,
          shiftDirection: "None",
          triggerSource: event.source === "addin" ? "ThisLocalAddin" : "Unknown",
          referenceId,
        });
        for (const table of this.workbook.tables) {
          if (table.sheet !== event.sheet || !intersection(table.area, event.area)) continue;
          this.tell(eventTypes.tableChanged, table.id, {
            address,
            changeType: "RangeEdited",
            source: sourceName(event.source),
            tableId: table.id,
            worksheetId: event.sheet,
            shiftDirection: "None",
            referenceId,
          });
        }
        return;
      }
      case "shift":
        this.shifted(event);
        return;
      case "format": {
        const sheet = this.workbook.sheet(event.sheet);
        if (!sheet) return;
        this.tell(eventTypes.formatChanged, event.sheet, {
          address: localAddress(event.area),
          source: sourceName(event.source),
          worksheetId: event.sheet,
          referenceId: fullAddress(sheet, event.area),
        });
        return;
      }
      case "calculated":
        for (const id of event.sheets) this.tell(eventTypes.calculated, id, { worksheetId: id });
        return;
      case "selection":
        this.tell(eventTypes.selectionChanged, event.sheet, {
          address: event.areas.map((area) => localAddress(area)).join(","),
          worksheetId: event.sheet,
        });
        return;
      case "sheetAdded":
        this.visibility.set(event.sheet, "Visible");
        this.tell(eventTypes.added, event.sheet, { worksheetId: event.sheet, source: sourceName(event.source) });
        return;
      case "sheetDeleted":
        this.tell(eventTypes.deleted, event.sheet, { worksheetId: event.sheet, source: sourceName(event.source) });
        return;
      case "sheetActivated":
        if (event.sheet === this.active || !this.workbook.sheet(event.sheet)) return;
        this.active = event.sheet;
        if (event.deactivated !== null) {
          this.tell(eventTypes.deactivated, event.deactivated, { worksheetId: event.deactivated });
        }
        this.tell(eventTypes.activated, event.sheet, { worksheetId: event.sheet });
        return;
      case "sheetRenamed":
        this.tell(eventTypes.nameChanged, event.sheet, {
          nameBefore: event.before,
          nameAfter: event.after,
          source: "Local",
          worksheetId: event.sheet,
        });
        return;
      case "sheetMoved":
        this.tell(eventTypes.moved, event.sheet, {
          positionBefore: event.before,
          positionAfter: event.after,
          source: "Local",
          worksheetId: event.sheet,
        });
        return;
      case "sheetVisibility":
        this.visibilityChanged(event.sheet);
        return;
      case "tableAdded":
        this.tell(eventTypes.tableAdded, event.sheet, {
          tableId: event.table,
          worksheetId: event.sheet,
          source: "Local",
        });
        return;
      case "tableDeleted":
        this.tell(eventTypes.tableDeleted, event.sheet, {
          tableId: event.table,
          worksheetId: event.sheet,
          source: "Local",
        });
        return;
      case "objects":
        if (event.kind === "protection" && event.sheet !== null) this.protectionChanged(event.sheet);
        return;
      case "tableChanged":
      case "replaced":
        return;
    }
  }

  private shifted(event: Extract<WorkbookEvent, { type: "shift" }>): void {
    const sheet = this.workbook.sheet(event.sheet);
    if (!sheet) return;
    const { axis, change, at, count } = event;
    const area =
      axis === "rows" ? { ...wholeSheet, row: at, rows: count } : { ...wholeSheet, column: at, columns: count };
    const inserted = change === "inserted";
    this.tell(eventTypes.changed, event.sheet, {
      address: localAddress(area),
      changeType: `${axis === "rows" ? "Row" : "Column"}${inserted ? "Inserted" : "Deleted"}`,
      source: sourceName(event.source),
      worksheetId: event.sheet,
      shiftDirection: inserted
        ? axis === "rows"
          ? "ShiftCellDown"
          : "ShiftCellRight"
        : axis === "rows"
          ? "ShiftCellUp"
          : "ShiftCellLeft",
      triggerSource: event.source === "addin" ? "ThisLocalAddin" : "Unknown",
      referenceId: fullAddress(sheet, area),
    });
  }

  private visibilityChanged(id: string): void {
    const sheet = this.workbook.sheet(id);
    if (!sheet) return;
    const visibilityBefore = this.visibility.get(id) ?? "Visible";
    const visibilityAfter = visibilityName(sheet);
    this.visibility.set(id, visibilityAfter);
    this.tell(eventTypes.visibilityChanged, id, {
      visibilityBefore,
      visibilityAfter,
      source: "Local",
      worksheetId: id,
    });
  }

  private protectionChanged(id: string): void {
    const sheet = this.workbook.sheet(id);
    if (!sheet) return;
    this.tell(eventTypes.protectionChanged, id, {
      isProtected: sheet.protection.protected,
      source: "Local",
      worksheetId: id,
    });
  }

  /** To the object's own handlers and to those of the collection. */
  private tell(type: number, target: string, message: object): void {
    const entries = [target, "Workbook"]
      .filter((each) => this.subscriptions.has(`${type} ${each}`))
      .map((each) => entry(type, each, message));
    if (entries.length > 0) this.send(entries);
  }
}

function entry(type: number, target: string, message: object): MessageEntry {
  return [CATEGORY, type, target, JSON.stringify(message), 0, false];
}

function sourceName(source: ChangeSource): string {
  return source === "remote" ? "Remote" : "Local";
}

function visibilityName(sheet: Sheet): string {
  return sheet.visibility.charAt(0).toUpperCase() + sheet.visibility.slice(1);
}
