import { shownDecimals, shownTotal } from "../../scoring/rounding.ts";
import { attainmentEdges } from "../../scoring/attainment.ts";
import type { Attainment, ScaleKind } from "../../scoring/types.ts";
import { scaleCodes } from "../read/rulesLayout.ts";
import { sameWithin } from "../inputs/trend.ts";
import type { CardWords } from "../words.ts";
import { quoted } from "./formulas.ts";

/** Cells that a KPI's status is told from; `value` is this period's own, never one that is carried; `previous` is null where the card compares with nothing. */
export interface StatusCells {
  readonly value: string;
  readonly points: string;
  readonly passFrom: string | null;
  readonly previous: string | null;
  /** Number of the scale that the row on Rules says, and those that it may be. */
  readonly scaleCode: string;
  readonly kinds: readonly ScaleKind[];
}

/** Where the points stand against the target, in words, and beside it where the value has gone since the last period. */
export function statusFormula(cells: StatusCells, { sheets }: CardWords): string {
  const { value, points, passFrom, previous } = cells;
  const own = sheets.period;
  const shown = `ROUND(${points},${String(shownDecimals)})`;
  const belowTarget =
    passFrom === null
      ? quoted(own.below)
      : `IF(${shown}>=${edge("threshold", cells, passFrom)},${quoted(own.passed)},${quoted(own.below)})`;
  const status =
    `IF(ISNUMBER(${points}),IF(${shown}>=${edge("stretch", cells)},${quoted(own.stretch)},` +
    `IF(${shown}>=${edge("target", cells)},${quoted(own.reached)},${belowTarget})),"")`;
  if (previous === null) return status;
  const same = `ABS(${value}-${previous})<=${String(sameWithin)}*MAX(0.000001,ABS(${previous}))`;
  const arrow = `IF(${same}," ▶",IF(${value}>${previous}," ▲"," ▼"))`;
  return `${status}&IF(AND(ISNUMBER(${value}),ISNUMBER(${previous})),${arrow},"")`;
}

/**
 * Points from which a threshold, target or stretch is reached, as the sheet shows points: a goal is worth two thirds of
 * 100 on its own scale, and `usual` on the others.
 */
function edge(of: Exclude<Attainment, "below">, { scaleCode, kinds }: StatusCells, usual?: string): string {
  const others = usual ?? String(attainmentEdges(null)[of]);
  const ofGoal = String(shownTotal(attainmentEdges("goalredflag")[of]));
  if (!kinds.includes("goalredflag") || ofGoal === others) return others;
  if (kinds.length === 1) return ofGoal;
  return `IF(${scaleCode}=${String(scaleCodes.indexOf("goalredflag") + 1)},${ofGoal},${others})`;
}

/** Cells that a KPI is computed from, as the Measures sheet has them. */
export interface SourceCells {
  readonly computed: string;
  readonly inputs: readonly string[];
  /** Those that have to be typed. */
  readonly typed: readonly string[];
  /** A value of an earlier period, and whether it may stand in. */
  readonly carried: { readonly value: string; readonly holds: string } | null;
}

/** The KPI's value, or in words why there is none: not applicable, not yet entered, no data, or not computable. */
export function valueFormula({ computed, inputs, typed, carried }: SourceCells, { sheets }: CardWords): string {
  const { states } = sheets.period;
  const noData = quoted(states.missing);
  if (inputs.length === 0) {
    const none = carried === null ? noData : `IF(${carried.holds},${carried.value},${noData})`;
    return `IF(ISNUMBER(${computed}),${computed},${none})`;
  }
  const open = inputs.map((one) => `COUNTIF(${one},${quoted(states.notEntered)})`);
  // Not by COUNTIF with a wildcard: LibreOffice finds numbers by it too.
  const texts = inputs.map((one) => `IF(ISTEXT(${one}),IF(${one}="",0,1),0)`);
  const isInapplicable = `${texts.join("+")}>${open.join("+")}`;
  const isOpen = `OR(${[`${open.join("+")}>0`, ...typed.map((one) => `ISBLANK(${one})`)].join(",")})`;
  const why =
    `IF(${isInapplicable},${quoted(states.notApplicable)},` +
    `IF(COUNT(${inputs.join(",")})=${String(inputs.length)},${quoted(states.error)},` +
    `IF(${isOpen},${quoted(states.notEntered)},${noData})))`;
  const otherwise = carried === null ? why : `IF(AND(NOT(${isInapplicable}),${carried.holds}),${carried.value},${why})`;
  return `IF(ISNUMBER(${computed}),${computed},${otherwise})`;
}
