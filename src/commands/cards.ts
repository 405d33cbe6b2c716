import type { Survey } from "../excel/survey.ts";
import { cardIdsIn, sheetsOf } from "../excel/survey.ts";
import { isoDate } from "../formula/serial.ts";
import { addressOf } from "../plan/plan.ts";
import { typedOver } from "../scorecard/lifecycle/keepOwn.ts";
import { readResults } from "../scorecard/read/readResults.ts";
import { readRules } from "../scorecard/read/readRules.ts";
import { weightsFromOf } from "../templates/dated.ts";
import { isSameTemplate, type Template } from "../templates/template.ts";
import { inForceOf, lastDayShown, templatesIn } from "../scorecard/switched.ts";
import type { CardFound, CardResult } from "./api.ts";
import type { Issue } from "./commandError.ts";
import { CommandError } from "./commandError.ts";
import type { CardStore, SheetCells } from "../scorecard/types.ts";
import { publishedInfo } from "./lifecycle/publishedInfo.ts";
import type { OpenCard } from "./openCard.ts";
import { openCard } from "./openCard.ts";

/** All scorecards of a workbook, whoever built them; one that cannot be read says so among its problems. */
export async function describeCards(found: Survey): Promise<CardFound[]> {
  const cards: CardFound[] = [];
  for (const cardId of cardIdsIn(found)) {
    const own = [...sheetsOf(found, cardId)];
    if (own.length === 0) continue;
    // The very hidden store is ours to know about; a sheet that a person has hidden is theirs.
    const sheets = own
      .filter(([, { visibility }]) => visibility !== "VeryHidden")
      .map(([key, { name }]) => ({ key, name }));
    try {
      cards.push(await describe(await openCard(cardId, found), sheets));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      cards.push(unreadable(cardId, sheets, error.issue));
    }
  }
  return cards;
}

async function describe(card: OpenCard, sheets: CardFound["sheets"]): Promise<CardFound> {
  const { store } = card;
  const rules = await card.cells("Rules");
  const { template, applied, problems } = readRules(rules, store);
  const { sourceChanged, subjects } = readResults(await card.cells("Scorecard"), rules, store);
  const weightsFrom = weightsFromOf(template);
  const ruleSheet = card.sheets.get("Rules")?.name ?? "";
  return {
    cardId: card.cardId,
    title: store.title,
    template: { id: template.id, version: template.version },
    ...(store.switched === undefined
      ? {}
      : {
          switched: {
            first: store.switched.first.id,
            then: store.switched.then.map(({ from, template: { id } }) => ({ from, template: id })),
            day: lastDayShown(store),
          },
        }),
    ...(weightsFrom.length === 0 ? {} : { weightsFrom }),
    rules: templatesOf(template, store),
    by: store.by,
    sheets,
    published: publishedInfo(store, applied, subjects, await entryCells(card)),
    overrides: await overridesOf(card),
    ...(store.due === undefined ? {} : { due: store.due }),
    sourceChanged,
    problems: problems.map(({ code, facts, row, column }) => ({
      code,
      facts: { ...facts, sheet: ruleSheet, cell: addressOf({ row, column, rows: 1, columns: 1 }) },
    })),
  };
}

/** The template in force, those whose rules are kept aside, and the others of the card, each once. */
function templatesOf(inForce: Template, { aside, switched }: CardStore): readonly Template[] {
  const all = [inForce, ...(aside?.rules ?? []), ...(switched === undefined ? [] : templatesIn(switched))];
  return all.filter((own, index) => all.findIndex((other) => isSameTemplate(own, other)) === index);
}

/** Cells of Entries; none where the card has no such sheet. */
function entryCells(card: OpenCard): Promise<SheetCells> {
  return card.sheets.has("Entries") ? card.cells("Entries") : Promise.resolve([]);
}

/** Values typed over formulas, by the cell in which they stand. */
async function overridesOf(card: OpenCard): Promise<CardFound["overrides"]> {
  const found: { sheet: string; cell: string; subject: string }[] = [];
  const shared = [...card.sheets].filter(([key]) => /^(Scorecard|Entries|Measures|Form\d+)$/.test(key));
  for (const [key, { name: sheet }] of shared) {
    for (const { row, column, subject } of typedOver(key, await card.cells(key, "formulas"), card.store)) {
      found.push({ sheet, cell: addressOf({ row, column, rows: 1, columns: 1 }), subject });
    }
  }
  return found;
}

function unreadable(cardId: string, sheets: CardFound["sheets"], problem: Issue): CardFound {
  return {
    cardId,
    title: sheets[0]?.name ?? cardId,
    template: { id: "", version: 0 },
    by: { kind: "file" },
    sheets,
    published: null,
    overrides: [],
    sourceChanged: null,
    problems: [problem],
  };
}

/** The card as its sheets show it. */
export async function readCard(cardId: string): Promise<CardResult> {
  const card = await openCard(cardId);
  const { store } = card;
  const rules = await card.cells("Rules");
  const { template, applied } = readRules(rules, store);
  const measures = await card.cells("Measures");
  const entries = await entryCells(card);
  const { policy, subjects } = readResults(await card.cells("Scorecard"), rules, store, measures, entries);
  const covered = store.period ?? store.covered;
  return {
    template: { id: template.id, version: template.version },
    ...(store.switched === undefined ? {} : { inForce: inForceOf(store.switched, lastDayShown(store)) }),
    period: covered && { from: isoDate(covered.from), to: isoDate(covered.to) },
    policy,
    subjects,
    published: publishedInfo(store, applied, subjects, entries),
    sheets: [...card.sheets.values()].filter(({ visibility }) => visibility === "Visible").map(({ name }) => name),
  };
}
