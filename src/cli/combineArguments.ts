import { rulePaneWords as en } from "../locales/en/rulePane.ts";
import type { Language } from "../locales/language.ts";
import { rulePaneWords as ru } from "../locales/ru/rulePane.ts";
import { rulePaneWords as zh } from "../locales/zh-CN/rulePane.ts";
import type { WeightPolicy } from "../scoring/types.ts";
import { builtinTemplate, builtinTemplates } from "../templates/builtin/index.ts";
import { combineByTitles, type TemplateShare } from "../templates/combine.ts";
import type { Template } from "../templates/template.ts";
import { readTemplateArgument } from "./template.ts";
import { readNumbers, UsageError } from "./usage.ts";

const words = { en, "zh-CN": zh, ru };
const example = "--template wechat-brand-exposure=60 --template wechat-sales-conversion=40";

/**
 * The template of a card: `ID` or `FILE.json`; several of them, each with `=PERCENT` of the total, are combined into one.
 * Parts have to make 100 % unless the card's policy says what becomes of another sum.
 */
export async function readTemplates(
  given: readonly string[],
  policy: WeightPolicy | undefined,
  language: Language,
): Promise<string | Template> {
  const [only = ""] = given;
  if (given.length === 1 && !/=[\d.]+$/.test(only)) return readTemplateArgument(only, language);
  const without = given.find((text) => !text.includes("="));
  if (without !== undefined)
    throw new UsageError(`several templates need each its part of the total, such as ${example}: ${without}`);
  const shares = readNumbers("template", given);
  if (shares.size === 1)
    throw new UsageError(`--template ${only}: a part of the total goes with another template, such as ${example}`);
  const [first, ...others] = await Promise.all([...shares].map(([text, share]) => readPart(text, share, language)));
  if (first === undefined) throw new UsageError("score needs --template ID or --template FILE.json");
  const sum = Number([first, ...others].reduce((all, { share }) => all + share, 0).toFixed(6));
  if (sum !== 100 && (policy ?? first.template.policy) === "assign")
    throw new UsageError(
      `--template: the parts make ${String(sum)}% of the total; make them 100%, or add --policy normalise`,
    );
  const { template, fault } = combineByTitles([first, ...others]);
  if (template === null)
    throw new UsageError(`${[...shares.keys()].join(", ")}: ${words[language][`combine.fault.${fault}`]}`);
  return template;
}

async function readPart(text: string, share: number, language: Language): Promise<TemplateShare> {
  if (share < 0 || share > 100) throw new UsageError(`--template ${text} needs a part from 0 to 100: ${String(share)}`);
  const named = await readTemplateArgument(text, language);
  const template = typeof named === "string" ? builtinTemplate(named) : named;
  if (template !== undefined) return { template, share };
  const known = builtinTemplates.map(({ id }) => id).join(", ");
  throw new UsageError(`there is no template ${text}. Name a template's file or one of these: ${known}`);
}
