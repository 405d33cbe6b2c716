import { parseArgs, type ParseArgsConfig } from "node:util";
import { languages, type Language } from "../locales/language.ts";

/** Bad input of the command line; its message is the one line that the user sees. */
export class UsageError extends Error {}

/** Options that every command takes. */
const common = { json: { type: "boolean" }, lang: { type: "string" } } as const;

/** Reads the arguments of a command; an unknown or malformed one is a `UsageError`. */
export function readArgs<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  try {
    const read = parseArgs({
      args: [...args],
      options: { ...common, ...options },
      allowPositionals: true,
      strict: true,
    });
    return { values: read.values, positionals: read.positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split("\n")[0] ?? "bad arguments") : "bad arguments");
  }
}

export function readLanguage(value: string | boolean | undefined): Language {
  if (value === undefined) return "en";
  const found = languages.find((language) => language === value);
  if (!found) throw new UsageError(`unknown language: ${String(value)} (known: ${languages.join(", ")})`);
  return found;
}

/**
 * `NAME=VALUE` pairs as a map; a pair without "=" or a name given twice is a `UsageError` naming the option. `of` says
 * which of several sets of pairs it is.
 */
export function readPairs(option: string, pairs: readonly string[] = [], of = ""): Map<string, string> {
  const read = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.lastIndexOf("=");
    if (at < 1) throw new UsageError(`--${option} needs NAME=VALUE: ${pair}`);
    const name = pair.slice(0, at);
    if (read.has(name)) throw new UsageError(`--${option} ${name} is given twice${of}: leave one out`);
    read.set(name, pair.slice(at + 1));
  }
  return read;
}

/** `NAME=NUMBER` pairs. */
export function readNumbers(option: string, pairs?: readonly string[], of?: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [name, text] of readPairs(option, pairs, of)) {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value))
      throw new UsageError(`--${option} ${name} needs a number: ${text}`);
    numbers.set(name, value);
  }
  return numbers;
}
