/** What a blank cell becomes on its way into a custom function. */
export type BlankArgument = "null" | "zero";

export type Flavour = "desktop" | "web";

/** The ways in which hosts differ or fail, for tests and benches. All can be changed while the host runs. */
export interface HostSwitches {
  /** A blank cell given to a scalar parameter of type any, and inside a matrix. */
  blankScalar: BlankArgument;
  blankMatrix: BlankArgument;
  /** Largest request, response and custom-function call in bytes. */
  payloadLimit: number;
  /** `off`: the workbook doesn't calculate and no batch waits for values. */
  calculation: "on" | "off";
  /** Milliseconds before each batch is answered. */
  latency: number;
  failure: SyncFailure | null;
  /** Every batch of the add-in fails as after a lost session. */
  lostSession: boolean;
  /** Every batch fails as while the user edits a cell. */
  cellEditMode: boolean;
}

/** Which of the add-in's batches fail, counted from 1 since the failure was set. */
export interface SyncFailure {
  readonly batch: number;
  /** Also all batches after it. */
  readonly andLater: boolean;
  /** `refused`: nothing of the batch is done; `half`: the first half of its actions is, then it fails. */
  readonly applied: "refused" | "half";
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** Desktop Excel hands blanks over as 0 and has no payload limit; Excel on the web hands over null and limits. */
export function defaultSwitches(flavour: Flavour): HostSwitches {
  const blank: BlankArgument = flavour === "web" ? "null" : "zero";
  return {
    blankScalar: blank,
    blankMatrix: blank,
    payloadLimit: flavour === "web" ? FIVE_MEGABYTES : Infinity,
    calculation: "on",
    latency: 0,
    failure: null,
    lostSession: false,
    cellEditMode: false,
  };
}
