import { ensureAll } from "../../src/workbench/build.mjs";
import { type Bench, measured } from "./figure.ts";
import { functions } from "./functions.ts";
import { formulas } from "./formulas.ts";
import { engine } from "./engine.ts";
import { largeFile } from "./largeFile.ts";
import { roundtrips } from "./roundtrips.ts";
import { singleCall } from "./singleCall.ts";
import { startup } from "./startup.ts";

/** `npm run bench`: every figure with its peer, measured in this run; `-- --json` for machines. */
const benches: readonly Bench[] = [functions, formulas, engine, singleCall, roundtrips, startup, largeFile];

ensureAll();
const json = process.argv.includes("--json");
const figures = [];
for (const bench of benches) {
  for (const figure of await bench()) {
    figures.push(figure);
    if (json) continue;
    const peer = figure.peer
      ? `   ${figure.peer.name}: ${figure.peer.value.toPrecision(4)} ${figure.unit}   ratio ${(figure.value / figure.peer.value).toFixed(2)}`
      : "";
    const goal = figure.goal
      ? `   goal ≤ ${figure.goal.atMost}: ${measured(figure) <= figure.goal.atMost ? "met" : "NOT MET"}`
      : "";
    console.log(`${figure.name}: ${figure.value.toPrecision(4)} ${figure.unit}${peer}${goal}`);
  }
}
if (json) console.log(JSON.stringify(figures, null, 1));
process.exit(0);
