import { areaOf } from "../excel/address.ts";
import { adoptSheets, discardSheets, setNames } from "../excel/adopt.ts";
import { applyPlan } from "../excel/apply.ts";
import { paperIn } from "../locales/paper.ts";
import { freeCardId, sheetName } from "../excel/names.ts";
import type { Reshaped } from "../excel/redress.ts";
import { redress } from "../excel/redress.ts";
import type { SheetUpdate } from "../excel/update.ts";
import { updateSheets } from "../excel/update.ts";
import { survey } from "../excel/survey.ts";
import { cellsOf } from "../plan/areas.ts";
import type { Area, Block, SheetPlan } from "../plan/plan.ts";
import { addressOf, quotedSheet } from "../plan/plan.ts";
import type { Job } from "./job.ts";
import { refuse } from "./issues.ts";
import type { OpenCard } from "./openCard.ts";
import { openCard } from "./openCard.ts";
import type { Undo } from "./together.ts";

/** What a sheet of a card shall say. */
export interface SheetWrite {
  readonly plan: SheetPlan;
  /** The sheet as it was planned when it was last written: tells our cells from people's, and gives looks back. */
  readonly base?: SheetPlan;
  /** People's own cells that have to go elsewhere on the sheet. */
  readonly moved?: readonly Block[];
  /** Whether its looks have to follow though its cells take the same area. */
  readonly dress?: boolean;
}

/**
 * Writes what differs and, where a sheet has taken another shape, dresses it again. Returns the number of cells written;
 * `undoing` gets what takes it all back.
 */
export async function writeSheets(
  card: OpenCard,
  writes: readonly SheetWrite[],
  job: Job,
  undoing: (undo: Undo) => void,
): Promise<number> {
  const updates = writes.map(({ plan, base, moved = [] }): SheetUpdate => {
    const sheet = card.sheets.get(plan.key) ?? refuse("cardSheetGone", { card: card.cardId, sheet: plan.key });
    const own = ownArea(card, plan.key);
    const named = { ...plan, name: sheet.name };
    return {
      sheetId: sheet.id,
      plan: named,
      own,
      moved,
      anchor: sheetName(card.cardId, plan.key),
      read: card.reads.get(plan.key) ?? {},
      ...(base === undefined ? {} : { isOurs: filledIn(base) }),
    };
  });
  const nameOf = (key: string) => card.sheets.get(key)?.name;
  const { cells, undo } = await updateSheets(updates, nameOf, job);
  undoing(undo);
  const reshaped = updates.flatMap(({ sheetId, plan, own }, index): Reshaped[] => {
    const after = cellsOf(plan);
    if (sameArea(own, after) && writes[index]?.dress !== true) return [];
    return [{ sheetId, name: plan.name, plan, before: own, after }];
  });
  undoing(() => redressBack(card, writes, reshaped, nameOf));
  await redress(card.cardId, reshaped, nameOf);
  return cells;
}

async function redressBack(
  { cardId, found }: OpenCard,
  writes: readonly SheetWrite[],
  reshaped: readonly Reshaped[],
  nameOf: (key: string) => string | undefined,
): Promise<void> {
  const back = reshaped.flatMap(({ sheetId, name, plan, before, after }): Reshaped[] => {
    const base = writes.find((write) => write.plan.key === plan.key)?.base;
    return base === undefined ? [] : [{ sheetId, name, plan: base, before: after, after: before }];
  });
  const present = await survey();
  const there = new Set(present.sheets.map(({ id }) => id));
  const left = back.filter(({ sheetId }) => there.has(sheetId));
  await redress(cardId, left, nameOf);
  const known = new Set(found.names.map(({ name }) => name));
  const names = reshaped
    .filter(({ sheetId }) => there.has(sheetId))
    .map(({ name, plan, before }) => ({
      name: sheetName(cardId, plan.key),
      formula: `=${quotedSheet(name)}!${addressOf(before, true)}`,
      visible: false,
    }));
  await setNames(names, known);
}

/**
 * Builds sheets that the card does not have yet aside, staged like a new card, and makes them the card's own. `undoing`
 * gets what deletes them again.
 */
export async function addSheets(
  card: OpenCard,
  sheets: readonly SheetPlan[],
  job: Job,
  undoing: (undo: Undo) => void,
): Promise<OpenCard> {
  if (sheets.length === 0) return card;
  const aside = freeCardId(card.found.names.map(({ name }) => name));
  const applied = await applyPlan(
    aside,
    { sheets, names: [], ...paperIn(card.store.language) },
    job,
    (key) => card.sheets.get(key)?.name,
  );
  undoing(async () => {
    const keys = sheets.map(({ key }) => key);
    const names = [card.cardId, aside].flatMap((owner) => keys.map((key) => sheetName(owner, key)));
    await discardSheets(
      applied.map(({ id }) => id),
      names,
    );
  });
  await adoptSheets(
    aside,
    card.cardId,
    applied.map(({ key, id }) => ({ key, id, area: cellsOf(sheets.find((sheet) => sheet.key === key)) })),
  );
  return openCard(card.cardId, undefined, card.reads);
}

/** The cells that a sheet's name refers to. */
function ownArea({ cardId, found }: OpenCard, key: string): Area {
  const name = found.names.find((one) => one.name === sheetName(cardId, key));
  return areaOf(name?.address ?? "") ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

function sameArea(left: Area, right: Area): boolean {
  return (
    left.row === right.row && left.column === right.column && left.rows === right.rows && left.columns === right.columns
  );
}

/** Whether a plan puts something into a cell. */
export function filledIn({ blocks }: SheetPlan): (row: number, column: number) => boolean {
  return (row, column) =>
    blocks.some((block) => {
      const cell = block.cells[row - block.row]?.[column - block.column];
      return cell !== undefined && cell !== null && cell !== "";
    });
}
