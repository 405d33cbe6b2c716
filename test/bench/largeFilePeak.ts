import { openAsBlob } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { sourceOfBlob } from "../../src/intake/large/byteSource.ts";
import { dayAggregator } from "../../src/intake/large/dayBySubject.ts";
import { streamTable } from "../../src/intake/large/streamTable.ts";

/** A process of its own, so that no memory is counted as idle that an earlier run has left: prints the peak above idle in bytes. */
const [path = ""] = process.argv.slice(2);
const source = sourceOfBlob("long.csv", await openAsBlob(path));
await wait(500);
const idle = process.memoryUsage.rss();
let peak = idle;
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
await streamTable(source, { today: 46348 }, { consumer: dayAggregator(), onProgress: look });
look();
console.log(peak - idle);
