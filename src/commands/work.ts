/** The commands that are fetched when one of them is first called: nothing of them is needed before the pane shows. */
export { builtinTemplates } from "../templates/builtin/index.ts";
export { buildCard, previewRequest } from "./buildCard.ts";
export { describeCards, readCard } from "./cards.ts";
export { addEntrySheet } from "./imports/addEntrySheet.ts";
export { addToWorkbook } from "./imports/addToWorkbook.ts";
export { findImports } from "./imports/openImports.ts";
export { explainCard } from "./explainCard.ts";
export { changeAsPreviewed, previewFormulas, undoFormulas } from "./formulas/change.ts";
export { insertFunction } from "./insertFunction.ts";
export { sampleFiles } from "./samples.ts";
export { findChanges, recordChanges } from "./lifecycle/changes.ts";
export { findHistory } from "./lifecycle/history.ts";
export { publishCard } from "./lifecycle/publish.ts";
export { findPublished } from "./lifecycle/published.ts";
export { readSources } from "./sources.ts";
export { refreshCard, updateCard } from "./updateCard.ts";
