import type { OtherRow } from "../../scoring/otherRows.ts";
import { stateCodes } from "../read/entriesLayout.ts";
import type { EntryWords } from "../../locales/en/entryWords.ts";
import { quoted } from "./formulas.ts";
import type { OtherRowRefs } from "./rulesOtherRows.ts";

/** Cells of a row of the Entries sheet. */
export interface EntryCells {
  readonly value: string;
  /** The raters' cells as a range. */
  readonly raters: string;
  readonly evidence: string;
  readonly approver: string;
  readonly entered: string;
  readonly stateCode: string;
  readonly ratings: string;
}

/** What `scoreRow` makes of an entry, by built-in formulas. */
export interface EntryFormulas {
  readonly state: string;
  readonly entered: string;
  readonly spread: string;
  readonly counted: string;
  readonly stateCode: string;
  readonly ratings: string;
}

export function entryFormulas(
  kind: OtherRow["kind"],
  at: EntryCells,
  refs: OtherRowRefs,
  words: EntryWords,
): EntryFormulas {
  const names = stateCodes.map((state) => quoted(words.states[state])).join(",");
  const state = `CHOOSE(${at.stateCode},${names})`;
  const proven =
    `IF(AND(${refs.needsEvidence},TRIM(${at.evidence})=""),${code("noEvidence")},` +
    `IF(AND(${refs.needsApprover},TRIM(${at.approver})=""),${code("noApprover")},${code("counted")}))`;
  const counts = `${at.stateCode}=${code("counted")}`;
  const counted = (points: string) => `IF(${refs.ready},IF(${counts},${points},0),NA())`;
  if (kind === "veto") {
    return {
      state,
      entered: '""',
      spread: '""',
      counted: `IF(${refs.ready},0,NA())`,
      stateCode: `IF(LOWER(TRIM(${at.value}))=${quoted(words.yes.toLowerCase())},${proven},${code("none")})`,
      ratings: "0",
    };
  }
  if (kind === "rating") return ratingFormulas(at, refs, state, proven, counted);
  const sign = kind === "bonus" ? "" : "-";
  return {
    state,
    entered: `IF(AND(ISNUMBER(${at.value}),N(${at.value})>=0),${sign}${at.value},"")`,
    spread: '""',
    counted: counted(`${sign}MIN(${at.value},${refs.limit})`),
    stateCode: `IF(${at.value}="",${code("none")},IF(AND(ISNUMBER(${at.value}),N(${at.value})>=0),${proven},${code("invalid")}))`,
    ratings: "0",
  };
}

/** Raters' levels are whole numbers; mean and sample standard deviation are those of the levels' points. */
function ratingFormulas(
  at: EntryCells,
  { levels, adds }: OtherRowRefs,
  state: string,
  proven: string,
  counted: (points: string) => string,
): EntryFormulas {
  const times = (level: number) => `SUMPRODUCT((${at.raters}=${String(level + 1)})*1)`;
  const valid = levels.map((_, level) => times(level)).join("+");
  const sum = levels.map((points, level) => `${times(level)}*${points}`).join("+");
  const squares = levels.map((points, level) => `${times(level)}*(${points}-${at.entered})^2`).join("+");
  const all = `COUNT(${levels.join(",")})=${String(levels.length)}`;
  return {
    state,
    entered: `IF(AND(${at.ratings}>0,${at.stateCode}<>${code("invalid")}),IF(${all},(${sum})/${at.ratings},NA()),"")`,
    spread: `IF(AND(${at.ratings}>1,ISNUMBER(${at.entered})),SQRT((${squares})/(${at.ratings}-1)),"")`,
    counted: counted(at.entered),
    stateCode:
      `IF(${at.ratings}=0,${code("none")},IF(${valid}<>${at.ratings},${code("invalid")},` +
      `IF(${adds},${proven},${code("shown")})))`,
    ratings: `SUMPRODUCT((LEN(${at.raters})>0)*1)`,
  };
}

function code(state: (typeof stateCodes)[number]): string {
  return String(stateCodes.indexOf(state) + 1);
}
