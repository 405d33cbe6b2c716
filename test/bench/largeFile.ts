import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, openAsBlob, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { dayAggregator } from "../../src/intake/large/dayBySubject.ts";
import { sourceOfBlob } from "../../src/intake/large/byteSource.ts";
import { streamTable } from "../../src/intake/large/streamTable.ts";
import { pairedTimes, type Figure } from "./figure.ts";

const rows = 1_000_000;
const headers =
  "Date,Account,Video title,Video views,Reached audience,Likes,Comments,Shares,Saves,Cost,Followers,Clicks";

/** Bench (f): a long CSV typed and added up by day and account, against the CSV library that only divides it into fields. */
export async function largeFile(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "scoreline-"));
  const path = join(folder, "long.csv");
  try {
    await writeLong(path);
    const size = statSync(path).size;
    const own = async () => {
      const days = dayAggregator();
      const source = sourceOfBlob("long.csv", await openAsBlob(path));
      const done = await streamTable(source, { today: 46348 }, { consumer: days });
      if (done.rows !== rows || days.result().rowCount !== 7300) throw new Error(`read ${done.rows} rows`);
    };
    const peer = async () => {
      if ((await bareParse(path)) !== rows + 1) throw new Error("the library read another number of rows");
    };
    const [ownTime, peerTime] = await pairedTimes(3, own, peer);
    const peak = peakAboveIdle(path);
    return [
      {
        name: `(f) ${rows} rows × 12 columns read, typed and added up by day and account (${perSecond(ownTime)})`,
        value: ownTime,
        unit: "ms",
        peer: { name: `papaparse alone (${perSecond(peerTime)})`, value: peerTime },
        goal: { of: "ratio", atMost: 1.5 },
      },
      {
        name: "(f) peak memory above idle while doing so in a fresh process, against the file's size",
        value: peak / 1e6,
        unit: "MB",
        peer: { name: "the file", value: size / 1e6 },
        goal: { of: "ratio", atMost: 1 },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function perSecond(time: number): string {
  return `${Math.round(rows / time)},000 rows/s`;
}

function bareParse(path: string): Promise<number> {
  let count = 0;
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path), {
      skipEmptyLines: true,
      chunk: ({ data }) => {
        count += data.length;
      },
      complete: () => {
        resolve(count);
      },
      error: reject,
    });
  });
}

/** Measured in a process of its own, at every piece of the file. */
function peakAboveIdle(path: string): number {
  const script = join(import.meta.dirname, "largeFilePeak.ts");
  return Number(execFileSync(process.execPath, ["--import", "tsx", script, path], { encoding: "utf8" }));
}

async function writeLong(path: string): Promise<void> {
  const file = await open(path, "w");
  let state = 7;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  let lines = [headers];
  for (let row = 0; row < rows; row++) {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(row / 2740))).toISOString().slice(0, 10);
    const counts = [1_000_000, 900_000, 50_000, 3000, 2000, 2000].map(next);
    lines.push(
      `${day},Account ${row % 20},A video about something number ${row},${counts.join(",")},${(next(1e6) / 100).toFixed(2)},${100_000 + row},${next(9000)}`,
    );
    if (lines.length < 20_000) continue;
    await file.write(`${lines.join("\n")}\n`);
    lines = [];
  }
  if (lines.length > 0) await file.write(`${lines.join("\n")}\n`);
  await file.close();
}
