import { readFile } from "node:fs/promises";
import { wordIssue } from "../locales/issues.ts";
import { readTemplate } from "../templates/read.ts";
import { readArgs, readLanguage, UsageError } from "./usage.ts";

/** `scoreline template check FILE`: every fault of a template file, by path; exit code 1 when there is one. */
export async function templateCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {});
  const [verb, file, ...more] = positionals;
  if (verb !== "check" || file === undefined || more.length > 0)
    throw new UsageError("usage: scoreline template check FILE");
  const language = readLanguage(values.lang);
  const read = readTemplate(await readTemplateFile(file));
  const template = "template" in read ? read.template : null;
  const issues = "issues" in read ? read.issues : [];
  if (values.json) {
    console.log(JSON.stringify({ file, valid: template !== null, issues }, null, 1));
  } else {
    for (const issue of issues) console.log(wordIssue(issue, language));
    if (template) console.log(`${file}: ${template.id} version ${template.version}, ${template.lines.length} KPIs`);
  }
  return template ? 0 : 1;
}

/** The parsed JSON of a template file; a missing or broken file is a `UsageError`. */
export async function readTemplateFile(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new UsageError(`cannot read ${file}: check the name and that the file is there`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}
