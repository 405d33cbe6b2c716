import { numberFormats } from "../../kpi/units.ts";
import type { PlanCell } from "../../plan/plan.ts";
import { ruleFault } from "../../scoring/scales.ts";
import { sayRule } from "../../scoring/sayRule.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import type { Card, CardLine } from "../card.ts";
import {
  anchorsOf,
  columns,
  directionCodes,
  meantAnchors,
  missingCodes,
  pointsOfScale,
  rows,
  scaleCodes,
  width,
} from "../read/rulesLayout.ts";
import { countedAs } from "./definition.ts";
import { area, type SheetDraft } from "./draft.ts";
import { averageFor } from "../belowAverage.ts";
import { cell, formula, longText, quoted } from "./formulas.ts";
import { lineFaultFormula, type LinePoints } from "./ruleFormulas.ts";
import { datedText, sourceText, targetText } from "./ruleSources.ts";
import type { Lists } from "./rulesChoices.ts";
import { usualMissingPlace } from "./rulesRows.ts";
import { shownIn } from "./shown.ts";
import * as style from "./style.ts";
import { wordWidth } from "../../plan/textWidth.ts";

/** Cells of the steps or points that a line lists. */
export function linePoints(card: Card, index: number, key?: string): LinePoints {
  const line = card.lines[index];
  const points = line ? pointsOfScale(shownRule(line).scale) : [];
  return points.map((_, at) => ({
    value: cell(rows.firstLine + index, columns.firstPoint + 2 * at, key),
    points: cell(rows.firstLine + index, columns.firstPoint + 2 * at + 1, key),
  }));
}

function shownRule({ line, rule }: CardLine): ScaleRule {
  return rule ?? line.rule;
}

/** One row per line of the template: all that its score depends on, and where it comes from. */
export function putLines(draft: SheetDraft, card: Card, lists: Lists): void {
  const { words, lines } = card;
  const { rules: own, ruleRows } = words.sheets;
  const original = (anchor: "base" | "threshold" | "target" | "stretch") => own.original(own[anchor]);
  const headers: Record<Exclude<keyof typeof columns, "firstPoint">, string> = {
    kpi: own.kpi,
    weight: own.weight,
    scale: own.scale,
    better: own.better,
    base: own.base,
    threshold: own.threshold,
    target: own.target,
    stretch: own.stretch,
    tolerance: ruleRows.tolerance,
    floor: own.floor,
    cap: own.cap,
    missing: ruleRows.missing,
    maxAge: ruleRows.maxAge,
    check: own.check,
    sentence: ruleRows.sentence,
    group: ruleRows.group,
    targetSource: ruleRows.targetSource,
    weightSource: own.sourceOfWeight,
    valueSource: own.sourceOfValues,
    note: own.note,
    per: own.per,
    baseMeant: original("base"),
    thresholdMeant: original("threshold"),
    targetMeant: original("target"),
    stretchMeant: original("stretch"),
    daysMeant: own.daysMeant,
    daysHere: own.daysOfCard,
    scaleCode: own.scaleNumber,
    directionCode: own.directionNumber,
    missingCode: ruleRows.missingNumber,
    fault: own.fault,
    builtSentence: ruleRows.builtSentence,
    id: own.id,
  };
  for (const [column, text] of Object.entries(headers)) {
    if (isColumn(column)) draft.put(rows.header, columns[column], text);
  }
  const points = Math.max(0, ...lines.map((line) => pointsOfScale(shownRule(line).scale).length));
  for (let at = 0; at < points; at += 1) {
    draft.put(rows.header, columns.firstPoint + 2 * at, ruleRows.pointValue(at + 1), ruleRows.pointPoints(at + 1));
  }
  draft.format(area(rows.header, 0, 1, width + 2 * points), { ...style.header, size: 9 });
  draft.height(rows.header, style.threeLines);
  lines.forEach((line, index) => {
    putLine(draft, card, line, index, lists);
  });
  if (lines.some(({ conversion }) => conversion !== null)) {
    draft.put(rows.firstLine + lines.length, 0, own.converted);
    draft.format(area(rows.firstLine + lines.length, 0), style.note);
  }
  dress(draft, card, points);
  for (const [column, characters] of Object.entries(widths)) {
    if (!isColumn(column)) continue;
    draft.width(columns[column], 1, Math.max(characters, Math.ceil(0.85 * wordWidth(headers[column]))));
  }
}

/** Characters of the column of KPIs. */
export const kpiWidth = 26;

/** Characters at least; what is printed ends before the notes. */
const widths: Readonly<Record<Exclude<keyof typeof columns, "firstPoint">, number>> = {
  kpi: kpiWidth,
  weight: 13,
  scale: 14,
  better: 14,
  base: 10,
  threshold: 12,
  target: 12,
  stretch: 12,
  tolerance: 10,
  floor: 8,
  cap: 8,
  missing: 14,
  maxAge: 9,
  check: 10,
  sentence: 48,
  group: 9,
  targetSource: 30,
  weightSource: 16,
  valueSource: 16,
  note: 80,
  per: 12,
  baseMeant: 12,
  thresholdMeant: 12,
  targetMeant: 12,
  stretchMeant: 12,
  daysMeant: 12,
  daysHere: 12,
  scaleCode: 10,
  directionCode: 10,
  missingCode: 10,
  fault: 10,
  builtSentence: 14,
  id: 14,
};

function isColumn(name: string): name is Exclude<keyof typeof columns, "firstPoint"> {
  return Object.hasOwn(columns, name) && name !== "firstPoint";
}

function putLine(draft: SheetDraft, card: Card, own: CardLine, index: number, lists: Lists): void {
  const { line, weight, rule, conversion, missing } = own;
  const { sheets, kpi, local } = card.words;
  const row = rows.firstLine + index;
  const shown = shownRule(own);
  const put = (column: keyof typeof columns, value: PlanCell) => {
    draft.put(row, columns[column], value);
  };
  const at = (column: keyof typeof columns) => cell(row, columns[column]);
  put("kpi", kpi(line.kpi));
  put("weight", weight);
  put("scale", sheets.scales[shown.scale.kind].name);
  put("better", sheets.directions[shown.better]);
  put("floor", shown.floor);
  put("cap", shown.cap);
  const usual = usualMissingPlace(card, index);
  put(
    "missing",
    line.missing === undefined ? formula(cell(usual.row, usual.column)) : sheets.ruleRows.policies[missing.kind].name,
  );
  put("maxAge", missing.kind === "carry" ? missing.maxAge : null);
  for (const [anchor, value] of anchorsOf(shown.scale)) {
    const meant = meantAnchors.find((one) => one === anchor);
    if (conversion === null || meant === undefined) put(anchor, rule === null ? null : value);
    else put(anchor, formula(`(1+${at(`${meant}Meant`)})^(${at("daysHere")}/${at("daysMeant")})-1`));
  }
  const points = linePoints(card, index);
  pointsOfScale(shown.scale).forEach((point, step) => {
    draft.put(row, columns.firstPoint + 2 * step, rule === null ? null : point.value, point.points);
  });
  const group = card.groups.find(({ id }) => id === line.group);
  put("group", group === undefined ? null : local(group.title));
  put("targetSource", targetSourceCell(own, card, conversion === null ? at("target") : at("targetMeant")));
  put("weightSource", sourceText(line.source.weight, card));
  put("valueSource", sourceText(line.source.values, card));
  if (line.per !== null && (conversion !== null || rule === null)) {
    put("per", sheets.units[line.per]);
    for (const [anchor, value] of anchorsOf(own.meant.scale)) {
      const meant = meantAnchors.find((one) => one === anchor);
      if (meant !== undefined) put(`${meant}Meant`, value);
    }
  }
  if (conversion !== null) {
    put("daysMeant", conversion.fromDays);
    put("daysHere", conversion.toDays);
  }
  put("note", line.note === undefined ? null : local(line.note));
  put("scaleCode", formula(`IFERROR(MATCH(${at("scale")},${lists.scales},0),"")`));
  put("directionCode", formula(`IFERROR(MATCH(${at("better")},${lists.directions},0),"")`));
  put("missingCode", formula(`IFERROR(MATCH(${at("missing")},${lists.missing},0),1)`));
  // The weight takes no part in the fault, but its cell follows whatever is inserted above it, and so tells of it.
  put("fault", formula(`${lineFaultFormula(at, points)}+0*COUNT(${at("weight")})`));
  const faults = [
    sheets.rules.ok,
    sheets.rules.faultMissing,
    sheets.rules.faultOrder,
    sheets.rules.faultRatio,
    sheets.rules.faultFloor,
    sheets.ruleRows.faultTolerance,
    sheets.ruleRows.faultPointsFall,
    sheets.ruleRows.faultNoSteps,
  ];
  put("check", formula(`CHOOSE(${at("fault")}+1,${faults.map(quoted).join(",")})`));
  put("builtSentence", rule === null || ruleFault(rule) !== null ? "" : sentenceOf(own, rule, card));
  put("sentence", formula(sentenceFormula(card, index, lists)));
  put("id", line.id);
}

/** The rule as a sentence that can be signed, with values as the sheet shows them. */
export function sentenceOf({ source }: CardLine, rule: ScaleRule, card: Card): string {
  const { words } = card;
  const unit = source?.kpi.declaration.unit ?? "index";
  const shown = shownIn(card.words);
  const counted = source === null ? "" : countedAs(source, words);
  const said = sayRule(rule, words.sheets.ruleSentences, {
    value: (value) => shown.value(value, unit),
    points: shown.points,
  });
  return counted === "" ? said : `${counted} ${said}`;
}

/** Where the target comes from, and by formula whether it asks for less than the average that it compares with. */
function targetSourceCell(own: CardLine, card: Card, target: string): PlanCell {
  const { sheets } = card.words;
  const text = [targetText(own, card), datedText(own.datedAfter, card)].filter(Boolean).join(sheets.separator);
  const average = averageFor(card.spec.template, { ...own.line, rule: own.meant });
  if (average === null) return text;
  const unit = own.source?.kpi.declaration.unit ?? "index";
  const warning = [
    ...(text === "" ? [] : [""]),
    `⚠ ${sheets.targets.below(shownIn(card.words).value(average, unit))}`,
  ].join(sheets.separator);
  const worse = `ROUND((${target}-${String(average)})*IF(${cell(rowOfLine(card, own), columns.directionCode)}=2,-1,1),9)<0`;
  return formula(`${longText(text)}&IF(ISNUMBER(${target}),IF(${worse},${longText(warning)},""),"")`);
}

function rowOfLine({ lines }: Card, own: CardLine): number {
  return rows.firstLine + lines.indexOf(own);
}

/** The sentence as built while the row still says so; else the meaning of the scale that the row has now. */
function sentenceFormula(card: Card, index: number, lists: Lists): string {
  const own = card.lines[index];
  if (!own) return '""';
  const row = rows.firstLine + index;
  const shown = shownRule(own);
  const at = (column: keyof typeof columns) => cell(row, columns[column]);
  const same = (address: string, value: number) => `ROUND(${address}-${String(value)},9)=0`;
  const kept = [
    `${at("scaleCode")}=${String(scaleCodes.indexOf(shown.scale.kind) + 1)}`,
    `${at("directionCode")}=${String(directionCodes.indexOf(shown.better) + 1)}`,
    ...anchorsOf(shown.scale).map(([anchor, value]) => same(at(anchor), value)),
    ...pointsOfScale(shown.scale).flatMap(({ value, points }, step) => [
      same(cell(row, columns.firstPoint + 2 * step), value),
      same(cell(row, columns.firstPoint + 2 * step + 1), points),
    ]),
    same(at("floor"), shown.floor),
    same(at("cap"), shown.cap),
  ];
  const { ruleRows } = card.words.sheets;
  const counted = own.source === null ? "" : countedAs(own.source, card.words);
  const now = `${quoted(`${counted} ${ruleRows.changed}`.trimStart())}&INDEX(${lists.scaleMeanings},${at("scaleCode")})`;
  return `IF(${at("fault")}<>0,"",IF(AND(${kept.join(",")}),${at("builtSentence")},${now}))`;
}

function dress(draft: SheetDraft, { words, lines }: Card, points: number): void {
  const own = words.sheets.rules;
  const { firstLine } = rows;
  const count = lines.length;
  const place = (column: keyof typeof columns, wide = 1) => area(firstLine, columns[column], count, wide);
  draft.format(area(firstLine, 0, count, width), style.body);
  draft.format(place("kpi"), { bold: true, wrap: true });
  draft.format(place("weight", columns.check - columns.weight), style.input);
  draft.format(place("weight"), { numberFormat: style.weight });
  draft.format(place("floor", 2), { numberFormat: "0" });
  draft.format(place("check"), { horizontal: "Center", wrap: true });
  draft.format(place("sentence", columns.note - columns.sentence), {
    ...style.indented,
    wrap: true,
    size: 9,
  });
  for (const column of ["scale", "better", "missing"] as const) {
    draft.format(place(column), { ...style.indented, wrap: true });
  }
  draft.format(place("note"), { ...style.note, wrap: true });
  draft.format(place("per", columns.scaleCode - columns.per), { color: style.colours.quiet, numberFormat: "General" });
  draft.format(place("scaleCode", width - columns.scaleCode), style.helper);
  if (points > 0) draft.format(area(firstLine, columns.firstPoint, count, 2 * points), style.input);
  lines.forEach(({ source }, index) => {
    const numberFormat = numberFormats[source?.kpi.declaration.unit ?? "index"];
    draft.format(area(firstLine + index, columns.base, 1, 5), { numberFormat });
    draft.format(area(firstLine + index, columns.baseMeant, 1, 4), { numberFormat });
    draft.height(firstLine + index, style.fourLines);
    for (let step = 0; step < points; step += 1) {
      draft.format(area(firstLine + index, columns.firstPoint + 2 * step), { numberFormat });
    }
  });
  const { scales, directions, ruleRows } = words.sheets;
  const lists: readonly (readonly [keyof typeof columns, readonly string[]])[] = [
    ["scale", scaleCodes.map((code) => scales[code].name)],
    ["better", directionCodes.map((code) => directions[code])],
    ["missing", missingCodes.map((code) => ruleRows.policies[code].name)],
  ];
  for (const [column, items] of lists) draft.validate({ kind: "list", area: place(column), items });
  draft.validate({ kind: "decimal", area: place("weight"), min: 0, max: 100, message: own.weightRange });
  draft.validate({ kind: "decimal", area: place("base", 7), min: -1e12, max: 1e12, message: own.number });
  draft.validate({ kind: "decimal", area: place("maxAge"), min: 0, max: 1000, message: own.number });
  draft.colour({
    kind: "formula",
    area: place("check"),
    formula: `=${cell(firstLine, columns.fault).replace(/\$(\d)/, "$1")}<>0`,
    format: { color: style.colours.warning, bold: true },
  });
}
