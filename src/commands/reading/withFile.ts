import { looksLikeHtml, sniffContainer } from "../../intake/containers/container.ts";
import { decodeText } from "../../intake/containers/encoding.ts";
import { sizeOf, startOf, type FileContent } from "../../intake/containers/fileContent.ts";
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

const lastRead = new WeakMap<FileContent, { readonly key: string; readonly inspection: Inspection }>();

async function opened(name: string, bytes: FileContent, job: Job) {
  if (typeof Worker === "undefined" || (await isQuick(name, bytes))) return inPlace(name, bytes, job);
  const reader: Reader = new Worker(new URL("./fileWorker.ts", import.meta.url), { name: "fileWorker" });
  return openInWorker(reader, { name, bytes }, sizeOf(bytes) < quickBytes ? mostSeconds : null, job);
}

async function isQuick(name: string, bytes: FileContent): Promise<boolean> {
  if (sizeOf(bytes) >= quickBytes) return false;
  const start = await startOf(bytes, 4096);
  return sniffContainer(name, start) === "text" && !looksLikeHtml(decodeText(start).text);
}

async function inPlace(name: string, bytes: FileContent, { onProgress, signal }: Job) {
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
