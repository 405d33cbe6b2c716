import { writeFile } from "node:fs/promises";
import type { CardPreview, CardResult } from "../commands/api.ts";
import type { PublishedCard } from "../commands/lifecycle/types.ts";
import { wordIssue } from "../locales/issues.ts";
import { readScoreArguments, type ScoreArguments } from "./scoreArguments.ts";
import { targetsShown } from "./targetText.ts";
import { scoreText } from "./scoreText.ts";
import { inWorkbook, run, type Session } from "./session.ts";
import { UsageError } from "./usage.ts";

/** `scoreline score FILE… --template ID --by …`: builds a scorecard in a workbook, publishes it if asked, prints it, and saves it with `--out`. */
export async function score(args: readonly string[]): Promise<number> {
  const asked = await readScoreArguments(args);
  const { language } = asked;
  const { card, preview, publication } = await inWorkbook(language, (session) => build(session, asked));
  if (asked.json) {
    const issues = preview.issues.map((issue) => ({ ...issue, message: wordIssue(issue, language) }));
    console.log(JSON.stringify({ ...card, targets: targetsShown(preview, language), issues, publication }, null, 1));
  } else {
    console.log(scoreText(card, preview, publication, language));
  }
  return 0;
}

interface Scored {
  readonly card: CardResult;
  readonly preview: CardPreview;
  readonly publication: PublishedCard | null;
}

async function build(session: Session, { request, language, out, publish }: ScoreArguments): Promise<Scored> {
  const preview = await run(session, language, (commands) => commands.preview(request));
  checkSubjects(request, preview);
  const { cardId } = await run(session, language, (commands) => commands.build(request));
  await session.settled();
  const publication =
    publish === null ? null : await run(session, language, (commands) => commands.publish(cardId, publish));
  await session.settled();
  const card = await run(session, language, (commands) => commands.readCard(cardId));
  if (out !== null) {
    dropBlank(session);
    await save(out, await session.save());
  }
  return { card, preview, publication };
}

/** The empty sheet with which a new workbook begins is of no use in a file that is handed on. */
function dropBlank({ workbook }: Session): void {
  const [first] = workbook.sheets;
  if (first?.usedArea() === null) workbook.deleteSheet(first.id);
}

function checkSubjects(
  { inputs = {}, forms = true }: ScoreArguments["request"],
  { subjects, parts }: CardPreview,
): void {
  const names = new Set(parts ?? subjects.map(({ name }) => name));
  if (names.size === 0) return;
  for (const name of forms === true ? [] : forms) {
    if (!names.has(name)) throw new UsageError(`--form ${name}: there is no such subject (${listed([...names])})`);
  }
  for (const [measure, given] of Object.entries(inputs)) {
    for (const name of typeof given === "number" ? [] : Object.keys(given)) {
      if (!names.has(name))
        throw new UsageError(`--set ${measure}@${name}: there is no such subject (${listed([...names])})`);
    }
  }
}

function listed(names: readonly string[]): string {
  const most = 10;
  return names.length <= most
    ? names.join(", ")
    : `${names.slice(0, most).join(", ")} … ${String(names.length)} in all`;
}

async function save(out: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(out, bytes);
  } catch (error) {
    throw new UsageError(`cannot write ${out}: ${error instanceof Error ? error.message : "unknown reason"}`);
  }
}
