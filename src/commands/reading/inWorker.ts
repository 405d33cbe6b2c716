import { blobOf, type FileContent } from "../../intake/containers/fileContent.ts";
import { IntakeError } from "../../intake/intakeError.ts";
import type { OpenedFile } from "../../intake/containers/openFile.ts";
import type { Inspection } from "../../intake/table.ts";
import type { Job } from "../job.ts";
import { CommandError } from "../commandError.ts";
import type { Answer, Ask } from "./messages.ts";

/** What is used of a Web Worker. */
export type Reader = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** A file that a worker reads. */
export interface WorkerFile {
  readonly inspect: OpenedFile;
  readonly close: () => void;
}

/** The worker's script could not be loaded, so nothing has been read. */
export class NoWorker extends Error {}

/**
 * Hands a file to a worker. Questions reject with an IntakeError, with `tooSlow` where there is no answer in time
 * (`seconds`, null for no limit), as cancelled, or with `NoWorker`; whichever it is, the worker is ended, since a library
 * that runs for ever on a damaged file cannot be stopped otherwise.
 */
export function openInWorker(
  reader: Reader,
  { name, bytes }: { readonly name: string; readonly bytes: FileContent },
  seconds: number | null,
  { onProgress, signal }: Job,
): WorkerFile {
  let isReady = false;
  let file: Ask["file"] = { name, content: blobOf(bytes) };
  let settle: { readonly found: (inspection: Inspection) => void; readonly fail: (error: Error) => void } | null = null;
  let limit: ReturnType<typeof setTimeout> | undefined;

  function fail(error: Error): void {
    clearTimeout(limit);
    reader.terminate();
    settle?.fail(error);
  }

  function startClock(): void {
    if (seconds === null || !isReady) return;
    limit = setTimeout(() => {
      fail(new IntakeError("tooSlow", { name, seconds }));
    }, seconds * 1000);
  }

  reader.onmessage = ({ data }: MessageEvent<Answer>) => {
    switch (data.kind) {
      case "ready":
        isReady = true;
        {
          startClock();
          return;
        }
      case "progress":
        return onProgress?.(data.done, data.total);
      case "found":
        clearTimeout(limit);
        return settle?.found(data.inspection);
      case "refused": {
        fail(new IntakeError(data.code, data.facts));
        return;
      }
      case "failed": {
        fail(new Error(data.message));
        return;
      }
    }
  };
  reader.onerror = ({ message }) => {
    fail(isReady ? new Error(message) : new NoWorker(message));
  };

  return {
    inspect: (hints) =>
      new Promise((found, rejected) => {
        const cancel = () => {
          fail(new CommandError({ code: "cancelled", facts: {} }));
        };
        const ended = () => {
          signal?.removeEventListener("abort", cancel);
          settle = null;
        };
        settle = {
          found: (inspection) => {
            ended();
            found(inspection);
          },
          fail: (error) => {
            ended();
            rejected(error);
          },
        };
        if (signal?.aborted) {
          cancel();
          return;
        }
        signal?.addEventListener("abort", cancel);
        const ask: Ask = file ? { file, hints } : { hints };
        file = undefined;
        reader.postMessage(ask);
        startClock();
      }),
    close() {
      clearTimeout(limit);
      reader.terminate();
    },
  };
}
