import { cardIdsIn, survey } from "../excel/survey.ts";
import type { ScorelineGlobal } from "./api.ts";
import { commands } from "./commands.ts";
import { startLiveRefresh } from "./live.ts";
import { meetsFloor } from "./requirements.ts";
import { associateButtons } from "./ribbon.ts";

/** Sets up `globalThis.scoreline`, the ribbon's actions and live refresh. Below the floor there is nothing to set up. */
async function start(): Promise<void> {
  await Office.onReady();
  if (!meetsFloor()) return;
  associateButtons();
  await startLiveRefresh((cardId) => commands.refresh(cardId)).catch(() => undefined);
  await noticeChanges().catch(() => undefined);
}

/** What was edited in Rules while the add-in did not run; a workbook that cannot be written to is left alone. */
async function noticeChanges(): Promise<void> {
  for (const cardId of cardIdsIn(await survey())) await commands.recordChanges(cardId).catch(() => undefined);
}

const scoreline: ScorelineGlobal = { ready: start(), commands };
Object.assign(globalThis, { scoreline });
