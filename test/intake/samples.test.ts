import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/intake/inspect.ts";
import { readFile } from "../../src/intake/containers/readFile.ts";
import type { Table } from "../../src/intake/table.ts";
import { accounts } from "../../src/workbench/samples/accounts.ts";
import { adCostCsv } from "../../src/workbench/samples/ads.ts";
import { tiktokFiles } from "../../src/workbench/samples/tiktok.ts";
import { articleSheet, articles, followerDays, userAnalysisHtml } from "../../src/workbench/samples/wechat.ts";
import { onlyTable, today } from "./reading.ts";

const folder = join(import.meta.dirname, "../../src/workbench/samples/files");

async function sample(name: string, hints: { readonly year?: number } = {}): Promise<Table> {
  const found = inspect(await readFile(name, new Uint8Array(readFileSync(join(folder, name)))), { today, ...hints });
  expect(found.health.filter(({ severity }) => severity !== "info")).toEqual([]);
  return onlyTable(found);
}

function numbers(table: Table, measure: string): number[] {
  const values = table.columns.find((column) => column.measure === measure)?.values ?? [];
  return values.map((value) => (typeof value === "number" ? value : NaN));
}

const wholePeriod = { from: 46235, to: 46326 };

test("the committed files are what the script makes", () => {
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  expect(text("广告花费.csv")).toBe(adCostCsv(accounts));
  const tiktok = tiktokFiles();
  expect([text("Overview.csv"), text("FollowerHistory.csv"), text("Content.csv")]).toEqual([
    tiktok.overview,
    tiktok.followers,
    tiktok.content,
  ]);
  for (const account of accounts)
    expect(text(`user_analysis_${account.name}.xls`)).toBe(userAnalysisHtml(followerDays(account)));
});

describe.each(accounts.map((account) => [account.name, account] as const))("%s", (name, account) => {
  test("articles are recognised and agree with themselves", async () => {
    const table = await sample(`已通知内容_${name}.xls`);
    expect(table.recognition.source).toBe("wechat.articles");
    expect(table.rowCount).toBe(articles(account, followerDays(account)).length);
    const [header = [], first = []] = articleSheet(articles(account, followerDays(account)));
    expect(table.columns.map((column) => column.header)).toEqual(header);
    expect(table.columns.map((column) => column.values[0])).toEqual([first[0], table.period?.to, ...first.slice(2)]);
    const [readers, reads, sessionReads, delivered, rate] = [
      "readers",
      "reads",
      "sessionReads",
      "delivered",
      "deliveredReadRate",
    ].map((id) => numbers(table, id));
    reads?.forEach((count, row) => {
      expect(count).toBeGreaterThanOrEqual(readers?.[row] ?? NaN);
      expect(count).toBeGreaterThanOrEqual(sessionReads?.[row] ?? NaN);
      expect(rate?.[row]).toBeCloseTo((sessionReads?.[row] ?? NaN) / (delivered?.[row] ?? NaN), 4);
    });
  });

  test("followers: new − lost is the change of the total", async () => {
    const table = await sample(`user_analysis_${name}.xls`);
    expect(table.recognition.source).toBe("wechat.users");
    expect(table.period).toEqual(wholePeriod);
    const [gained, lost, net, total] = ["newFollowers", "lostFollowers", "netFollowers", "followers"].map((id) =>
      numbers(table, id),
    );
    total?.forEach((count, row) => {
      expect(net?.[row]).toBe((gained?.[row] ?? NaN) - (lost?.[row] ?? NaN));
      expect(count - (net?.[row] ?? NaN)).toBe(total[row - 1] ?? account.openingFollowers);
    });
  });
});

test("ad costs: three accounts, every day, no total row", async () => {
  const table = await sample("广告花费.csv");
  expect(table.recognition.source).toBe("ads.cost");
  expect(table.rowCount).toBe(3 * 92);
  expect(new Set(table.columns.find(({ role }) => role === "subject")?.values)).toEqual(
    new Set(accounts.map(({ name }) => name)),
  );
});

test("TikTok: the same three months; a day's views contain those of the videos", async () => {
  const overview = await sample("Overview.csv", { year: 2026 });
  const followers = await sample("FollowerHistory.csv", { year: 2026 });
  const content = await sample("Content.csv", { year: 2026 });
  expect([overview, followers, content].map(({ recognition }) => recognition.source)).toEqual([
    "tiktok.studio.overview",
    "tiktok.studio.followers",
    "tiktok.studio.content",
  ]);
  expect([overview.period, followers.period, content.period]).toEqual([wholePeriod, wholePeriod, wholePeriod]);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  expect(sum(numbers(overview, "views"))).toBeGreaterThan(sum(numbers(content, "views")));
  expect(sum(numbers(overview, "likes"))).toBe(sum(numbers(content, "likes")));
});
