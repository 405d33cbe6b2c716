import type { CardRequest } from "../commands/api.ts";
import type { Language } from "../locales/language.ts";
import { readTemplateArgument } from "./template.ts";
import { UsageError } from "./usage.ts";

/** Templates that follow the first, `ID@YYYY-MM-DD` or `FILE.json@YYYY-MM-DD`, the earliest first. */
export async function readSwitches(
  given: readonly string[] | undefined,
  language: Language,
): Promise<CardRequest["switches"]> {
  if (given === undefined) return undefined;
  return Promise.all(
    given.map(async (text) => {
      const [, id, from] = /^(.+)@(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
      if (id === undefined || from === undefined)
        throw new UsageError(`--then needs ID@YYYY-MM-DD, such as wechat-sales-conversion@2026-10-01: ${text}`);
      return { template: await readTemplateArgument(id, language), from };
    }),
  );
}
