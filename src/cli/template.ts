import { readFile } from "node:fs/promises";
import { wordIssue } from "../locales/issues.ts";
import type { Language } from "../locales/language.ts";
import { parseTemplate, type ReadTemplate } from "../templates/read.ts";
import type { Template } from "../templates/template.ts";
import { readArgs, readLanguage, UsageError } from "./usage.ts";

/** `scoreline template check FILE`: every fault of a template file, by path; exit code 1 when there is one. */
export async function templateCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {});
  const [verb, file, ...more] = positionals;
  if (verb !== "check" || file === undefined || more.length > 0)
    throw new UsageError("usage: scoreline template check FILE");
  const language = readLanguage(values.lang);
  const { template, issues } = await readTemplateFile(file);
  const worded = issues.map((issue) => ({ ...issue, message: wordIssue(issue, language) }));
  if (values.json) {
    console.log(JSON.stringify({ file, valid: template !== null, issues: worded }, null, 1));
  } else {
    for (const { message } of worded) console.log(message);
    if (template)
      console.log(`${file}: ${template.id} version ${String(template.version)}, ${String(template.lines.length)} KPIs`);
  }
  return template ? 0 : 1;
}

/** A built-in template's id, or a template from a JSON file; each fault of a file is a line of the `UsageError`. */
export async function readTemplateArgument(text: string, language: Language): Promise<string | Template> {
  if (!text.toLowerCase().endsWith(".json")) return text;
  const { template, issues } = await readTemplateFile(text);
  if (template) return template;
  throw new UsageError(issues.map((issue) => `${text}: ${wordIssue(issue, language)}`).join("\n"));
}

/** What a template file holds; a missing one is a `UsageError`. */
async function readTemplateFile(file: string): Promise<ReadTemplate> {
  try {
    return parseTemplate(await readFile(file, "utf8"));
  } catch {
    throw new UsageError(`cannot read ${file}: check the name and that the file is there`);
  }
}
