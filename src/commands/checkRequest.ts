import { isoDate, serialOfIso } from "../formula/serial.ts";
import { subjectColumnFault, whyNoSubjects } from "../scorecard/inputs/noSubjects.ts";
import { periodUnitOf } from "../scorecard/inputs/periods.ts";
import { mostPartsOf } from "../scorecard/inputs/parts.ts";
import { partUnits, statedParts, wholeFault } from "../scorecard/inputs/wholeFrom.ts";
import type { CardSpec, CardStore } from "../scorecard/types.ts";
import type { Template } from "../templates/template.ts";
import type { CardRequest } from "./cardRequest.ts";
import { refuse } from "./issues.ts";

/** Refuses weights of lines that the template does not have, weights that are no per cents, and two sets of one day. */
export function checkWeights(
  { weights = {}, weightsFrom = [] }: Pick<CardRequest, "weights" | "weightsFrom">,
  { lines }: Template,
): void {
  const known = lines.map(({ id }) => id);
  weightsFrom.forEach(({ from }, index) => {
    const serial = serialOfIso(from);
    if (serial === null || isoDate(serial) !== from) refuse("badDate", { date: from });
    if (weightsFrom.findIndex((set) => set.from === from) < index) refuse("weightsTwice", { from });
  });
  for (const [id, weight] of [weights, ...weightsFrom.map((own) => own.weights)].flatMap(Object.entries<number>)) {
    if (!known.includes(id)) refuse("unknownLine", { id, known: known.join(", ") });
    if (!(weight >= 0 && weight <= 100)) refuse("weightOutOfRange", { id, weight });
  }
}

/** Refuses a period that cannot be made of what is asked for, and weights that do not fit its parts. */
export function checkWhole({ wholeFrom, by }: Pick<CardRequest, "wholeFrom" | "by">): void {
  if (wholeFrom === undefined || wholeFrom.kind === "data") return;
  const unit = periodUnitOf(by);
  const fault = by.kind === "item" ? "unit" : wholeFault(wholeFrom, unit);
  if (fault === "unit") {
    const known = by.kind === "item" ? [] : partUnits(unit);
    refuse("wholeOfParts", { of: wholeFrom.of, known: known.join(", ") || "–" });
  }
  if (fault === "weights") refuse("wholeWeights", { needed: statedParts(unit, wholeFrom.of) ?? "–" });
}

/** Most parts of a period: their formula has to stay within what Excel takes. */
const mostParts = 40;

/** Refuses periods of more parts than their formula can take. */
export function checkParts(parts: number): void {
  if (parts > mostParts) refuse("tooManyParts", { parts, most: mostParts });
}

/** Refuses a card that would say nothing: without a subject, or with a number that no KPI of it uses. */
export function checkCard(
  { inputs = {} }: Pick<CardRequest, "inputs">,
  spec: Pick<CardSpec, "tables" | "by" | "period">,
  { subjects, places }: CardStore,
): void {
  const fault = subjectColumnFault(spec) ?? (subjects.length === 0 ? whyNoSubjects(spec) : null);
  if (fault) refuse(fault.code, fault.facts);
  checkParts(mostPartsOf(places.measures.parts?.rows ?? []));
  const used = new Set(places.measures.inputs.map(({ measure }) => measure));
  for (const measure of Object.keys(inputs)) {
    if (!used.has(measure)) refuse("unusedInput", { measure, known: [...used].join(", ") });
  }
}
