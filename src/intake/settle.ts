import { settleAudience } from "./values/audienceShares.ts";
import { settleChannels } from "./counting/channels.ts";
import { settleCumulative } from "./counting/cumulative.ts";
import type { Draft } from "./draft.ts";
import type { SheetLog } from "./log.ts";
import { settleScales } from "./values/scales.ts";
import { settleCurrencies } from "./values/settleCurrencies.ts";

/**
 * What only the columns of a table together can tell: which rows count once, in which scale and currency. `parts` says
 * that the whole is a table of its own, so that its channels stay apart.
 */
export function settleTable(draft: Draft, parts: boolean, log: SheetLog): Draft {
  const latest = settleCumulative(draft, log);
  const counted = parts ? latest : settleChannels(latest, log);
  const scaled = settleScales(settleAudience(counted, log).columns, counted.rows, log);
  return { ...counted, columns: settleCurrencies(scaled, counted.rows, log) };
}
