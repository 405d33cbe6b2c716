import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { cellError, isError, type Cell } from "../../src/formula/cell.ts";
import type { Cells } from "../../src/formula/evaluate.ts";
import { benchmarksOf } from "../../src/kpi/benchmarks/index.ts";
import { catalogue } from "../../src/kpi/catalogue/index.ts";
import { mayBeLeftOut, type Grain, type KpiDeclaration } from "../../src/kpi/define.ts";
import { exampleCells } from "../../src/kpi/exampleCall.ts";
import { definitionInWords, evaluateKpi, findKpi, kpis } from "../../src/kpi/kpi.ts";
import { builtInFormula } from "../../src/kpi/portable.ts";
import { kpiOf, type Kpi } from "../../src/kpi/compile.ts";
import { isMeasureId } from "../../src/kpi/measures.ts";
import { englishNames, localNames, macroNames } from "./takenNames.ts";

const english = englishNames();

beforeAll(() => {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
});

function valueOf(kpi: Kpi, cells: Cells): unknown {
  const value = evaluateKpi(kpi, cells);
  return isError(value) ? value.error : value;
}

/** What defines a KPI beside the rows of the articles: `B`, the list of definitions that users expect, or a publication. */
const references = [
  "B",
  "Rival IQ",
  "Hootsuite",
  "Buffer",
  "brainscape",
  "shlifu",
  "yw-jz",
  "calculatecreator",
  "清博 WCI V14.2",
];

/** What a declaration must say; empty where it says it all. */
function faultsOf({ id, sources, examples, grain, withoutBenchmark }: KpiDeclaration): string[] {
  const figures = benchmarksOf(id);
  return [
    ...(sources.length === 0 ? ["no source row"] : []),
    ...(examples.some(({ gives }) => typeof gives === "string") ? [] : ["no example of an error"]),
    ...(["item", "period"].includes(grain) ? [] : ["no grain"]),
    ...(figures.length === 0 && withoutBenchmark === undefined ? ["no benchmark and no reason"] : []),
    ...(figures.length > 0 && withoutBenchmark !== undefined ? ["a benchmark and a reason for none"] : []),
  ];
}

describe.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s", (id, kpi) => {
  test.each(kpi.declaration.examples)("%o", (example) => {
    const { gives } = example;
    const value = valueOf(kpi, exampleCells(example));
    if (typeof gives === "number") expect(value).toBeCloseTo(gives, 12);
    else expect(value).toBe(gives);
  });

  test("examples name the parameters, and show a value and an error", () => {
    const needed = kpi.params.filter((param) => !mayBeLeftOut(kpi.declaration.params[param]));
    for (const { given } of kpi.declaration.examples) {
      expect(kpi.params).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(needed));
    }
    const results = kpi.declaration.examples.map(({ gives }) => typeof gives);
    expect(results).toContain("number");
    expect(results).toContain("string");
  });

  test("it says its grain, where it comes from, and a benchmark or why there is none", () => {
    expect(faultsOf(kpi.declaration)).toEqual([]);
  });

  test("its name is legal and free in Excel", () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9]{2,63}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
    expect(id).not.toMatch(/^R[0-9]*(C[0-9]*)?$|^[RC][0-9]/);
    for (const taken of [english, localNames, macroNames]) expect(taken.has(id)).toBe(false);
  });

  test.each(["en", "de", "es", "fr", "it"])("another engine has no function of its name in %s", (language) => {
    const model = new Model("names", language, "UTC", language);
    model.setUserInput(0, 1, 1, `=${id}(1${language === "en" ? "," : ";"}2)`);
    model.evaluate();
    expect(model.getFormattedCellValue(0, 1, 1)).toMatch(/^#(NAME|NOM|NOMBRE|NOME)\?|¿NOMBRE\?/);
    model.free();
  });

  test("its measures and sources exist", () => {
    const { params, sources, standIns = [] } = kpi.declaration;
    const fed = [
      ...Object.values(params).flatMap(({ measure, measureOn = {} }) => [measure, ...Object.values(measureOn)]),
      ...standIns.flatMap(({ measures }) => Object.values(measures)),
    ];
    for (const measure of fed) expect(measure === null || isMeasureId(measure)).toBe(true);
    for (const source of sources) if (!/^[ZRQ][0-9]+$/.test(source)) expect(references).toContain(source);
  });

  test("its basis is a parameter, and a quotient of two parameters has one", () => {
    const { basis, formula } = kpi.declaration;
    if (basis !== undefined) expect(kpi.params).toContain(basis);
    if (/^\w+ \/ \w+$/.test(formula)) expect(formula.endsWith(` ${basis ?? ""}`)).toBe(true);
  });
});

test("the first sixteen KPIs keep their names, order and arguments", () => {
  const needed = ({ params, declaration }: Kpi) => params.filter((param) => !mayBeLeftOut(declaration.params[param]));
  expect(kpis.slice(0, 16).map((kpi) => `${kpi.id}(${needed(kpi).join(", ")})`)).toEqual([
    "NETFOLLOWERS(new, lost)",
    "NETGROWTHRATE(new, lost, opening)",
    "CMGR(start, end, periods)",
    "CHURN(lost, opening)",
    "READRATE(readers, followers)",
    "OPENRATE(reads, delivered)",
    "SHARERATE(sharers, readers)",
    "INTERACTIONRATE(comments, likes, messages, followers)",
    "PARTICIPATION(participants, reached)",
    "CONVRATE(conversions, base)",
    "ROI(revenue, cost)",
    "CPM(cost, impressions)",
    "CPC(cost, clicks)",
    "LOYALTY(contentValue, interactionRate, featurePopularity)",
    "ENGRATE(engagements, base)",
    "VIEWSPERVIDEO(views, videos)",
  ]);
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
});

test("an error in an earlier argument counts before an illegal value in a later one", () => {
  const readRate = findKpi("READRATE");
  expect(
    readRate &&
      valueOf(
        readRate,
        new Map<string, Cell>([
          ["readers", cellError("#N/A")],
          ["followers", -5],
        ]),
      ),
  ).toBe("#N/A");
});

test("the definition is said without the checks that are made", () => {
  const readRate = findKpi("READRATE");
  expect(readRate && definitionInWords(readRate, (param) => param)).toBe("readers ÷ followers");
  expect(readRate && builtInFormula(readRate, ["B2", "C2"])).toBe("=B2/IF(C2<0,#NUM!,C2)");
});

test("a parameter that may be left unevaluated is checked wherever it occurs", () => {
  const declared: KpiDeclaration = {
    id: "TEAMRATE",
    params: { given: { measure: null, unit: "count" }, base: { measure: null, unit: "count", domain: "positive" } },
    formula: "IF(given > 10, given / base, -given / base)",
    unit: "ratio",
    better: "higher",
    group: "reach",
    grain: "period",
    platforms: ["any"],
    sources: ["ours"],
    examples: [],
    help: { title: "", summary: "", params: { given: "", base: "" } },
  };
  const kpi = kpiOf(declared);
  expect(
    valueOf(
      kpi,
      new Map([
        ["given", 20],
        ["base", -1],
      ]),
    ),
  ).toBe("#NUM!");
  expect(
    valueOf(
      kpi,
      new Map([
        ["given", 5],
        ["base", -1],
      ]),
    ),
  ).toBe("#NUM!");
  expect(() => kpiOf({ ...declared, formula: "given" })).toThrow("unused parameter: TEAMRATE base");
  expect(() => kpiOf({ ...declared, formula: "given / bass" })).toThrow("unknownName at 8: given / bass");
});

test("a declaration without source row, example of an error, grain, or benchmark or reason is refused", () => {
  const churn: KpiDeclaration = catalogue[3];
  expect(faultsOf(churn)).toEqual([]);
  expect(faultsOf({ ...churn, sources: [] })).toEqual(["no source row"]);
  expect(faultsOf({ ...churn, examples: churn.examples.slice(0, 1) })).toEqual(["no example of an error"]);
  expect(faultsOf({ ...churn, grain: "" as Grain })).toEqual(["no grain"]);
  const { withoutBenchmark, ...without } = churn;
  expect(withoutBenchmark).toBe("noFigure");
  expect(faultsOf(without)).toEqual(["no benchmark and no reason"]);
  expect(faultsOf({ ...churn, id: "READRATE" })).toEqual(["a benchmark and a reason for none"]);
});

test("a plain count refuses text as a built-in formula, too", () => {
  const [leads, total] = ["SALESLEADS", "FOLLOWERTOTAL"].map(findKpi);
  expect(leads && builtInFormula(leads, ["B2"])).toBe("=B2+0");
  expect(total && builtInFormula(total, ["B2"])).toBe("=IF(B2<0,#NUM!,B2+0)");
});
