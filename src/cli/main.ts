import { calc } from "./calc.ts";
import { inspect } from "./inspect.ts";
import { kpis } from "./kpis.ts";
import { portable } from "./portable.ts";
import { score } from "./score.ts";
import { templateCheck } from "./template.ts";
import { UsageError } from "./usage.ts";

const usage = `Usage: scoreline COMMAND [--json] [--lang en|zh-CN|ru]
  calc '=READRATE(300,1200)'… [--data FILE]     what a cell would show
  kpis [ID…]                                     the KPI catalogue, or all about some KPIs
  inspect FILE…                                  what a platform's export holds
  score FILE… --template ID|FILE[=PERCENT]… --by COLUMN|file|item|day|week|month|quarter [--each day|week|month|quarter]
        [--then ID|FILE@YYYY-MM-DD]… [--period FROM..TO] [--set MEASURE[@SUBJECT]=VALUE]… [--weight LINE=PERCENT[@YYYY-MM-DD]]…
        [--policy assign|normalise|leave] [--targets history|template] [--currency CODE] [--whole data|mean:UNIT|weighted:UNIT[:W,W,W]] [--subject FILE=NAME]… [--campaign NAME] [--compare previous|year|none|FROM..TO] [--title TEXT]
        [--out card.xlsx [--forms | --form SUBJECT…] [--publish [--recorded-by NAME]]]
  portable FILE.xlsx --out FILE.xlsx [--values]  built-in formulas instead of our functions
  template check FILE                            whether a template can be used`;

const commands: ReadonlyMap<string, (args: readonly string[]) => Promise<number>> = new Map([
  ["calc", calc],
  ["kpis", kpis],
  ["inspect", inspect],
  ["portable", portable],
  ["score", score],
  ["template", templateCheck],
]);

/** Runs one command of the command line. Resolves to the exit code; bad input is one line on the error stream and 1. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || args.some((arg) => arg === "--help" || arg === "-h")) {
    console.log(usage);
    return name === undefined ? 1 : 0;
  }
  const command = commands.get(name);
  try {
    if (!command) throw new UsageError(`unknown command: ${name} (known: ${[...commands.keys()].join(", ")})`);
    return await command(rest);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 1;
  }
}
