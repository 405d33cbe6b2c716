import { isoDateTime, serialOfLocal } from "../../formula/serial.ts";
import type { PlanCell } from "../../plan/plan.ts";
import { changesBetween } from "../../scorecard/lifecycle/changes.ts";
import { changeRows, changesSheet, overrideRows, recordedRows } from "../../scorecard/lifecycle/changesSheet.ts";
import type { CardRecord, RecordedOverride } from "../../scorecard/lifecycle/record.ts";
import { recordOf } from "../../scorecard/lifecycle/record.ts";
import { storeSheet } from "../../scorecard/plan/plan.ts";
import { readRules } from "../../scorecard/read/readRules.ts";
import { unitOfChange } from "../../scorecard/lifecycle/changeWords.ts";
import { cardWords, type CardWords } from "../../scorecard/words.ts";
import type { Template } from "../../templates/template.ts";
import type { OpenCard } from "../openCard.ts";
import { openCard } from "../openCard.ts";
import { together } from "../together.ts";
import type { SheetWrite } from "../writeSheets.ts";
import { addSheets, writeSheets } from "../writeSheets.ts";
import { keepingWrites } from "./keeping.ts";
import { nameOf } from "./names.ts";
import { standingOf } from "./standing.ts";
import type { ChangeFound, RecordOptions } from "./types.ts";

const reasonColumn = 6;

/** Rows of the Changes sheet, those that it has and those that are to come, and what is remembered with them. */
export interface Noticing {
  readonly recorded: readonly (readonly PlanCell[])[];
  readonly added: readonly (readonly PlanCell[])[];
  readonly record: CardRecord;
}

/** Compares what a card's rules and overrides are with what was last recorded of them. */
export async function notice(
  card: OpenCard,
  now: { readonly template: Template; readonly overrides: readonly RecordedOverride[] },
  { by, reason }: RecordOptions = {},
): Promise<Noticing> {
  const record = recordOf(card.store);
  const words = cardWords(card.store.language);
  const at = serialOfLocal(new Date());
  const said = nameOf(reason);
  const noticed = { at, notBefore: record.rules.at, by: nameOf(by), ...(said === null ? {} : { reason: said }) };
  const known = new Set((record.overrides ?? []).map((one) => JSON.stringify(one)));
  const typed = now.overrides.filter((one) => !known.has(JSON.stringify(one)));
  const added = [
    ...changeRows(changesBetween(record.rules.template, now.template), noticed, now.template, words),
    ...overrideRows(typed, noticed, now.template, words),
  ];
  return {
    recorded: card.sheets.has("Changes") ? recordedRows(await card.cells("Changes")) : [],
    added,
    record: { ...record, rules: { at, template: now.template }, overrides: now.overrides },
  };
}

/** The Changes sheet with what has been noticed; null where there is nothing to write. */
export function changesWrite(
  { store, sheets }: OpenCard,
  { recorded, added }: Noticing,
  before: Noticing["recorded"] = recorded,
): (SheetWrite & { readonly isNew: boolean }) | null {
  if (added.length === 0 && before === recorded) return null;
  const words = cardWords(store.language);
  const isNew = !sheets.has("Changes");
  const base = isNew ? {} : { base: changesSheet(store.title, before, [], words) };
  return { plan: changesSheet(store.title, recorded, added, words), ...base, isNew };
}

/** What is recorded about a card, and what differs from it now. */
export async function findChanges(cardId: string): Promise<ChangeFound[]> {
  const card = await openCard(cardId);
  const words = cardWords(card.store.language);
  const { recorded, added } = await noticeIn(card, {});
  return [...recorded.map((row) => found(row, true, words)), ...added.map((row) => found(row, false, words))];
}

/**
 * Writes what differs as rows of the Changes sheet, and reasons into rows that have none. Returns what was recorded now.
 */
export async function recordChanges(cardId: string, options: RecordOptions = {}): Promise<ChangeFound[]> {
  const card = await openCard(cardId);
  const noticing = await noticeIn(card, options);
  const reasons = new Map((options.reasons ?? []).map(({ index, reason }) => [index, reason.trim()]));
  const reasoned = (rows: Noticing["added"], first: number) =>
    rows.map((row, index) => withReason(row, reasons.get(first + index) ?? ""));
  const recorded = reasons.size === 0 ? noticing.recorded : reasoned(noticing.recorded, 0);
  const added = reasoned(noticing.added, noticing.recorded.length);
  const write = changesWrite(card, { ...noticing, recorded, added }, noticing.recorded);
  if (write === null) return [];
  await together(async (undoing) => {
    const present = await addSheets(card, write.isNew ? [write.plan] : [], {}, undoing);
    const store = storeSheet(cardId, { ...card.store, record: noticing.record });
    await writeSheets(present, [...(write.isNew ? [] : [write]), { plan: store }], {}, undoing);
  });
  return added.map((row) => found(row, true, cardWords(card.store.language)));
}

async function noticeIn(card: OpenCard, options: RecordOptions): Promise<Noticing> {
  const { template } = readRules(await card.cells("Rules"), card.store);
  const standing = await standingOf(card);
  const overrides =
    standing === null
      ? (recordOf(card.store).overrides ?? [])
      : (await keepingWrites(card, standing, standing.planned)).overrides;
  return notice(card, { template, overrides }, options);
}

function withReason(row: readonly PlanCell[], reason: string): readonly PlanCell[] {
  const has = row[reasonColumn];
  if (reason === "" || (has !== null && has !== undefined && has !== "")) return row;
  return row.map((cell, column) => (column === reasonColumn ? reason : cell));
}

function found(row: readonly PlanCell[], recorded: boolean, words: CardWords): ChangeFound {
  const [noticed, notBefore, what, field, before, now, reason, by] = row;
  const time = (cell: PlanCell | undefined) => (typeof cell === "number" ? isoDateTime(cell) : "");
  return {
    recorded,
    noticed: time(noticed),
    notBefore: time(notBefore),
    what: text(what),
    field: text(field),
    before: shown(before),
    now: shown(now),
    unit: unitOfChange(what, field, words),
    reason: text(reason),
    by: text(by),
  };
}

function text(cell: PlanCell | undefined): string {
  return String(shown(cell));
}

function shown(cell: PlanCell | undefined): string | number {
  if (typeof cell === "string" || typeof cell === "number") return cell;
  return typeof cell === "boolean" ? String(cell) : "";
}
