import { afterAll, expect, test } from "vitest";
import { overviewFile } from "../commands/tiktok.ts";
import { folderOfFiles, scoreline } from "./scoreline.ts";

const files = folderOfFiles();
afterAll(() => files.remove());

/** September and October 2025. */
const overview = files.write("Overview.csv", new TextDecoder().decode(overviewFile().bytes));
const byFile = [overview, "--template", "tiktok-growth", "--by", "file"];

test("score --then takes the template that counts on the last day, and says since when", async () => {
  const { code, out } = await scoreline(
    "score",
    ...byFile,
    "--then",
    "cross-platform@2025-10-01",
    "--then",
    "role-full-funnel-lead@2026-01-01",
  );
  expect(code).toBe(0);
  expect(out).toContain("cross-platform version 1, 2025-09-01 – 2025-10-31");
  expect(out).toContain(
    "in force on the card's last day, 2025-10-31: since 2025-10-01, after tiktok-growth version 1, until role-full-funnel-lead version 1 follows on 2026-01-01",
  );
});

test.each([
  ["nobody@2025-10-01", "There is no template “nobody” to follow from 2025-10-01. Known: "],
  ["cross-platform@2025-02-30", "“2025-02-30”, from which “cross-platform” is to count, is not a date"],
  ["cross-platform", "--then needs ID@YYYY-MM-DD, such as wechat-sales-conversion@2026-10-01: cross-platform"],
  ["cross-platform@1.10.2025", "--then needs ID@YYYY-MM-DD"],
])("score --then %s is refused with what to do about it", async (given, message) => {
  const { code, err } = await scoreline("score", ...byFile, "--then", given);
  expect(code).toBe(1);
  expect(err).toContain(message);
});

test("a template that would count before the one it follows is refused", async () => {
  const then = ["--then", "cross-platform@2025-10-01", "--then", "role-ads@2025-09-01"];
  const { code, err } = await scoreline("score", ...byFile, ...then);
  expect(code).toBe(1);
  expect(err).toContain("“role-ads” cannot count from 2025-09-01: the template before it counts from 2025-10-01.");
});
