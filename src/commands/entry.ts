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
  await startLiveRefresh().catch(() => undefined);
}

const scoreline: ScorelineGlobal = { ready: start(), commands };
Object.assign(globalThis, { scoreline });
