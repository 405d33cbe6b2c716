import { describe, expect, test } from "vitest";
import type { Column, Inspection } from "../../src/intake/table.ts";
import { numberFrom } from "../../src/taskpane/parts/numberText.ts";
import { emptyDraft, type Draft, type SourceDraft } from "../../src/taskpane/scorecard/draft.ts";
import { likelySubjects, requestOf, sharedHeaders } from "../../src/taskpane/scorecard/request.ts";

const file: SourceDraft = {
  id: "source1",
  kind: "file",
  name: "a.csv",
  address: "",
  subject: " Acorn ",
  columns: [],
  year: 2026,
};
const shelf = new Map([["source1", new Uint8Array([7])]]);
const ready: Draft = { ...emptyDraft, sources: [file], template: "tiktok-growth", by: { kind: "month" } };

function tableWith(
  columns: readonly Partial<Column>[],
  period: { from: number; to: number } | null = null,
): Inspection {
  const recognition = { source: "unknown", platform: "any", grain: "item" } as const;
  const origin = { sheet: "a", headerRow: 0, firstRow: 1, lastRow: 2 };
  const full = columns.map((column): Column => ({
    header: "",
    role: "tag",
    kind: "text",
    measure: null,
    sourceColumn: 0,
    values: [],
    ...column,
  }));
  return {
    file: "a.csv",
    source: "unknown",
    encoding: null,
    tables: [{ name: "a", recognition, columns: full, rowCount: 2, origin, period }],
    repairs: [],
    health: [],
  };
}

describe("the request of a draft", () => {
  test("does not exist before template and subjects are chosen", () => {
    expect(requestOf({ ...ready, template: null }, shelf, "en")).toBeNull();
    expect(requestOf({ ...ready, by: null }, shelf, "en")).toBeNull();
  });

  test("carries bytes, subject and year of a file, and nothing that was not said", () => {
    expect(requestOf(ready, shelf, "ru")).toEqual({
      sources: [{ kind: "file", name: "a.csv", bytes: new Uint8Array([7]), subject: "Acorn", year: 2026 }],
      template: "tiktok-growth",
      by: { kind: "month" },
      language: "ru",
    });
  });

  test("takes headers and subjects as text, even those that objects know", () => {
    const source: SourceDraft = { ...file, columns: [["__proto__", "readers"]] };
    const inputs = [{ measure: "openingFollowers", subject: "__proto__", value: 5 }];
    const request = requestOf({ ...ready, sources: [source], inputs }, shelf, "en");
    expect(Object.entries(request?.sources[0]?.columns ?? {})).toEqual([["__proto__", "readers"]]);
    expect(Object.entries(Object.entries(request?.inputs ?? {})[0]?.[1] ?? {})).toEqual([["__proto__", 5]]);
  });

  test("gives a number for all subjects, or one for each that has its own", () => {
    const all = { measure: "videos", subject: null, value: 3 };
    const own = { measure: "videos", subject: "Birch", value: 4 };
    expect(requestOf({ ...ready, inputs: [all] }, shelf, "en")?.inputs).toEqual({ videos: 3 });
    expect(requestOf({ ...ready, inputs: [all, own] }, shelf, "en")?.inputs).toEqual({ videos: { Birch: 4 } });
  });
});

describe("who is probably scored", () => {
  test("the column of subjects that all tables have", () => {
    const tables = [
      tableWith([{ header: "Account", role: "subject" }]),
      tableWith([{ header: "Account", role: "subject" }]),
    ];
    expect(likelySubjects(tables)).toEqual({ kind: "column", header: "Account" });
  });

  test("each month where a table has dates and no subject, else each file", () => {
    expect(likelySubjects([tableWith([], { from: 46204, to: 46295 })])).toEqual({ kind: "month" });
    expect(likelySubjects([tableWith([])])).toEqual({ kind: "file" });
  });

  test("no column that a table lacks can be chosen", () => {
    const tables = [tableWith([{ header: "Account" }, { header: "City" }]), tableWith([{ header: "City" }])];
    expect(sharedHeaders(tables)).toEqual(["City"]);
  });
});

describe("a typed number", () => {
  test.each([
    ["1,234.5", "en", 1234.5],
    ["1234.5", "zh-CN", 1234.5],
    ["1 234,5", "ru", 1234.5],
    ["-3", "en", -3],
    ["1,5", "en", null],
    ["1.5.2", "en", null],
    ["abc", "ru", null],
    ["", "en", null],
  ] as const)("%o in %s is %o", (text, language, number) => {
    expect(numberFrom(text, language)).toBe(number);
  });
});
