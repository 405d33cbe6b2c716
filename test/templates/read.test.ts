import { describe, expect, test } from "vitest";
import { parseTemplate, readTemplate } from "../../src/templates/read.ts";
import { tiktokGrowth } from "../../src/templates/builtin/tiktokGrowth.ts";

type Json = Record<string, unknown>;

function changed(change: (document: Json) => void): Json {
  const document = JSON.parse(JSON.stringify(tiktokGrowth)) as Json;
  change(document);
  return document;
}

function lineOf(document: Json, index: number): Json {
  return (document["lines"] as Json[])[index] as Json;
}

describe("reading a template", () => {
  test("a document survives being saved and read again", () => {
    expect(parseTemplate(`\uFEFF${JSON.stringify(tiktokGrowth)}`)).toEqual({ template: tiktokGrowth, issues: [] });
  });

  test("a KPI that this build does not know survives", () => {
    const document = changed((json) => (lineOf(json, 0)["kpi"] = "TEAM.SPECIAL"));
    expect(readTemplate(document).template?.lines[0]?.kpi).toBe("TEAM.SPECIAL");
  });

  test("what is not JSON, or not a template, is said to be so", () => {
    expect(parseTemplate("{").issues[0]?.code).toBe("template.notJson");
    expect(parseTemplate("[1]").issues[0]?.code).toBe("template.notTemplate");
    expect(readTemplate({ kind: "something.else" }).issues[0]?.code).toBe("template.notTemplate");
  });

  test("a document of a newer format is refused", () => {
    const document = changed((json) => (json["schema"] = 3));
    expect(readTemplate(document).issues).toEqual([
      { path: "schema", code: "template.newerFormat", facts: { found: 3, known: 2 } },
    ]);
  });

  test("every fault is named with its place", () => {
    const document = changed((json) => {
      lineOf(json, 0)["weight"] = 120;
      lineOf(json, 2)["rule"] = { scale: { kind: "ratio", target: "x" }, better: "higher", floor: 0, cap: 100 };
      json["policy"] = "guess";
    });
    expect(readTemplate(document).issues.map(({ path }) => path)).toEqual([
      "lines[0].weight",
      "lines[2].rule.scale.target",
      "policy",
    ]);
  });

  test("an unknown field is refused instead of lost", () => {
    const document = changed((json) => (json["extra"] = 1));
    expect(readTemplate(document).issues[0]?.path).toBe("extra");
  });

  test("a rule whose values run against its direction is refused", () => {
    const document = changed((json) => ((lineOf(json, 1)["rule"] as Json)["better"] = "lower"));
    expect(readTemplate(document).issues).toEqual([{ path: "lines[1].rule", code: "template.rule.order", facts: {} }]);
  });

  test("two lines of one id, and bands out of order, are refused", () => {
    const document = changed((json) => {
      lineOf(json, 1)["id"] = "NETGROWTHRATE";
      json["bands"] = [
        { from: 60, id: "pass" },
        { from: 80, id: "good" },
      ];
    });
    expect(readTemplate(document).issues.map(({ path, code }) => [path, code])).toEqual([
      ["lines[1].id", "template.duplicateLine"],
      ["bands[1].from", "template.bandOrder"],
    ]);
  });
});
