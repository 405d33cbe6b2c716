import { expect, test } from "vitest";
import type { Answer, Ask } from "../../../src/commands/reading/messages.ts";
import { NoWorker, openInWorker, type Reader } from "../../../src/commands/reading/inWorker.ts";
import type { Inspection } from "../../../src/intake/table.ts";

const hints = { today: 46348 };
const inspection: Inspection = {
  file: "a.xls",
  source: "unknown",
  encoding: null,
  tables: [],
  repairs: [],
  health: [],
};

/** A worker whose answers the test gives. */
function scripted(answers: (ask: Ask) => readonly Answer[] = () => []) {
  const asked: Ask[] = [];
  const reader: Reader & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    terminate() {
      reader.ended = true;
    },
    postMessage(ask: Ask) {
      asked.push(ask);
      for (const data of answers(ask)) say(data);
    },
  };
  function say(data: Answer): void {
    queueMicrotask(() => {
      reader.onmessage?.call(reader as unknown as Worker, { data } as MessageEvent<Answer>);
    });
  }
  return { reader, asked, say };
}

const file = { name: "a.xls", bytes: new Uint8Array([1, 2, 3]) };

test("a file is sent once, and what the worker finds is the answer to every question", async () => {
  const { reader, asked } = scripted(() => [
    { kind: "progress", done: 40, total: 100 },
    { kind: "found", inspection },
  ]);
  const told: number[] = [];
  const opened = openInWorker(reader, file, null, { onProgress: (done) => told.push(done) });
  expect(await opened.inspect(hints)).toEqual(inspection);
  expect(await opened.inspect({ ...hints, subject: "A" })).toEqual(inspection);
  expect(asked.map(({ file: sent }) => sent?.name)).toEqual(["a.xls", undefined]);
  expect(new Uint8Array((await asked[0]?.file?.content.arrayBuffer()) ?? [])).toEqual(file.bytes);
  expect(told).toEqual([40, 40]);
  opened.close();
  expect(reader.ended).toBe(true);
});

test("a file on which a library runs for ever is given up, and its worker ended", async () => {
  const { reader, say } = scripted();
  const reading = openInWorker(reader, file, 0.02, {}).inspect(hints);
  say({ kind: "ready" });
  await expect(reading).rejects.toMatchObject({ code: "tooSlow", facts: { name: "a.xls", seconds: 0.02 } });
  expect(reader.ended).toBe(true);
});

test("cancelling ends the worker", async () => {
  const { reader } = scripted();
  const stop = new AbortController();
  const reading = openInWorker(reader, file, null, { signal: stop.signal }).inspect(hints);
  stop.abort();
  await expect(reading).rejects.toMatchObject({ issue: { code: "cancelled" } });
  expect(reader.ended).toBe(true);
});

test("a refusal keeps its reason, and a fault its message", async () => {
  const refusing = scripted(() => [{ kind: "refused", code: "truncated", facts: { name: "a.xls" } }]);
  await expect(openInWorker(refusing.reader, file, null, {}).inspect(hints)).rejects.toMatchObject({
    code: "truncated",
    facts: { name: "a.xls" },
  });
  const failing = scripted(() => [{ kind: "failed", message: "out of paper" }]);
  await expect(openInWorker(failing.reader, file, null, {}).inspect(hints)).rejects.toThrow("out of paper");
});

test("a worker that cannot be loaded is told apart from one that fails", async () => {
  const broken = (isReady: boolean) => {
    const { reader, say } = scripted();
    const reading = openInWorker(reader, file, null, {}).inspect(hints);
    if (isReady) say({ kind: "ready" });
    queueMicrotask(() => {
      reader.onerror?.call(reader as unknown as Worker, { message: "gone" } as ErrorEvent);
    });
    return reading;
  };
  await expect(broken(false)).rejects.toBeInstanceOf(NoWorker);
  await expect(broken(true)).rejects.not.toBeInstanceOf(NoWorker);
});
