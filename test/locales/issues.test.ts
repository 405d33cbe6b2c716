import { describe, expect, test } from "vitest";
import { issueWords as en } from "../../src/locales/en/issues.ts";
import { repairWords as enRepairs } from "../../src/locales/en/repairs.ts";
import type { IssueWords } from "../../src/locales/en/issues.ts";
import { wordIssue } from "../../src/locales/issues.ts";
import { wordRepair } from "../../src/locales/repairs.ts";
import { issueWords as ru } from "../../src/locales/ru/issues.ts";
import { repairWords as ruRepairs } from "../../src/locales/ru/repairs.ts";
import { issueWords as zhCN } from "../../src/locales/zh-CN/issues.ts";
import { repairWords as zhRepairs } from "../../src/locales/zh-CN/repairs.ts";

const gapsOf = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(words).map(([code, text]) => [code, [...text.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap).sort()]),
  );

describe.each([
  { language: "zh-CN", issues: zhCN, repairs: zhRepairs },
  { language: "ru", issues: ru, repairs: ruRepairs },
])("in $language", ({ issues, repairs }) => {
  test("every issue and every repair is told with the same facts as in English", () => {
    expect(gapsOf(issues)).toEqual(gapsOf(en));
    expect(gapsOf(repairs)).toEqual(gapsOf(enRepairs));
  });
});

test("an issue without words does not compile", () => {
  const { noTables, ...others } = zhCN;
  // @ts-expect-error -- noTables is missing
  const words: IssueWords = others;
  expect(noTables).not.toBe("");
  expect(Object.keys(words)).not.toContain("noTables");
});

test("an issue is worded with its facts and its place in the document", () => {
  expect(wordIssue({ code: "file.empty", facts: { name: "a.csv" } }, "en")).toBe(
    "a.csv is empty. Export it again, with a period that has data.",
  );
  expect(wordIssue({ code: "template.duplicateLine", facts: { id: "reads" }, path: "lines[2].id" }, "en")).toBe(
    "lines[2].id: the id “reads” occurs twice.",
  );
});

test("an issue that nobody has worded is told by its code and facts, whatever it is called", () => {
  expect(wordIssue({ code: "constructor", facts: { cell: "B4" } }, "ru")).toBe('constructor {"cell":"B4"}');
});

test("facts that look like gaps stay as they are", () => {
  expect(wordIssue({ code: "file.empty", facts: { name: "{name}.csv" } }, "en")).toBe(
    "{name}.csv is empty. Export it again, with a period that has data.",
  );
});

test("a repair says what stood there and what counts now", () => {
  const repair = { before: "1,200", after: "1200", reason: "thousands" } as const;
  expect(wordRepair(repair, "en")).toBe("“1,200” → “1200”: Thousands separators were removed.");
  expect(wordRepair({ ...repair, after: "" }, "zh-CN")).toBe("“1,200” → ∅: 已去掉千位分隔符。");
});
