import { describe, expect, test, vi } from "vitest";
import { isError, type Cell } from "../../src/formula/cell.ts";
import { evaluate } from "../../src/formula/evaluate.ts";
import { worksheetFunction } from "../../src/functions/call.ts";
import { helpSite } from "../../src/functions/help/site.ts";
import { functionsMetadata } from "../../src/functions/metadata.ts";
import { base, count, defineKpi, type KpiDeclaration } from "../../src/kpi/define.ts";
import { findKpi } from "../../src/kpi/kpi.ts";
import { builtInFormula } from "../../src/kpi/portable.ts";
import type { Kpi } from "../../src/kpi/compile.ts";
import type { KpiWords, KpiWordsOf } from "../../src/locales/catalogueWords.ts";
import { languages } from "../../src/locales/language.ts";
import { kpiWords as russian } from "../../src/locales/ru/kpi.ts";
import { searchKpis } from "../../src/taskpane/functions/search.ts";
import { loadSearchWords } from "../../src/taskpane/words/vocabulary.ts";
import { newcomer, newcomerWords } from "./newcomer.ts";

vi.mock("../../src/kpi/catalogue/index.ts", async (original) => {
  const index = await original<{ catalogue: readonly KpiDeclaration[] }>();
  const added = await import("./newcomer.ts");
  return { ...index, catalogue: [...index.catalogue, added.newcomer] };
});
vi.mock("../../src/locales/zh-CN/kpi.ts", (original) => withWords(original, "zh-CN"));
vi.mock("../../src/locales/ru/kpi.ts", (original) => withWords(original, "ru"));

const { withWords } = vi.hoisted(() => ({
  withWords: async (original: () => Promise<unknown>, language: "zh-CN" | "ru"): Promise<Record<string, unknown>> => {
    const words = (await original()) as { readonly kpiWords: Record<string, unknown> };
    const added = await import("./newcomer.ts");
    return { ...words, kpiWords: { ...words.kpiWords, STICKERRATE: added.newcomerWords[language] } };
  },
}));

function added(): Kpi {
  const kpi = findKpi("STICKERRATE");
  if (!kpi) throw new Error("STICKERRATE is not in the catalogue");
  return kpi;
}

describe("a KPI added by one file and a line in the index", () => {
  test("is a worksheet function whose examples hold, and a built-in formula", () => {
    const call = worksheetFunction(added(), (code): string => code);
    for (const { given, gives } of newcomer.examples) {
      expect(call(given.stickers, given.viewers)).toBe(gives);
      const value = evaluate(added().expression, new Map<string, Cell>(Object.entries(given)));
      expect(isError(value) ? value.error : value).toBe(gives);
    }
    expect(builtInFormula(added(), ["A2", "B2"])).toBe("=A2/IF(B2<0,#NUM!,B2)");
  });

  test.each(languages)("is described to Excel and has its page in %s", (language) => {
    const title = language === "en" ? newcomer.help.title : newcomerWords[language].title;
    const { functions } = functionsMetadata(language, { origin: "https://example.test" });
    const described = functions.find(({ id }) => id === "STICKERRATE");
    expect(described?.parameters.map(({ name }) => name)).toEqual(["stickers", "viewers"]);
    expect(described?.helpUrl).toBe(`https://example.test/help/${language}/STICKERRATE.html`);
    const site = helpSite({ namespace: "" });
    const page = site.get(`${language}/STICKERRATE.html`) ?? "";
    expect(page).toContain(title);
    expect(page).toContain("=STICKERRATE(3,12)");
    expect(page).not.toContain("<b>as</b>");
    expect(site.get(`${language}/index.html`)).toContain('href="STICKERRATE.html"');
  });

  test("is found by its words in any language", async () => {
    const words = await loadSearchWords();
    for (const query of ["sticker rate", "贴纸率", "доля стикеров"])
      expect(searchKpis([added()], words, query).map(({ id }) => id)).toEqual(["STICKERRATE"]);
  });
});

describe("a missing word does not compile", () => {
  test("of a KPI in a language", () => {
    const { READRATE, ...others } = russian;
    // @ts-expect-error -- READRATE has no words
    const words: KpiWords = others;
    expect(Object.values(words)).not.toContain(READRATE);
  });

  test("of a parameter in a language", () => {
    // @ts-expect-error -- the parameter followers has no words
    const words: KpiWordsOf<"READRATE"> = { title: "…", summary: "…", params: { readers: "…" } };
    expect(words.params).not.toHaveProperty("followers");
  });

  test("of a parameter beside the declaration", () => {
    const { help, ...rest } = newcomer;
    const params = { a: count("shares"), b: base("views") };
    // @ts-expect-error -- the parameter b has no words
    const kpi = defineKpi({ ...rest, params, help: { title: help.title, summary: help.summary, params: { a: "…" } } });
    expect(kpi.help.params).not.toHaveProperty("b");
  });
});
