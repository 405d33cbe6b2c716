import { describe, expect, test } from "vitest";
import { kpis } from "../../src/kpi/kpi.ts";
import { searchKpis } from "../../src/taskpane/functions/search.ts";
import { loadSearchWords } from "../../src/taskpane/words/vocabulary.ts";

const languages = await loadSearchWords();

function found(query: string): string[] {
  return searchKpis(kpis, languages, query).map(({ id }) => id);
}

describe("the search for KPIs", () => {
  test("understands all three languages, whichever is in use", () => {
    expect(found("churn")[0]).toBe("CHURN");
    expect(found("取关率")[0]).toBe("CHURN");
    expect(found("доля отписавшихся")[0]).toBe("CHURN");
  });

  test("finds a function by the beginning of its name first", () => {
    expect(found("cpm")[0]).toBe("CPM");
    expect(found("read")[0]).toBe("READRATE");
  });

  test("takes full width, capitals and ё for what they stand for", () => {
    expect(found("ＣＰＭ")[0]).toBe("CPM");
    expect(found("вовлеченность")).toContain("ENGRATE");
  });

  test("wants every word, in any order", () => {
    expect(found("rate follower").length).toBeGreaterThan(0);
    expect(found("rate zebra")).toEqual([]);
  });

  test("without a query gives all in their order", () => {
    expect(found("  ")).toEqual(kpis.map(({ id }) => id));
  });
});
