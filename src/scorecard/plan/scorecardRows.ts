import { isoDate } from "../../formula/serial.ts";
import { columnLetters, sheetRef } from "../../plan/plan.ts";
import { comparedDecimals } from "../../scoring/compared.ts";
import { shownDecimals } from "../../scoring/rounding.ts";
import type { Card } from "../card.ts";
import { missingCodes } from "../read/rulesLayout.ts";
import { meanFormula, putBranches } from "./branchFormulas.ts";
import type { SheetDraft } from "./draft.ts";
import type { EntriesPlan } from "./entriesSheet.ts";
import { cell, formula, quoted } from "./formulas.ts";
import { wholeReasonFormula } from "./measuresParts.ts";
import type { MeasuresPlan } from "./measuresSheet.ts";
import type { RowContext } from "./rowContext.ts";
import { pointsFormula } from "./ruleFormulas.ts";
import { otherRowTexts, putOtherRows, totalWithRows, vetoed } from "./scorecardOtherRows.ts";
import { againstTargetFormula } from "./againstTarget.ts";
import type { RulesRefs } from "./rulesSheet.ts";
import { ownTargetCell } from "./rulesTargets.ts";
import { columns, pointsColumn, rows, valueColumn, type HelperColumns } from "./scorecardLayout.ts";
import { scalesOf } from "./size.ts";
import { statusFormula, valueFormula } from "./statusFormula.ts";

/** A subject's row: name, rank, total, grade, coverage, each KPI, the remark, and what the total is made of. */
export function putSubject(
  draft: SheetDraft,
  card: Card,
  refs: RulesRefs,
  measures: MeasuresPlan,
  entries: EntriesPlan | null,
  helpers: HelperColumns,
  index: number,
): void {
  const row = rows.first + index;
  const context: RowContext = {
    card,
    refs,
    weights: refs.weights(card.rows[index]?.weights ?? null),
    measures,
    entries,
    helpers,
    index,
    at: (column) => `$${columnLetters(column)}${String(row + 1)}`,
    measure: (column) => `${sheetRef("Measures")}$${columnLetters(column)}$${String(measures.firstRow + index + 1)}`,
  };
  draft.put(row, columns.name, card.rows[index]?.subject.name ?? "");
  putLines(draft, context);
  putBranches(draft, context, row, (line) =>
    card.lines[line]?.missing.kind === "carry"
      ? context.measure(measures.valueColumns[line] ?? 0)
      : context.at(valueColumn(line)),
  );
  putOtherRows(draft, context);
  putTotal(draft, context);
}

function putLines(draft: SheetDraft, { card, refs, measures, helpers, index, at, measure }: RowContext): void {
  const row = rows.first + index;
  const { words, lines, spec } = card;
  const none = quoted(words.sheets.missing);
  const inapplicable = quoted(words.sheets.period.states.notApplicable);
  const pass = spec.template.bands.findIndex(({ id }) => id === "pass");
  const passFrom = pass < 0 ? null : cell(pass, helpers.gradeFrom);
  const [first, last] = [String(rows.first + 1), String(rows.first + card.rows.length)];
  lines.forEach((own, line) => {
    const { source } = own;
    const [value, points] = [at(valueColumn(line)), at(pointsColumn(line))];
    const inputs = [...new Set(source?.inputs.values())].flatMap((input) => measures.inputs[input] ?? []);
    const previous = measures.previousColumns[line] ?? null;
    const carried = measures.carriedColumns[line] ?? null;
    const onRules = (column: Parameters<RulesRefs["line"]>[1]) => refs.line(line, column);
    const policyIs = (kind: (typeof missingCodes)[number]) =>
      `${onRules("missingCode")}=${String(missingCodes.indexOf(kind) + 1)}`;
    const computed = measure(measures.valueColumns[line] ?? 0);
    const carriedCells =
      carried === null
        ? null
        : {
            value: measure(carried),
            holds: `IF(ISNUMBER(${measure(carried)}),AND(${policyIs("carry")},${measure(carried + 1)}<=${onRules("maxAge")}),FALSE)`,
          };
    const letters = columnLetters(valueColumn(line));
    const peers = `$${letters}$${first}:$${letters}$${last}`;
    const against = helpers.against[line] ?? null;
    const held = against === null ? value : at(against);
    if (against !== null) {
      const period = ownTargetCell(card, line, card.rows[index]?.period ?? null);
      const text = period === null ? value : againstTargetFormula(onRules, refs.points(line), value, period);
      draft.put(row, against, formula(text));
    }
    const scored = pointsFormula(onRules, refs.points(line), held, peers, scalesOf(card, own));
    draft.put(
      row,
      valueColumn(line),
      formula(
        measures.partColumns === null
          ? valueFormula(
              {
                computed,
                inputs: inputs.map(({ column }) => measure(column)),
                typed: inputs.flatMap(({ column, typed }) => (typed ? [measure(column)] : [])),
                carried: carriedCells,
              },
              words,
            )
          : wholeReasonFormula(
              card,
              measures.partColumns,
              { whole: index, line, firstRow: measures.firstRow },
              computed,
              carriedCells,
            ),
      ),
      formula(
        `IF(ISNUMBER(${value}),IF(${onRules("fault")}=0,IFERROR(${scored},${none}),${none}),` +
          `IF(AND(${policyIs("zero")},${value}<>${inapplicable}),MIN(0,${onRules("floor")}),${none}))`,
      ),
      formula(
        statusFormula(
          {
            value: measure(measures.valueColumns[line] ?? 0),
            points,
            passFrom,
            previous: previous === null ? null : measure(previous),
            scaleCode: onRules("scaleCode"),
            kinds: scalesOf(card, own),
          },
          words,
        ),
      ),
    );
  });
}

function putTotal(draft: SheetDraft, context: RowContext): void {
  const { card, refs, weights, helpers, index, at } = context;
  const row = rows.first + index;
  const { words, lines, spec } = card;
  const { card: own, ruleRows } = words.sheets;
  const none = quoted(words.sheets.missing);
  const [whole] = helpers.branches;
  if (!whole) return;
  const [total, counted] = [at(columns.total), at(helpers.countedShare)];
  const [rounded, missing, blocking] = [at(helpers.rounded), at(helpers.missing), at(helpers.blocking)];
  const share = (part: number) => formula(`IFERROR(IF(${at(whole.applying)}>0,${at(part)}/${at(whole.applying)},0),0)`);
  const enough = `AND(${counted}>0,ROUND(${counted}-${refs.minimum},${String(comparedDecimals)})>=0)`;
  const mean = meanFormula(at(whole.points), at(whole.readable), refs, weights.sum);
  const letters = columnLetters(helpers.rounded);
  const everyRounded = `$${letters}$${String(rows.first + 1)}:$${letters}$${String(rows.first + card.rows.length)}`;
  draft.put(row, columns.rank, formula(`IF(ISNUMBER(${rounded}),RANK(${rounded},${everyRounded}),${none})`));
  const ofKpis = formula(
    `IF(${weights.fits},IF(AND(${at(whole.applying)}>0,${blocking}="",${enough}),${mean},${none}),${none})`,
  );
  if (helpers.mean === null) draft.put(row, columns.total, ofKpis);
  else {
    draft.put(row, helpers.mean, ofKpis);
    draft.put(row, columns.total, formula(totalWithRows(context, at(helpers.mean))));
  }
  const grades = spec.template.bands.reduceRight(
    (otherwise, _, band) =>
      `IF(${rounded}>=${cell(band, helpers.gradeFrom)},${cell(band, helpers.gradeName)},${otherwise})`,
    none,
  );
  const lowest = cell(spec.template.bands.length - 1, helpers.gradeName);
  const held = vetoed(context);
  const graded = held === null ? grades : `IF(${held},${lowest},${grades})`;
  draft.put(row, columns.grade, formula(`IF(ISNUMBER(${rounded}),${graded},${none})`));
  draft.put(row, columns.coverage, share(whole.covered));
  draft.put(row, helpers.countedShare, share(whole.counted));
  draft.put(row, helpers.rounded, formula(`IF(ISNUMBER(${total}),ROUND(${total},${String(shownDecimals)}),"")`));
  const listed = (wanted: (line: number) => string) =>
    formula(
      lines
        .map((_, line) => {
          const title = cell(rows.titles, valueColumn(line));
          return `IF(${wanted(line)},${quoted(words.sheets.separator)}&${title},"")`;
        })
        .join("&") || '""',
    );
  const inapplicable = quoted(words.sheets.period.states.notApplicable);
  const lacking = (line: number) =>
    `AND(NOT(ISNUMBER(${at(pointsColumn(line))})),${at(valueColumn(line))}<>${inapplicable},${weights.line(line)}>0)`;
  const blockCode = String(missingCodes.indexOf("block") + 1);
  draft.put(row, helpers.missing, listed(lacking));
  draft.put(
    row,
    helpers.blocking,
    listed(
      (line) =>
        `AND(${refs.line(line, "missingCode")}=${blockCode},ISTEXT(${at(valueColumn(line))}),` +
        `${at(valueColumn(line))}<>${inapplicable},${weights.line(line)}>0)`,
    ),
  );
  const names = (text: string) => `MID(${text},${String(words.sheets.separator.length + 1)},500)`;
  const percent = (part: string) => `ROUND(100*${part},0)&${quoted(words.sheets.targets.percent)}`;
  const without = `IF(${missing}="","",${quoted(own.without)}&${names(missing)})`;
  const rowsUnreadable = refs.rows.map(({ ready }) => `,NOT(${ready})`).join("");
  const unreadable = `OR(NOT(ISNUMBER(${weights.sum})),NOT(ISNUMBER(${refs.policyCode})),NOT(ISNUMBER(${refs.minimum}))${rowsUnreadable})`;
  const weightsText =
    refs.groups.length === 0
      ? `${quoted(own.noTotalWeights)}&ROUND(${weights.sum},2)&" %."`
      : quoted(ruleRows.weightsOfGroups);
  const coverageText = `${quoted(own.noTotalCoverage)}&${percent(counted)}&${quoted(own.neededCoverage)}&${percent(refs.minimum)}&${quoted(own.missing)}&${names(missing)}`;
  const blocked = `IF(${blocking}<>"",${quoted(ruleRows.blockedBy)}&${names(blocking)},${coverageText})`;
  const applies = `IF(${at(whole.applying)}>0,${blocked},${quoted(ruleRows.nothingApplies)})`;
  const reason = `IF(ISNUMBER(${total}),${without},IF(${unreadable},${quoted(own.noTotalUnreadable)},IF(${weights.fits},${applies},${weightsText})))`;
  draft.put(
    row,
    helpers.remark,
    formula([reason, ...otherRowTexts(context), ...partTexts(context), ...progressTexts(context)].join("&")),
  );
}

/** Which parts of a period count, where not all of its days are in one that does. */
function partTexts({ card: { rows: own, parts, partsOf, words }, index }: RowContext): string[] {
  const days = own[index]?.progress?.days ?? 0;
  const counting = (partsOf.get(index) ?? []).flatMap((place) => parts[place] ?? []).filter(({ weight }) => weight > 0);
  if (counting.length === 0 || counting.reduce((sum, part) => sum + part.days, 0) >= days) return [];
  const names = counting.map(({ subject }) => subject.name.split(" · ").at(-1) ?? "");
  return [quoted(` ${words.sheets.whole.counted(names.join(words.sheets.separator))}`)];
}

/** What an unfinished period is compared with, and how far its sums have come, as terms of a text. */
function progressTexts({ card, measures, index, measure }: RowContext): string[] {
  const { rows: own, lines, words } = card;
  const progress = own[index]?.progress;
  if (!progress?.partial) return [];
  const { period } = words.sheets;
  const compared = progress.previous;
  const text = [
    period.partial(progress.coveredDays, progress.days),
    ...(compared === null ? [] : [period.comparedWith(isoDate(compared.from), isoDate(compared.to))]),
  ].join(words.sheets.separator);
  const paces = lines.flatMap(({ line }, at) => {
    const column = measures.paceColumns[at] ?? null;
    if (column === null) return [];
    const label = quoted(`${words.sheets.separator}${period.pace(words.kpi(line.kpi))}`);
    return [
      `IF(ISNUMBER(${measure(column)}),${label}&ROUND(100*${measure(column)},0)&${quoted(words.sheets.targets.percent)},"")`,
    ];
  });
  return [quoted(` ${text}`), ...paces];
}
