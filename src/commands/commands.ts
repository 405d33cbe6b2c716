import { leftoversIn, removeLeftovers } from "../excel/leftovers.ts";
import { selectedAddress } from "../excel/selection.ts";
import { findSources } from "../excel/sourceChoices.ts";
import { cardIdsIn, survey } from "../excel/survey.ts";
import type { CardFound, Commands } from "./api.ts";
import { countFormulas, onFormulasChanged } from "./formulas/count.ts";
import { telling } from "./issues.ts";
import { onScreenAsked } from "./ribbon.ts";
import { inTurn } from "./turns.ts";

/** What the first screen does not need, fetched with the first command that does. */
const work = () => import(/* webpackChunkName: "work" */ "./work.ts");
type Work = Awaited<ReturnType<typeof work>>;

/** A command that only reads. */
function reading<T>(command: (loaded: Work) => Promise<T>): Promise<T> {
  return telling(async () => command(await work()));
}

/** A command that writes: it waits for its turn, so that two commands never write at a time. */
function writing<T>(command: (loaded: Work) => Promise<T>): Promise<T> {
  return inTurn(() => reading(command));
}

/** What Scoreline can do. */
export const commands: Commands = {
  inspect: (sources, job) =>
    reading(async ({ readSources }) => (await readSources(sources, job)).map(({ inspection }) => inspection)),
  listSources: () => telling(findSources),
  templates: () => reading(({ builtinTemplates }) => Promise.resolve(builtinTemplates)),
  preview: (request, job) => reading(({ previewRequest }) => previewRequest(request, job)),
  build: (request, job) => writing(({ buildCard }) => buildCard(request, job)),
  cards: () => telling(findCards),
  refresh: (cardId, job) => writing(({ refreshCard }) => refreshCard(cardId, job)),
  update: (cardId, request, job) => writing(({ updateCard }) => updateCard(cardId, request, job)),
  leftovers: () =>
    inTurn(() =>
      telling(async () => leftoversIn(await survey()).flatMap(({ sheets }) => sheets.map(({ name }) => name))),
    ),
  cleanUp: () => inTurn(() => telling(async () => ({ removed: await removeLeftovers() }))),
  insertFunction: (id, args, options) => writing(({ insertFunction }) => insertFunction(id, args, options)),
  selection: () => telling(selectedAddress),
  sampleFiles: () => reading(({ sampleFiles }) => sampleFiles()),
  addToWorkbook: (request, job) => writing(({ addToWorkbook }) => addToWorkbook(request, job)),
  addEntrySheet: (request) => writing(({ addEntrySheet }) => addEntrySheet(request)),
  imports: () => reading(({ findImports }) => findImports()),
  onScreenAsked,
  publish: (cardId, options, job) => writing(({ publishCard }) => publishCard(cardId, options, job)),
  published: (cardId) => reading(({ findPublished }) => findPublished(cardId)),
  changes: (cardId) => reading(({ findChanges }) => findChanges(cardId)),
  recordChanges: (cardId, options) => writing(({ recordChanges }) => recordChanges(cardId, options)),
  history: (cardId) => reading(({ findHistory }) => findHistory(cardId)),
  readCard: (cardId) => reading(({ readCard }) => readCard(cardId)),
  explain: (cardId, target) => reading(({ explainCard }) => explainCard(cardId, target)),
  countFormulas: () => telling(countFormulas),
  onFormulasChanged: (tell) => telling(() => onFormulasChanged(tell)),
  previewFormulas: (formulaWork, scope, job) =>
    writing(({ previewFormulas }) => previewFormulas(formulaWork, scope, job)),
  changeFormulas: (preview, choice, job) => writing(({ changeAsPreviewed }) => changeAsPreviewed(preview, choice, job)),
  undoFormulas: (job) => writing(({ undoFormulas }) => undoFormulas(job)),
};

/** A workbook without scorecards is told as such at once. */
async function findCards(): Promise<readonly CardFound[]> {
  const found = await survey();
  return cardIdsIn(found).size === 0 ? [] : (await work()).describeCards(found);
}
