import { choicesOf } from "../kpi/choices.ts";
import { definitionInWords, kpis } from "../kpi/kpi.ts";
import type { Kpi } from "../kpi/compile.ts";
import { mayBeLeftOut, type KpiHelp } from "../kpi/define.ts";
import type { FunctionHelpWords, KpiWords, UnitWords } from "../locales/catalogueWords.ts";
import { functionHelpWords as helpEn } from "../locales/en/functionHelp.ts";
import { kpiWords as kpiEn } from "../locales/en/kpi.ts";
import { unitWords as unitsEn } from "../locales/en/measures.ts";
import { scoringHelp } from "../locales/scoringFunctions.ts";
import {
  mayBeLeftOut as isOptionalParam,
  type ScoringFunction,
  type ScoringParam,
} from "../scoring/worksheet/define.ts";
import { scoringFunctions } from "../scoring/worksheet/index.ts";
import { helpPath } from "../locales/helpPath.ts";
import type { Language } from "../locales/language.ts";
import { functionHelpWords as helpRu } from "../locales/ru/functionHelp.ts";
import { kpiWords as kpiRu } from "../locales/ru/kpi.ts";
import { unitWords as unitsRu } from "../locales/ru/measures.ts";
import { functionHelpWords as helpZh } from "../locales/zh-CN/functionHelp.ts";
import { kpiWords as kpiZh } from "../locales/zh-CN/kpi.ts";
import { unitWords as unitsZh } from "../locales/zh-CN/measures.ts";

/** File of each language's metadata, as the manifest names them. */
export const metadataFiles: Readonly<Record<Language, string>> = {
  en: "functions.json",
  "zh-CN": "functions-zh-CN.json",
  ru: "functions-ru.json",
};

export interface MetadataOptions {
  /** Where the add-in is served, without a slash at its end. */
  readonly origin: string;
}

/** The custom functions of Excel's metadata format. Names stay the same in every language: a translated one cannot be written by code. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: boolean;
  /** What Excel offers while the argument of a choice is typed; an Excel that does not know enums takes plain text. */
  readonly enums: readonly EnumMetadata[];
  readonly functions: readonly FunctionMetadata[];
}

export interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** A choice is a text for Excel, which then reads `5` as "5" and a blank cell as "". */
  readonly type: "any" | "string";
  readonly dimensionality: "matrix" | "scalar";
  readonly optional?: true;
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
}

interface Words {
  readonly kpi: KpiWords;
  readonly units: UnitWords;
  readonly help: FunctionHelpWords;
}

const words: Readonly<Record<Language, Words>> = {
  en: { kpi: kpiEn, units: unitsEn, help: helpEn },
  "zh-CN": { kpi: kpiZh, units: unitsZh, help: helpZh },
  ru: { kpi: kpiRu, units: unitsRu, help: helpRu },
};

/** functions.json of a language, made from the catalogue. */
export function functionsMetadata(language: Language, { origin }: MetadataOptions): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    enums: [
      ...kpis.flatMap((kpi) => enumsOf(kpi, words[language].kpi[kpi.id])),
      ...scoringFunctions.flatMap((one) => scoringEnums(one, scoringHelp(language, one.id))),
    ],
    functions: [...kpiFunctions(language, origin), ...scoringMetadata(language, origin)],
  };
}

function kpiFunctions(language: Language, origin: string): readonly FunctionMetadata[] {
  return kpis.map((kpi) => {
    const help: KpiHelp = words[language].kpi[kpi.id];
    return {
      id: kpi.id,
      name: kpi.id,
      description: describe(kpi, help, words[language]),
      helpUrl: `${origin}/${helpPath(language, kpi.id)}`,
      parameters: kpi.params.map((param) => parameter(kpi, param, help)),
      result: { type: "any", dimensionality: "matrix" },
    };
  });
}

function parameter(kpi: Kpi, param: string, help: KpiHelp): ParameterMetadata {
  const facts = kpi.declaration.params[param];
  const named = { name: param, description: help.params[param] ?? "" };
  if (facts?.sort === "choice") {
    return { ...named, type: "string", dimensionality: "scalar", optional: true, customEnumId: enumId(kpi, param) };
  }
  return { ...named, type: "any", dimensionality: "matrix", ...(mayBeLeftOut(facts) ? { optional: true } : {}) };
}

function scoringMetadata(language: Language, origin: string): readonly FunctionMetadata[] {
  return scoringFunctions.map((declared) => {
    const help = scoringHelp(language, declared.id);
    return {
      id: declared.id,
      name: declared.id,
      description: help.summary,
      helpUrl: `${origin}/${helpPath(language, declared.id)}`,
      parameters: Object.entries<ScoringParam>(declared.params).map(([name, facts]): ParameterMetadata => {
        const named = { name, description: help.params[name] ?? "" };
        const optional = isOptionalParam(facts) ? ({ optional: true } as const) : {};
        if (facts.sort !== "choice") return { ...named, type: "any", dimensionality: "matrix", ...optional };
        const customEnumId = `${declared.id}${name}`.toUpperCase();
        return { ...named, type: "string", dimensionality: "scalar", ...optional, customEnumId };
      }),
      result: { type: "any", dimensionality: "matrix" },
    };
  });
}

function scoringEnums({ id, params }: ScoringFunction, { choices = {} }: KpiHelp): EnumMetadata[] {
  return Object.entries(params).flatMap(([param, { options }]): EnumMetadata[] => {
    if (options === undefined) return [];
    const values = options.map((option) => ({
      name: option,
      stringValue: option,
      tooltip: choices[param]?.[option] ?? "",
    }));
    return [{ id: `${id}${param}`.toUpperCase(), type: "string", values }];
  });
}

function enumsOf(kpi: Kpi, { choices = {} }: KpiHelp): EnumMetadata[] {
  return choicesOf(kpi.declaration.params).map(([param, options]) => ({
    id: enumId(kpi, param),
    type: "string",
    values: options.map((option) => ({
      name: option,
      stringValue: option,
      tooltip: choices[param]?.[option] ?? "",
    })),
  }));
}

function enumId(kpi: Kpi, param: string): string {
  return `${kpi.id}${param}`.toUpperCase();
}

/** Longest description of a function that Excel takes (platform rule). */
const longestDescription = 1024;

/** A formula that does not fit is only on the reference page. */
function describe(kpi: Kpi, help: KpiHelp, { units, help: sentences }: Words): string {
  const formula = sentences.formula.replace("{formula}", () => definitionInWords(kpi, (param) => param));
  const result = sentences.result.replace("{unit}", () => units[kpi.declaration.unit]);
  const whole = [help.summary, formula, result, sentences.notes].join(" ");
  return whole.length <= longestDescription ? whole : [help.summary, result, sentences.notes].join(" ");
}
