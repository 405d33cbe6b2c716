import type { ScorelineGlobal } from "../commands/api.ts";
import { meetsFloor } from "../commands/requirements.ts";
import { officeReady, whenVisible } from "./office.ts";
import { languageFor, readPreferences } from "./preferences.ts";
import { tellPlainly } from "./plain.ts";

/**
 * The third script of the page. It leaves the pane unparsed until somebody can see it, so that functions in cells never
 * wait for a screen.
 */
async function openWhenSeen(root: HTMLElement): Promise<void> {
  if (!(await officeReady())) return tellPlainly(root, "plain.noOffice", languageFor(readPreferences()));
  if (!meetsFloor()) return tellPlainly(root, "plain.belowFloor", languageFor(readPreferences()));
  const { scoreline } = globalThis as { scoreline?: ScorelineGlobal };
  if (!scoreline) return tellPlainly(root, "plain.notStarted", languageFor(readPreferences()));
  try {
    await scoreline.ready;
  } catch {
    return tellPlainly(root, "plain.notStarted", languageFor(readPreferences()));
  }
  await whenVisible();
  const { openPane } = await import(/* webpackChunkName: "pane" */ "./pane.tsx");
  await openPane(root, scoreline.commands);
}

const root = document.getElementById("pane");
if (root) {
  openWhenSeen(root).catch(() => tellPlainly(root, "plain.notStarted", languageFor(readPreferences())));
}
