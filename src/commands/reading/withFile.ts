import { looksLikeHtml, sniffContainer } from "../../intake/containers/container.ts";
import { decodeText } from "../../intake/containers/encoding.ts";
import type { OpenedFile } from "../../intake/containers/openFile.ts";
import { openFile } from "../../intake/containers/openFile.ts";
import type { Inspection } from "../../intake/table.ts";
import type { FileInput } from "../sourceInput.ts";
import type { Job } from "../job.ts";
import { CommandError } from "../commandError.ts";
import { NoWorker, openInWorker, type Reader } from "./inWorker.ts";
import { inPercent } from "./percent.ts";

/** Text below this size is read before a worker would have started. */
const quickBytes = 1_000_000;
/** How long a file below `quickBytes` may take: only a damaged one takes a hundredth of it. */
const mostSeconds = 10;

/**
 * Opens a file and asks about it. What may take long or comes in a format of a library (workbooks, zips, HTML) is read in
 * a worker, which is ended in any case. Where the page has no workers, as in Node, it is read in place, piece by piece.
 * Reading again with the same hints costs nothing as long as somebody holds the bytes.
 */
export async function withFile<Result>(
  { name, bytes }: Pick<FileInput, "name" | "bytes">,
  job: Job,
  ask: (inspect: OpenedFile) => Promise<Result>,
): Promise<Result> {
  let reading: { readonly inspect: OpenedFile; readonly close: () => void } | null = null;
  const inspect: OpenedFile = async (hints) => {
    const key = JSON.stringify([name, hints]);
    const known = lastRead.get(bytes);
    if (known?.key === key) return known.inspection;
    let inspection: Inspection;
    try {
      reading ??= await opened(name, bytes, job);
      inspection = await reading.inspect(hints);
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
      reading = await inPlace(name, bytes, job);
      inspection = await reading.inspect(hints);
    }
    lastRead.set(bytes, { key, inspection });
    return inspection;
  };
  try {
    return await ask(inspect);
  } finally {
    (reading as { close(): void } | null)?.close();
  }
}

const lastRead = new WeakMap<Uint8Array, { readonly key: string; readonly inspection: Inspection }>();

function opened(name: string, bytes: Uint8Array, job: Job) {
  if (typeof Worker === "undefined" || isQuick(name, bytes)) return inPlace(name, bytes, job);
  const reader: Reader = new Worker(new URL("./fileWorker.ts", import.meta.url), { name: "fileWorker" });
  return Promise.resolve(openInWorker(reader, { name, bytes }, bytes.length < quickBytes ? mostSeconds : null, job));
}

function isQuick(name: string, bytes: Uint8Array): boolean {
  if (bytes.length >= quickBytes || sniffContainer(name, bytes) !== "text") return false;
  return !looksLikeHtml(decodeText(bytes.subarray(0, 4096)).text);
}

async function inPlace(name: string, bytes: Uint8Array, { onProgress, signal }: Job) {
  const options = {
    ...(onProgress === undefined ? {} : { onProgress: inPercent(onProgress) }),
    ...(signal === undefined ? {} : { signal }),
  };
  const inspect = await openFile(name, bytes, options);
  return {
    inspect: (hints: Parameters<OpenedFile>[0]) =>
      inspect(hints).catch((error: unknown) => {
        throw signal?.aborted ? new CommandError({ code: "cancelled", facts: {} }) : error;
      }),
    close: () => undefined,
  };
}
