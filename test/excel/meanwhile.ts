import type { Host } from "../../src/workbench/host/host.ts";

export interface Meanwhile {
  /** Counts round trips anew, and does something right before the one with this number, counted from 1. */
  begin(trip: number, happens: () => void): void;
  /** Round trips since then. */
  readonly trips: number;
}

/** Lets something happen to a workbook between two round trips, as when somebody else edits it at the same time. */
export function meanwhile(host: Host): Meanwhile {
  const { engine } = host;
  const execute = engine.execute.bind(engine);
  let trips = 0;
  let planned: { trip: number; happens: () => void } | null = null;
  engine.execute = (request, limit) => {
    trips += 1;
    if (planned?.trip === trips) {
      const { happens } = planned;
      planned = null;
      happens();
    }
    return execute(request, limit);
  };
  return {
    begin(trip, happens) {
      trips = 0;
      planned = { trip, happens };
    },
    get trips() {
      return trips;
    },
  };
}
