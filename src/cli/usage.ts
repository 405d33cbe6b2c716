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

/** `NAME=VALUE` pairs as a map; a pair without "=" is a `UsageError` naming the option. */
export function readPairs(option: string, pairs: readonly string[] = []): Map<string, string> {
  return new Map(
    pairs.map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 1) throw new UsageError(`--${option} needs NAME=VALUE: ${pair}`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** `NAME=NUMBER` pairs as a plain record. */
export function readNumbers(option: string, pairs?: readonly string[]): Record<string, number> {
  const numbers: [string, number][] = [];
  for (const [name, text] of readPairs(option, pairs)) {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value))
      throw new UsageError(`--${option} ${name} needs a number: ${text}`);
    numbers.push([name, value]);
  }
  return Object.fromEntries(numbers);
}
