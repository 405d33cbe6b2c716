import { join } from "node:path";
import type { CardRequest, CardResult, Commands, ScorelineGlobal } from "../../src/commands/api.ts";
import type { Template } from "../../src/templates/template.ts";
import { ensureAddin } from "../../src/workbench/build.mjs";
import { openAddin, type OpenAddin } from "../../src/workbench/headless.ts";
import { root } from "../../src/workbench/install.mjs";
import { sampleRequest } from "../samples.ts";
import { CardSheets, editCard, scoredAsTyped } from "./edits.ts";
import { findLibreOffice, resultCount, throughLibreOffice, withoutResults, withWrongResults } from "./libreoffice.ts";

/**
 * `npm run check:libreoffice`: every built-in template on the sample data. Totals by scoring, by the sheet in the workbench, and by
 * LibreOffice from the saved workbook without its results have to agree; again after weights, targets and data were edited
 * in the sheets.
 */
const tolerance = 1e-9;

interface Total {
  readonly name: string;
  readonly total: number | null;
  readonly kpis: readonly { readonly id: string; readonly status: string }[];
}

function open(): Promise<OpenAddin> {
  return openAddin({ dist: join(root, "dist"), flavour: "desktop", waitFor: "scoreline" });
}

/** The only card of a workbook file as its cells say, without calculating anything. */
async function readTotals(bytes: Uint8Array): Promise<readonly Total[]> {
  const session = await open();
  try {
    session.workbook.calculationMode = "manual";
    await session.open({ name: "card.xlsx", bytes });
    const { commands } = session.global as ScorelineGlobal;
    const [card] = await commands.cards();
    if (!card) throw new Error("the scorecard was not recognised in the saved workbook");
    return (await commands.readCard(card.cardId)).subjects;
  } finally {
    await session.close();
  }
}

function differences(expected: readonly Total[], found: readonly Total[]): string[] {
  const byName = new Map(found.map((subject) => [subject.name, subject]));
  return expected.flatMap((subject) => {
    const { name, total } = subject;
    const other = byName.get(name);
    if (other === undefined) return [`${name}: not there`];
    const [states, otherStates] = [statesOf(subject), statesOf(other)];
    if (states !== otherStates) return [`${name}: ${states} ≠ ${otherStates}`];
    const differs = `${name}: ${String(total)} ≠ ${String(other.total)}`;
    if (total === null || other.total === null) return total === other.total ? [] : [differs];
    return Math.abs(total - other.total) <= tolerance * Math.max(1, Math.abs(total)) ? [] : [differs];
  });
}

function statesOf({ kpis }: Total): string {
  return kpis.map(({ id, status }) => `${id} ${status}`).join(", ");
}

/** The request with a figure for whatever the samples do not hold, as a person would type it, so that every KPI counts. */
async function withTypedFigures(commands: Commands, request: CardRequest): Promise<CardRequest> {
  const { lines } = await commands.preview(request);
  const lacking = lines.flatMap(({ missing }) => missing.map(({ measure }) => measure));
  return { ...request, inputs: Object.fromEntries(lacking.map((measure) => [measure, 1])) };
}

interface CheckedCard {
  readonly name: string;
  readonly request: CardRequest;
  /** Whether what the samples do not hold is typed. */
  readonly typed: boolean;
}

/**
 * Every built-in template; the one that lacks most with nothing typed; one with ratings, bonus and deduction points and a
 * veto, entered on its Entries sheet; and one of months with three sets of weights.
 */
function cardsOf(templates: readonly Template[]): readonly CheckedCard[] {
  const own = templates.map((template) => ({ name: template.id, request: sampleRequest(template), typed: true }));
  const [first] = templates;
  const lacking = own.find(({ name }) => name === "wechat-user-operation");
  const monthly = own.find(({ request }) => request.by.kind === "month");
  if (!first || !lacking || !monthly) throw new Error("a built-in template is not there");
  return [
    ...own,
    { ...lacking, name: `${lacking.name} with nothing typed`, typed: false },
    { name: `${first.id} with entries`, request: withEntries(first), typed: true },
    { name: `${monthly.name} with other weights from a date`, request: withOtherWeights(monthly.request), typed: true },
  ];
}

/** Of the months of the samples, August to October, the first has other weights, and the second those of its end. */
function withOtherWeights(request: CardRequest): CardRequest {
  return {
    ...request,
    weightsFrom: [
      { from: "2026-09-15", weights: { NETGROWTHRATE: 15, ENGRATE: 35 } },
      { from: "2026-10-01", weights: { ENGRATE: 20, CONVRATE: 40 } },
    ],
  };
}

function withEntries(template: Template): CardRequest {
  const needs = { evidence: false, approver: false };
  const levels = [2, 4, 6].map((points) => ({ points, text: { en: `worth ${points}` } }));
  const rows: Template["rows"] = [
    { kind: "rating", id: "attitude", title: { en: "Attitude" }, levels, effect: "add", needs },
    { kind: "bonus", id: "idea", title: { en: "Idea" }, cap: 5, needs: { evidence: true, approver: true } },
    { kind: "deduction", id: "late", title: { en: "Late" }, cap: 30, needs },
    { kind: "veto", id: "breach", title: { en: "Breach" }, totalAtMost: 40, needs },
  ];
  const rated = [1, 3, 3].map((level, at) => ({ rater: `R${at}`, level }));
  return {
    ...sampleRequest(template),
    template: { ...template, id: "team", rows },
    entries: {
      青禾生活: [
        { row: "attitude", ratings: rated },
        { row: "idea", points: 9, evidence: "letter", approver: "Li" },
      ],
      城南书局: [
        { row: "late", points: 2.5 },
        { row: "idea", points: 3 },
      ],
      北岸咖啡: [{ row: "breach", raised: true }],
    },
  };
}

async function check(program: string): Promise<number> {
  const session = await open();
  let failed = 0;
  const report = (what: string, found: readonly string[]) => {
    if (found.length > 0) failed += 1;
    console.log(
      `${found.length === 0 ? "agrees" : "DIFFERS"}  ${what}${found.length > 0 ? `\n  ${found.join("\n  ")}` : ""}`,
    );
  };
  try {
    const { commands } = session.global as ScorelineGlobal;
    let planted = false;
    for (const { name, request: asked, typed } of cardsOf(await commands.templates())) {
      session.workbook.reset();
      const request = typed ? await withTypedFigures(commands, asked) : asked;
      const scored: readonly Total[] = (await commands.preview(request)).subjects;
      const { cardId } = await commands.build(request);
      await session.settled();
      const sheet: CardResult = await commands.readCard(cardId);
      if (typed && sheet.subjects.every(({ total }) => total === null)) throw new Error(`${name}: no total at all`);
      report(`${name}: sheet in the workbench = scoring`, differences(scored, sheet.subjects));
      const saved = await session.save();
      if (!planted) {
        planted = true;
        const wrong = withWrongResults(saved);
        const lies = await readTotals(wrong);
        const truth = await readTotals(await throughLibreOffice(program, withoutResults(wrong)));
        const noticed = differences(lies, truth).length === scored.filter(({ total }) => total !== null).length;
        report("a planted wrong result is noticed", noticed ? [] : ["LibreOffice repeated the wrong results"]);
      }
      const stripped = withoutResults(saved);
      if (resultCount(saved) === 0 || resultCount(stripped) !== 0) throw new Error("the results could not be stripped");
      report(
        `${name}: LibreOffice = scoring`,
        differences(scored, await readTotals(await throughLibreOffice(program, stripped))),
      );
      const card = new CardSheets(session.workbook, cardId);
      editCard(card);
      await session.settled();
      const edited: readonly Total[] = await scoredAsTyped(card);
      if (typed && differences(scored, edited).length === 0)
        throw new Error(`${name}: the edits have changed no total`);
      const followed = (await commands.readCard(cardId)).subjects;
      report(`${name}: sheet in the workbench = scoring after edits`, differences(edited, followed));
      const again = await throughLibreOffice(program, withoutResults(await session.save()));
      report(`${name}: LibreOffice = scoring after edits`, differences(edited, await readTotals(again)));
    }
  } finally {
    await session.close();
  }
  return failed;
}

const program = findLibreOffice();
if (program === null) {
  console.error(
    "LibreOffice is not installed. Debian and Ubuntu: sudo apt-get install libreoffice-calc; macOS: brew install --cask libreoffice; " +
      "Windows: winget install TheDocumentFoundation.LibreOffice. Elsewhere set SOFFICE to the path of its program soffice.",
  );
  process.exitCode = 1;
} else {
  ensureAddin();
  process.exitCode = (await check(program)) === 0 ? 0 : 1;
}
