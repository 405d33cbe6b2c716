import { join } from "node:path";
import { openAddin } from "../../src/workbench/headless.ts";
import { root } from "../../src/workbench/install.mjs";
import type { Figure } from "./figure.ts";

const calls = 200_000;

/**
 * Bench (b): a single-cell call as the runtime makes it in the page, without its waits between flushes, against a function that does
 * nothing.
 */
export async function singleCall(): Promise<readonly Figure[]> {
  const excel = await openAddin({ dist: join(root, "dist"), flavour: "desktop", waitFor: "scoreline" });
  try {
    const [own, empty] = excel.evaluate(`(() => {
      const call = CustomFunctions._association.mappings.READRATE;
      const empty = () => 0;
      const time = (work) => {
        const times = [];
        for (let run = 0; run < 6; run += 1) {
          const started = performance.now();
          for (let index = 0; index < ${String(calls)}; index += 1) work([[300 + index]], [[1200]], {});
          times.push(performance.now() - started);
        }
        return times.slice(1).sort((left, right) => left - right)[2];
      };
      if (Number(call([[300]], [[1200]], {})) !== 0.25) throw new Error("READRATE(300,1200) is not 0.25");
      return [time(call), time(empty)];
    })()`) as readonly [number, number];
    const microseconds = (milliseconds: number) => (milliseconds * 1000) / calls;
    return [
      {
        name: "(b) single-cell call in the page",
        value: microseconds(own),
        unit: "µs",
        peer: { name: "empty function", value: microseconds(empty) },
      },
    ];
  } finally {
    await excel.close();
  }
}
