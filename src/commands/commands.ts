import { leftoversIn, removeLeftovers } from "../excel/leftovers.ts";
import { selectedAddress } from "../excel/selection.ts";
import { findSources } from "../excel/sourceChoices.ts";
import { survey } from "../excel/survey.ts";
import { builtinTemplates } from "../templates/builtin/index.ts";
import type { Commands } from "./api.ts";
import { buildCard, previewRequest } from "./buildCard.ts";
import { findCards, readCard } from "./cards.ts";
import { addToWorkbook } from "./imports/addToWorkbook.ts";
import { addEntrySheet } from "./imports/addEntrySheet.ts";
import { findImports } from "./imports/openImports.ts";
import { explainCard } from "./explainCard.ts";
import { formulaCommands } from "./formulas/formulas.ts";
import { insertFunction } from "./insertFunction.ts";
import { telling } from "./issues.ts";
import { onScreenAsked } from "./ribbon.ts";
import { sampleFiles } from "./samples.ts";
import { findChanges, recordChanges } from "./lifecycle/changes.ts";
import { findHistory } from "./lifecycle/history.ts";
import { publishCard } from "./lifecycle/publish.ts";
import { findPublished } from "./lifecycle/published.ts";
import { readSources } from "./sources.ts";
import { inTurn } from "./turns.ts";
import { refreshCard, updateCard } from "./updateCard.ts";

/** What Scoreline can do. Whatever writes waits for its turn, so that two commands never write at a time. */
export const commands: Commands = {
  ...formulaCommands,
  inspect: (sources, job) => telling(async () => (await readSources(sources, job)).map(({ inspection }) => inspection)),
  listSources: () => telling(findSources),
  templates: () => Promise.resolve(builtinTemplates),
  preview: (request, job) => telling(() => previewRequest(request, job)),
  build: (request, job) => inTurn(() => telling(() => buildCard(request, job))),
  cards: () => telling(findCards),
  refresh: (cardId, job) => inTurn(() => telling(() => refreshCard(cardId, job))),
  update: (cardId, request, job) => inTurn(() => telling(() => updateCard(cardId, request, job))),
  leftovers: () =>
    inTurn(() =>
      telling(async () => leftoversIn(await survey()).flatMap(({ sheets }) => sheets.map(({ name }) => name))),
    ),
  cleanUp: () => inTurn(() => telling(async () => ({ removed: await removeLeftovers() }))),
  insertFunction: (id, args, options) => inTurn(() => telling(() => insertFunction(id, args, options))),
  selection: () => telling(selectedAddress),
  sampleFiles: () => telling(sampleFiles),
  addToWorkbook: (request, job) => inTurn(() => telling(() => addToWorkbook(request, job))),
  addEntrySheet: (request) => inTurn(() => telling(() => addEntrySheet(request))),
  imports: () => telling(findImports),
  onScreenAsked,
  publish: (cardId, options, job) => inTurn(() => telling(() => publishCard(cardId, options, job))),
  published: (cardId) => telling(() => findPublished(cardId)),
  changes: (cardId) => telling(() => findChanges(cardId)),
  recordChanges: (cardId, options) => inTurn(() => telling(() => recordChanges(cardId, options))),
  history: (cardId) => telling(() => findHistory(cardId)),
  readCard: (cardId) => telling(() => readCard(cardId)),
  explain: (cardId, target) => telling(() => explainCard(cardId, target)),
};
