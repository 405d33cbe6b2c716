import { describe, expect, test } from "vitest";
import { functionsMetadata, metadataFiles } from "../../src/functions/metadata.ts";
import { kpis } from "../../src/kpi/kpi.ts";
import { scoringFunctions } from "../../src/scoring/worksheet/index.ts";
import { languages } from "../../src/locales/language.ts";

const options = { origin: "https://example.test/scoreline" };

const declared = [
  ...kpis.map(({ id, params }) => ({ id, params })),
  ...scoringFunctions.map(({ id, params }) => ({ id, params: Object.keys(params) })),
];

describe.each(languages)("%s", (language) => {
  const { allowErrorForDataTypeAny, functions, enums } = functionsMetadata(language, options);

  test("every KPI is described, with errors let in and ranges taken", () => {
    expect(allowErrorForDataTypeAny).toBe(true);
    expect(functions.map(({ id, name }) => [id, name])).toEqual(declared.map(({ id }) => [id, id]));
    for (const [index, { parameters, result }] of functions.entries()) {
      expect(parameters.map(({ name }) => name)).toEqual(declared[index]?.params);
      expect(result).toEqual({ type: "any", dimensionality: "matrix" });
      for (const { customEnumId, ...part } of parameters) {
        const expected = customEnumId === undefined ? ["any", "matrix"] : ["string", "scalar"];
        expect([part.type, part.dimensionality]).toEqual(expected);
      }
    }
  });

  test("Excel offers the options of a choice, the first one counting when it is left out", () => {
    const churn = functions.find(({ id }) => id === "CHURN");
    expect(churn?.parameters.map(({ name, optional = false }) => [name, optional])).toEqual([
      ["lost", false],
      ["opening", false],
      ["basis", true],
      ["new", true],
    ]);
    const offered = enums.find(({ id }) => id === churn?.parameters[2]?.customEnumId);
    expect(offered?.values.map(({ stringValue }) => stringValue)).toEqual(["opening", "average", "opening+new"]);
    for (const { id, values } of enums) {
      expect(id).toMatch(/^[A-Z]{3,64}$/);
      for (const { name, tooltip } of values) {
        expect(name.length).toBeLessThanOrEqual(256);
        expect(tooltip).not.toBe("");
        expect(tooltip.length).toBeLessThanOrEqual(256);
      }
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
});

test("a formula too long for Excel's description is left out of it", () => {
  const wci = functionsMetadata("en", options).functions.find(({ id }) => id === "WCI");
  expect(wci?.description).toContain("清博 WCI");
  expect(wci?.description).not.toContain("LN(");
});

test("each language has its own files", () => {
  expect(new Set(Object.values(metadataFiles)).size).toBe(languages.length);
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
