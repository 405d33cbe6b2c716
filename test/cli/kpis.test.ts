import { describe, expect, test } from "vitest";
import { kpis } from "../../src/kpi/kpi.ts";
import { scoreline } from "./scoreline.ts";

interface Described {
  readonly id: string;
  readonly title: string;
  readonly params: readonly Record<string, unknown>[];
  readonly benchmarks: readonly Record<string, unknown>[];
  readonly withoutBenchmark: unknown;
  readonly roles: readonly unknown[];
  readonly excel: string | null;
}

async function described(...args: readonly string[]): Promise<ReadonlyMap<string, Described>> {
  const { out, code } = await scoreline("kpis", "--json", ...args);
  expect(code).toBe(0);
  return new Map((JSON.parse(out) as Described[]).map((kpi) => [kpi.id, kpi]));
}

describe("kpis --json", () => {
  test("describes every KPI, in the catalogue's order, with each promised field", async () => {
    const all = await described();
    expect([...all.keys()]).toEqual(kpis.map(({ id }) => id));
    const fields = ["id", "title", "group", "grain", "platforms", "params", "formula", "excel", "unit", "better"];
    for (const kpi of all.values()) {
      for (const field of [...fields, "sources", "benchmarks"]) expect(kpi).toHaveProperty(field);
      for (const param of kpi.params)
        for (const field of ["id", "unit", "aggregation", "basis"]) expect(param).toHaveProperty(field);
      if (kpi.id === "SEASONALINDEX") expect(kpi.excel).toBeNull();
      else expect(kpi.excel).toMatch(/^=(?!.*SEASONAL\()/);
      expect(kpi.benchmarks.length === 0).toBe(kpi.withoutBenchmark !== null);
    }
  });

  test("speaks the language asked for", async () => {
    const zh = await described("--lang", "zh-CN");
    expect(zh.get("CHURN")).toMatchObject({
      title: "取关率（流失率）",
      roles: [{ id: "userOps", title: "用户运营", appraised: true }],
    });
    const ru = await described("--lang", "ru");
    expect(ru.get("LOYALTYINDEX")?.withoutBenchmark).toEqual({
      code: "ownHistory",
      reason: "Рыночного ориентира нет: сравнивайте только со своей историей.",
    });
  });

  test("gives benchmarks with provenance and cautions", async () => {
    const kpi = (await described("openrate")).get("OPENRATE");
    expect(kpi?.benchmarks[0]).toMatchObject({
      set: "wechat-article",
      level: "pass",
      low: 0.4,
      basis: "unspecified",
      source: "Z6",
      cautions: ["claim", "basisUnknown", "farFromOthers"],
    });
  });
});

describe("kpis for people", () => {
  test("lists all by group, with each formula in words", async () => {
    const { out } = await scoreline("kpis", "--lang", "ru");
    expect(out).toContain("Вовлечённость\n");
    expect(out).toContain("READRATE(readers, followers)  Доля прочитавших\n");
  });

  test("tells all about the ones named", async () => {
    const { out } = await scoreline("kpis", "cpm");
    expect(out).toContain("Market average: 30.00 USD. WeChat · Moments ads with images · Divided by: Impressions");
    expect(out).not.toContain("READRATE");
  });

  test.each([
    [["kpis", "NOSUCH"], "unknown KPI: NOSUCH (scoreline kpis lists all)"],
    [["kpis", "--lang", "fr"], "unknown language: fr (known: en, zh-CN, ru)"],
  ])("%j fails with one line", async (args, line) => {
    expect(await scoreline(...args)).toEqual({ code: 1, out: "", err: line });
  });
});
