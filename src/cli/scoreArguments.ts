import { statSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import type { CardRequest, SubjectBy } from "../commands/api.ts";
import type { FileInput } from "../commands/sourceInput.ts";
import type { PublishOptions } from "../commands/lifecycle/types.ts";
import type { Language } from "../locales/language.ts";
import type { WeightPolicy } from "../scoring/types.ts";
import { readTemplates } from "./combineArguments.ts";
import { readCompare, readWhole } from "./periodArguments.ts";
import { readInput } from "./session.ts";
import { readSwitches } from "./switchArguments.ts";
import { readWeights } from "./weightArguments.ts";
import { readArgs, readLanguage, readNumbers, readPairs, UsageError } from "./usage.ts";

const options = {
  template: { type: "string", multiple: true },
  then: { type: "string", multiple: true },
  by: { type: "string" },
  each: { type: "string" },
  campaign: { type: "string" },
  period: { type: "string" },
  set: { type: "string", multiple: true },
  weight: { type: "string", multiple: true },
  policy: { type: "string" },
  whole: { type: "string" },
  compare: { type: "string" },
  targets: { type: "string" },
  currency: { type: "string" },
  subject: { type: "string", multiple: true },
  title: { type: "string" },
  forms: { type: "boolean" },
  form: { type: "string", multiple: true },
  publish: { type: "boolean" },
  "recorded-by": { type: "string" },
  out: { type: "string" },
} as const;

/** What `score` was asked for. */
export interface ScoreArguments {
  readonly request: CardRequest;
  readonly language: Language;
  readonly json: boolean;
  /** Where the workbook goes; null for nowhere. */
  readonly out: string | null;
  /** How the card is published once it is built; null for not at all. */
  readonly publish: PublishOptions | null;
}

/** Reads the arguments of `score` and the files that they name; whatever cannot be right is a `UsageError`. */
export async function readScoreArguments(args: readonly string[]): Promise<ScoreArguments> {
  const { values, positionals } = readArgs(args, options);
  if (positionals.length === 0) throw new UsageError("score needs at least one file");
  if (values.template === undefined) throw new UsageError("score needs --template ID or --template FILE.json");
  if (values.by === undefined) throw new UsageError("score needs --by COLUMN|file|item|day|week|month|quarter");
  const language = readLanguage(values.lang);
  const out = values.out ?? null;
  if (out !== null) checkOut(out);
  const period = readPeriod(values.period, values.campaign);
  const forms = readForms(values.forms, values.form, out);
  const wholeFrom = readWhole(values.whole);
  const compareWith = readCompare(values.compare);
  const switches = await readSwitches(values.then, language);
  const policy = values.policy === undefined ? undefined : readPolicy(values.policy);
  const targets = values.targets === undefined ? undefined : readTargets(values.targets);
  const request: CardRequest = {
    template: await readTemplates(values.template, policy, language),
    sources: await readFiles(positionals, readPairs("subject", values.subject)),
    by: readBy(values.by, values.each),
    language,
    inputs: readInputs(values.set),
    ...readWeights(values.weight),
    ...(period === undefined ? {} : { period }),
    ...(switches === undefined ? {} : { switches }),
    ...(policy === undefined ? {} : { policy }),
    ...(compareWith === undefined ? {} : { compareWith }),
    ...(wholeFrom === undefined ? {} : { wholeFrom }),
    ...(targets === undefined ? {} : { targets }),
    ...(values.currency === undefined ? {} : { currency: values.currency }),
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(forms === undefined ? {} : { forms }),
  };
  const publish = readPublish(values.publish, values["recorded-by"], out);
  return { request, language, json: values.json === true, out, publish };
}

/** Which subjects get a form; a form that nobody keeps is none. */
function readForms(
  all: boolean | undefined,
  names: readonly string[] | undefined,
  out: string | null,
): CardRequest["forms"] {
  if (all === undefined && names === undefined) return undefined;
  if (out === null) throw new UsageError("forms are sheets of the workbook: add --out FILE.xlsx");
  if (all === true && names !== undefined)
    throw new UsageError("--forms is for all subjects, --form NAME for one: give one of the two");
  return names ?? true;
}

function readPublish(
  publish: boolean | undefined,
  name: string | undefined,
  out: string | null,
): ScoreArguments["publish"] {
  if (publish !== true) {
    if (name !== undefined) throw new UsageError("--recorded-by NAME says who publishes: add --publish");
    return null;
  }
  if (out === null) throw new UsageError("--publish writes a copy into the workbook: add --out FILE.xlsx");
  if (name?.trim() === "") throw new UsageError('--recorded-by needs a name, such as --recorded-by "Li Na"');
  return name === undefined ? {} : { by: name };
}

/** Files with the subject that was given for each, by path or by name. */
function readFiles(paths: readonly string[], subjects: ReadonlyMap<string, string>): Promise<FileInput[]> {
  const names = new Set(paths.flatMap((path) => [path, basename(path)]));
  for (const name of subjects.keys()) {
    if (!names.has(name))
      throw new UsageError(
        `--subject names ${name}, which is not among the files (${paths.map((path) => basename(path)).join(", ")})`,
      );
  }
  return Promise.all(paths.map((path) => readInput(path, subjects.get(path) ?? subjects.get(basename(path)))));
}

function checkOut(path: string): void {
  if (extname(path).toLowerCase() !== ".xlsx") throw new UsageError(`--out needs the name of an .xlsx file: ${path}`);
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw new UsageError(`--out: there is no folder ${dirname(path)}`);
}

const units = ["day", "week", "month", "quarter"] as const;

function readBy(text: string, each: string | undefined): SubjectBy {
  const unit = units.find((one) => one === each);
  if (each !== undefined && unit === undefined) throw new UsageError(`--each is day, week, month or quarter: ${each}`);
  if (unit !== undefined && (text === "item" || units.some((one) => one === text)))
    throw new UsageError(`--each ${unit} needs --by COLUMN or --by file, not --by ${text}`);
  const split = unit === undefined ? {} : { each: unit };
  switch (text) {
    case "file":
      return { kind: "file", ...split };
    case "item":
    case "day":
    case "week":
    case "month":
    case "quarter":
      return { kind: text };
    default:
      return { kind: "column", header: text, ...split };
  }
}

function readPeriod(text: string | undefined, campaign: string | undefined): CardRequest["period"] {
  if (text === undefined) {
    if (campaign !== undefined) throw new UsageError("--campaign NAME needs --period FROM..TO");
    return undefined;
  }
  const found = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  const [, from = "", to = ""] = found ?? [];
  const valid = (date: string) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  try {
    if (found && valid(from) && valid(to) && from <= to)
      return { from, to, ...(campaign === undefined ? {} : { name: campaign }) };
  } catch {
    // An impossible day, such as 2026-02-30, is refused below.
  }
  throw new UsageError(`--period needs FROM..TO with days as YYYY-MM-DD, the earlier first: ${text}`);
}

function readTargets(text: string): NonNullable<CardRequest["targets"]> {
  if (text === "history" || text === "template") return text;
  throw new UsageError(`--targets is history or template: ${text}`);
}

function readPolicy(text: string): WeightPolicy {
  if (text === "assign" || text === "normalise" || text === "leave") return text;
  throw new UsageError(`--policy is assign, normalise or leave: ${text}`);
}

/** `MEASURE=VALUE` for all subjects, or `MEASURE@SUBJECT=VALUE` for one. */
function readInputs(pairs?: readonly string[]): NonNullable<CardRequest["inputs"]> {
  const inputs = new Map<string, number | Map<string, number>>();
  for (const [name, value] of readNumbers("set", pairs)) {
    const [, measure = name, subject] = /^([^@]+)@(.*)$/s.exec(name) ?? [];
    const known = inputs.get(measure);
    if (subject === undefined && known === undefined) inputs.set(measure, value);
    else if (subject !== undefined && typeof known !== "number")
      inputs.set(measure, (known ?? new Map<string, number>()).set(subject, value));
    else throw new UsageError(`--set ${measure}: give one value for all, or one for each subject`);
  }
  return Object.fromEntries(
    [...inputs].map(([measure, value]) => [measure, typeof value === "number" ? value : Object.fromEntries(value)]),
  );
}
