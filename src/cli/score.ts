import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { CardRequest, CardResult, SubjectBy } from "../commands/api.ts";
import type { Language } from "../locales/language.ts";
import type { WeightPolicy } from "../scoring/types.ts";
import type { Template } from "../templates/template.ts";
import { inWorkbook, readInput, run, type Session } from "./session.ts";
import { readTemplateFile } from "./template.ts";
import { readArgs, readLanguage, readNumbers, readPairs, UsageError } from "./usage.ts";

const options = {
  template: { type: "string" },
  by: { type: "string" },
  period: { type: "string" },
  set: { type: "string", multiple: true },
  weight: { type: "string", multiple: true },
  policy: { type: "string" },
  subject: { type: "string", multiple: true },
  title: { type: "string" },
  out: { type: "string" },
} as const;

/** `scoreline score FILE… --template ID --by …`: builds a scorecard in a workbook, prints it, and saves it with `--out`. */
export async function score(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, options);
  if (positionals.length === 0) throw new UsageError("score needs at least one file");
  if (values.template === undefined) throw new UsageError("score needs --template ID or --template FILE.json");
  if (values.by === undefined) throw new UsageError("score needs --by COLUMN|file|day|week|month|quarter");
  const language = readLanguage(values.lang);
  const subjects = readPairs("subject", values.subject);
  const period = values.period === undefined ? undefined : readPeriod(values.period);
  const policy = values.policy === undefined ? undefined : readPolicy(values.policy);
  const request: CardRequest = {
    sources: await Promise.all(positionals.map((path) => readInput(path, subjects.get(basename(path))))),
    template: await readTemplateArgument(values.template),
    by: readBy(values.by),
    language,
    inputs: readNumbers("set", values.set),
    weights: readNumbers("weight", values.weight),
    ...(period === undefined ? {} : { period }),
    ...(policy === undefined ? {} : { policy }),
    ...(values.title === undefined ? {} : { title: values.title }),
  };
  const card = await inWorkbook(language, (session) => build(session, request, language, values.out));
  console.log(values.json ? JSON.stringify(card, null, 1) : asText(card));
  return 0;
}

async function build(
  session: Session,
  request: CardRequest,
  language: Language,
  out: string | undefined,
): Promise<CardResult> {
  const { cardId } = await run(session, language, (commands) => commands.build(request));
  await session.settled();
  const card = await run(session, language, (commands) => commands.readCard(cardId));
  if (out !== undefined) await writeFile(out, await session.save());
  return card;
}

function readBy(text: string): SubjectBy {
  switch (text) {
    case "file":
    case "day":
    case "week":
    case "month":
    case "quarter":
      return { kind: text };
    default:
      return { kind: "column", header: text };
  }
}

function readPeriod(text: string): { from: string; to: string } {
  const found = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  const [, from = "", to = ""] = found ?? [];
  const valid = (date: string) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  try {
    if (found && valid(from) && valid(to) && from <= to) return { from, to };
  } catch {
    // An impossible day, such as 2026-02-30, is refused below.
  }
  throw new UsageError(`--period needs FROM..TO with days as YYYY-MM-DD, the earlier first: ${text}`);
}

function readPolicy(text: string): WeightPolicy {
  if (text === "assign" || text === "normalise" || text === "leave") return text;
  throw new UsageError(`--policy is assign, normalise or leave: ${text}`);
}

/** A built-in template's id, or a template read from a JSON file. The add-in judges its content. */
async function readTemplateArgument(text: string): Promise<string | Template> {
  return text.endsWith(".json") ? ((await readTemplateFile(text)) as Template) : text;
}

function asText(card: CardResult): string {
  const percent = (fraction: number) => `${Math.round(fraction * 1000) / 10} %`;
  const points = (value: number | null) => (value === null ? "–" : value.toFixed(1));
  const lines = [
    `${card.template.id} version ${card.template.version}${card.period ? `, ${card.period.from} – ${card.period.to}` : ""}, weights: ${card.policy}`,
  ];
  for (const subject of card.subjects) {
    const rank = subject.rank === null ? "" : `, rank ${subject.rank}`;
    lines.push(
      `${subject.name}: ${points(subject.total)}${subject.grade === null ? "" : ` (${subject.grade})`}, coverage ${percent(subject.coverage)}${rank}`,
    );
    for (const { id, value, score: pointsOf, weight, missing } of subject.kpis) {
      const what =
        value === null
          ? missing.length > 0
            ? `missing ${missing.join(", ")}`
            : "no value"
          : String(Number(value.toPrecision(6)));
      lines.push(`  ${id}  weight ${weight}  value ${what}  score ${points(pointsOf)}`);
    }
  }
  return lines.join("\n");
}
