import { describe, expect, test } from "vitest";
import { helpPage } from "../../src/functions/helpPage.ts";
import { functionsMetadata, helpFiles, metadataFiles } from "../../src/functions/metadata.ts";
import { kpis } from "../../src/kpi/kpi.ts";
import { languages } from "../../src/locales/language.ts";

const options = { origin: "https://example.test/scoreline", namespace: "" };

describe.each(languages)("%s", (language) => {
  const { allowErrorForDataTypeAny, functions } = functionsMetadata(language, options);

  test("every KPI is described, with errors let in and ranges taken", () => {
    expect(allowErrorForDataTypeAny).toBe(true);
    expect(functions.map(({ id, name }) => [id, name])).toEqual(kpis.map(({ id }) => [id, id]));
    for (const [index, { parameters, result }] of functions.entries()) {
      expect(parameters.map(({ name }) => name)).toEqual(kpis[index]?.params);
      for (const part of [...parameters, result]) expect(part).toMatchObject({ type: "any", dimensionality: "matrix" });
    }
  });

  test("texts keep within Excel's limits", () => {
    for (const { name, description, parameters } of functions) {
      expect(name.length).toBeLessThanOrEqual(64);
      expect(description.length).toBeLessThanOrEqual(1024);
      expect(description).not.toMatch(/[{}]/);
      for (const parameter of parameters) {
        expect(parameter.name.length).toBeLessThanOrEqual(64);
        expect(parameter.description).not.toBe("");
        expect(parameter.description.length).toBeLessThanOrEqual(128);
      }
    }
  });

  test("the description says the formula in words, how blanks count and the size limit", () => {
    const readRate = functions.find(({ id }) => id === "READRATE");
    expect(readRate?.description).toContain("readers ÷ followers");
    expect(readRate?.description).toMatch(/5\s(MB|МБ)/);
    expect(readRate?.description).toMatch(/#N\/A|#Н\/Д/);
  });

  test("help opens the function's part of the language's page, which shows it in full", () => {
    const page = helpPage(language, { namespace: "KPI" });
    for (const { id, helpUrl } of functions) {
      expect(helpUrl).toBe(`https://example.test/scoreline/${helpFiles[language]}#${id}`);
      expect(page).toContain(`<section id="${id}">`);
    }
    expect(page).toContain("=KPI.READRATE(readers, followers)");
    expect(page).toContain("=B2/IF(C2&lt;0,#NUM!,C2)");
    expect(page).toContain("<code>=KPI.READRATE(300,1200)</code> → <code>0.25</code>");
  });
});

test("the reference page says what benchmarks are divided by and where they come from, or why there are none", () => {
  const page = helpPage("en", { namespace: "" });
  const part = (id: string) => page.slice(page.indexOf(`<section id="${id}">`)).split("</section>")[0];
  expect(part("OPENRATE")).toContain("Market average: 1.2% · Divided by: Delivered to · 微小宝 · 2019 · published");
  expect(part("ENGRATE")).toContain("The source does not say what it is divided by. · Article on TikTok KPIs, R2");
  expect(part("CPL")).toContain("Market average: 21.98 to 23.1 USD · Divided by: Leads");
  expect(part("LOYALTYINDEX")).toContain("<li>No benchmark: compare only with your own history.</li>");
  expect(part("LOYALTYINDEX")).toContain("Source rows: Z11, Q7.");
  expect(helpPage("ru", { namespace: "" })).toContain("Знаменатель: Получатели");
  expect(helpPage("zh-CN", { namespace: "" })).toContain("没有行业参考值：只与自己的历史比较。");
});

test("a formula too long for Excel's description stands on the reference page only", () => {
  const wci = functionsMetadata("en", options).functions.find(({ id }) => id === "WCI");
  expect(wci?.description).toContain("清博 WCI");
  expect(wci?.description).not.toContain("LN(");
  expect(helpPage("en", options)).toContain("LN(reads ÷ days + 1)");
});

test("each language has its own files", () => {
  for (const files of [metadataFiles, helpFiles]) expect(new Set(Object.values(files)).size).toBe(languages.length);
});

test("the functions chunk brings no words of other languages", async () => {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: ["src/functions/entry.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
  });
  const text = outputFiles[0]?.text ?? "";
  expect(text).toContain("READRATE");
  expect(text).not.toMatch(/[а-яё]/i);
  const { gzipSync } = await import("node:zlib");
  expect(gzipSync(text).length).toBeLessThan(60_000);
});
