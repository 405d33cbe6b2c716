import { join } from "node:path";
import type { CardRequest, CardResult, Commands, ScorelineGlobal } from "../../src/commands/api.ts";
import { ensureAddin } from "../../src/workbench/build.mjs";
import { openAddin, type OpenAddin } from "../../src/workbench/headless.ts";
import { root } from "../../src/workbench/install.mjs";
import { sampleRequest } from "../samples.ts";
import { findLibreOffice, resultCount, throughLibreOffice, withoutResults, withWrongResults } from "./libreoffice.ts";

/**
 * `npm run check:libreoffice`: every built-in template on the sample data. Totals by scoring, by the sheet in the workbench, and by
 * LibreOffice from the saved workbook without its results have to agree.
 */
const tolerance = 1e-9;

interface Total {
  readonly name: string;
  readonly total: number | null;
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
  const byName = new Map(found.map((subject) => [subject.name, subject.total]));
  return expected.flatMap(({ name, total }) => {
    const other = byName.get(name);
    if (other === undefined) return [`${name}: not there`];
    if (total === null || other === null)
      return total === other ? [] : [`${name}: ${String(total)} ≠ ${String(other)}`];
    return Math.abs(total - other) <= tolerance * Math.max(1, Math.abs(total)) ? [] : [`${name}: ${total} ≠ ${other}`];
  });
}

/** The request with a figure for whatever the samples do not hold, as a person would type it, so that every KPI counts. */
async function withTypedFigures(commands: Commands, request: CardRequest): Promise<CardRequest> {
  const { lines } = await commands.preview(request);
  const lacking = lines.flatMap(({ missing }) => missing.map(({ measure }) => measure));
  return { ...request, inputs: Object.fromEntries(lacking.map((measure) => [measure, 1])) };
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
    for (const template of await commands.templates()) {
      session.workbook.reset();
      const request = await withTypedFigures(commands, sampleRequest(template));
      const scored: readonly Total[] = (await commands.preview(request)).subjects;
      const { cardId } = await commands.build(request);
      await session.settled();
      const sheet: CardResult = await commands.readCard(cardId);
      if (sheet.subjects.every(({ total }) => total === null)) throw new Error(`${template.id}: no total at all`);
      report(`${template.id}: sheet in the workbench = scoring`, differences(scored, sheet.subjects));
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
        `${template.id}: LibreOffice = scoring`,
        differences(scored, await readTotals(await throughLibreOffice(program, stripped))),
      );
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
