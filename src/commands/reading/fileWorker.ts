import { IntakeError } from "../../intake/intakeError.ts";
import type { OpenedFile } from "../../intake/containers/openFile.ts";
import { openFile } from "../../intake/containers/openFile.ts";
import type { Answer, Ask } from "./messages.ts";
import { inPercent } from "./percent.ts";

/** The script of the worker that reads one file, so that the page stays alive whatever is in it. */
let opened: Promise<OpenedFile> | null = null;

function tell(answer: Answer): void {
  self.postMessage(answer);
}

async function answer({ file, hints }: Ask): Promise<void> {
  try {
    if (file) {
      const onProgress = inPercent((done, total) => {
        tell({ kind: "progress", done, total });
      });
      opened = openFile(file.name, file.content, { onProgress });
    }
    const inspection = await (await opened)?.(hints);
    if (inspection) tell({ kind: "found", inspection });
  } catch (error) {
    if (error instanceof IntakeError) tell({ kind: "refused", code: error.code, facts: error.facts });
    else tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Ask>) => void answer(data));
tell({ kind: "ready" });
