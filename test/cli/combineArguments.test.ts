import { afterAll, expect, test } from "vitest";
import type { CardResult } from "../../src/commands/api.ts";
import { overviewFile } from "../commands/tiktok.ts";
import { folderOfFiles, scoreline } from "./scoreline.ts";

const files = folderOfFiles();
afterAll(() => files.remove());

/** September and October 2025. */
const overview = files.write("Overview.csv", new TextDecoder().decode(overviewFile().bytes));
const opening = [overview, "--by", "file", "--set", "openingFollowers=1000"];
const byFile = [...opening, "--set", "videos=20"];
const combining = (...parts: readonly string[]) => parts.flatMap((part) => ["--template", part]);

test("templates with their parts of the total make one card, and each line counts by its part", async () => {
  const parts = combining("tiktok-growth=75", "cross-platform=25");
  const { code, out } = await scoreline("score", ...byFile, ...parts, "--targets", "template", "--json");
  expect(code).toBe(0);
  const { template, subjects } = JSON.parse(out) as CardResult;
  expect(template.id).toBe("combined-tiktok-growth-cross-platform");
  const alone = async (id: string, given: readonly string[]) => {
    const ran = await scoreline("score", ...given, "--template", id, "--targets", "template", "--json");
    return (JSON.parse(ran.out) as CardResult).subjects[0];
  };
  const growth = await alone("tiktok-growth", byFile);
  const kpis = new Map(subjects[0]?.kpis.map((kpi) => [kpi.id, kpi]));
  for (const { id, score, weight } of growth?.kpis ?? []) {
    expect(kpis.get(id) ?? kpis.get(`tiktok-growth.${id}`)).toMatchObject({ score, weight });
  }
  const across = await alone("cross-platform", opening);
  const groups = subjects[0]?.groups.map((group) => [group.id, group.weight, group.score]);
  expect(groups).toEqual([
    ["tiktok-growth", 75, expect.closeTo(growth?.mean ?? NaN, 6)],
    ["cross-platform", 25, expect.closeTo(across?.mean ?? NaN, 6)],
  ]);
});

test.each([
  [["tiktok-growth=60", "cross-platform=30"], "the parts make 90% of the total; make them 100%, or add --policy"],
  [["tiktok-growth", "cross-platform=30"], "several templates need each its part of the total, such as --template"],
  [["tiktok-growth=60"], "--template tiktok-growth=60: a part of the total goes with another template"],
  [["tiktok-growth=60", "nobody=40"], "there is no template nobody. Name a template's file or one of these: "],
  [["tiktok-growth=half", "cross-platform=50"], "--template tiktok-growth needs a number: half"],
  [["tiktok-growth=120", "cross-platform=-20"], "--template tiktok-growth needs a part from 0 to 100: 120"],
  [["tiktok-growth=50", "tiktok-growth=50"], "--template tiktok-growth is given twice"],
])("score with the templates %j is refused with what to do about it", async (parts, message) => {
  const { code, err } = await scoreline("score", ...byFile, ...combining(...parts));
  expect(code).toBe(1);
  expect(err).toContain(message);
});

test("another sum counts as shares where the policy says so", async () => {
  const parts = combining("tiktok-growth=3", "cross-platform=1");
  const { code, out } = await scoreline("score", ...byFile, ...parts, "--policy", "normalise", "--json");
  expect(code).toBe(0);
  expect((JSON.parse(out) as CardResult).subjects[0]?.total).not.toBeNull();
});
