import { cellError, isError, type CellError } from "../../formula/cell.ts";
import { findBenchmark } from "../../kpi/benchmarks/find.ts";
import { benchmarks } from "../../kpi/benchmarks/index.ts";
import { benchmarksInTable } from "../../kpi/benchmarks/table.ts";
import type { Level } from "../../kpi/define.ts";
import { defineScoring, type Arguments } from "./define.ts";
import { cellOf, choiceOf, rangeOf } from "./given.ts";

const levels = ["pass", "average", "good", "optimal"] as const satisfies readonly Level[];
const ends = ["low", "high"] as const;

/**
 * KPIBENCHMARK(kpi, platform, level, [table], [end]): a benchmark of the built-in sets, or of a table with the columns of
 * `benchmarkColumns`. Which of several fits best is said at `findBenchmark`; none is #N/A.
 */
export const kpiBenchmark = defineScoring({
  id: "KPIBENCHMARK",
  params: {
    kpi: { sort: "text" },
    platform: { sort: "text" },
    level: { sort: "choice", options: levels, isNeeded: true },
    table: { sort: "range", optional: true },
    end: { sort: "choice", options: ends },
  },
  spreads: false,
  compute: (given) => {
    const [kpi, platform] = [textOf(given, "kpi"), textOf(given, "platform")];
    if (isError(kpi)) return kpi;
    if (isError(platform)) return platform;
    const level = choiceOf(given, "level", levels);
    if (isError(level)) return level;
    const end = choiceOf(given, "end", ends);
    if (isError(end)) return end;
    const table = rangeOf(given, "table");
    const rows = table.length === 0 ? benchmarks : benchmarksInTable(table);
    if (isError(rows)) return rows;
    const found = findBenchmark(rows, { kpi: kpi.toUpperCase(), platform: platform.toLowerCase(), level });
    if (found === undefined) return cellError("#N/A");
    return end === "high" ? (found.high ?? found.low) : found.low;
  },
  builtIn: () => null,
  examples: [
    { args: ['"READRATE"', '"wechat"', '"pass"'], gives: 0.3 },
    { args: ['"ERVIEW"', '"tiktok"', '"average"', '{"ERVIEW","tiktok","average",0.05,0.06}', '"high"'], gives: 0.06 },
    { args: ['"READRATE"', '"tiktok"', '"optimal"'], gives: "#N/A" },
    { args: ['"READRATE"', '"wechat"', '"best"'], gives: "#VALUE!" },
  ],
});

function textOf(given: Arguments, name: string): string | CellError {
  const cell = cellOf(given, name);
  if (cell === null || cell === "") return cellError("#N/A");
  return isError(cell) ? cell : String(cell).trim();
}
