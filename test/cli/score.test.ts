import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import type { CardResult } from "../../src/commands/api.ts";
import { overviewFile } from "../commands/tiktok.ts";
import { folderOfFiles, scoreline } from "./scoreline.ts";

const files = folderOfFiles();
afterAll(() => files.remove());

/** September and October 2025, ten followers a day. */
const overview = files.write("Overview.csv", new TextDecoder().decode(overviewFile().bytes));
const byMonth = [overview, "--template", "tiktok-growth", "--by", "month"];

const publishing = [...byMonth, "--out", files.path("refused.xlsx"), "--publish"];

const hostileNames = [
  "constructor",
  "__proto__",
  "*",
  ">5",
  "?",
  "7123456789012345678",
  "7123456789012345679",
  '=HYPERLINK("http://x")',
  "-5",
  "@SUM(A1)",
];
const hostile = files.write(
  "hostile.csv",
  [
    'Account,"=HYPERLINK(""http://x"")",Video views,Likes,Shares,Comments,Leads submission,Profile views',
    ...hostileNames.map((name, index) => `"${name.replaceAll('"', '""')}",x,${String(100 * (index + 1))},3,2,1,1,50`),
  ].join("\n"),
);

describe("score --json", () => {
  test("has the promised fields, null for what is missing, and days as dates", async () => {
    const { code, out } = await scoreline("score", ...byMonth, "--set", "videos=3", "--json");
    const card = JSON.parse(out) as CardResult;
    expect(code).toBe(0);
    expect(Object.keys(card)).toEqual(expect.arrayContaining(["template", "period", "policy", "subjects", "sheets"]));
    expect(card).toMatchObject({
      template: { id: "tiktok-growth", version: 1 },
      period: { from: "2025-09-01", to: "2025-10-31" },
      policy: "assign",
      sheets: ["Scorecard", "Rules", "Measures", "Score history", "Data"],
    });
    expect(card.subjects.map(({ name, coverage }) => [name, coverage])).toEqual([
      ["2025-09", 0.75],
      ["2025-10", 0.75],
    ]);
    expect(card.subjects[0]?.kpis[0]).toMatchObject({
      id: "NETGROWTHRATE",
      value: null,
      score: null,
      weight: 25,
      share: null,
      status: "notEntered",
      missing: ["openingFollowers"],
    });
    const shares = card.subjects[0]?.kpis.map(({ share }) => share ?? 0) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test("no total and no rank below the minimum coverage", async () => {
    const { out } = await scoreline("score", ...byMonth, "--json");
    const { subjects } = JSON.parse(out) as CardResult;
    expect(subjects.map(({ total, rank, grade, coverage }) => ({ total, rank, grade, coverage }))).toEqual([
      { total: null, rank: null, grade: null, coverage: 0.5 },
      { total: null, rank: null, grade: null, coverage: 0.5 },
    ]);
  });

  test.each(hostileNames)("a subject named %s is scored by its own rows", async (name) => {
    const { out } = await scoreline("score", hostile, "--template", "tiktok-growth", "--by", "Account", "--json");
    const { subjects } = JSON.parse(out) as CardResult;
    const subject = subjects.find((found) => found.name === name);
    expect(subject?.kpis.find(({ id }) => id === "ENGRATE")?.value).toBeCloseTo(
      6 / (100 * (hostileNames.indexOf(name) + 1)),
      12,
    );
  });
});

describe("score", () => {
  test("says what is missing and how to supply it, and why there is no total", async () => {
    const { out } = await scoreline("score", ...byMonth);
    expect(out).toContain(
      "VIEWSPERVIDEO needs videos: add an export that has it (tiktok.studio.content, tiktok.suite.videos) or --set videos=…",
    );
    expect(out).toContain(
      "NETGROWTHRATE needs openingFollowers: add an export that has it (tiktok.studio.followers) or --set openingFollowers=…",
    );
    expect(out).toContain("2025-09: no total, coverage below 60%, coverage 50%");
  });

  test.each([
    [
      "zh-CN",
      "tiktok-growth 第 1 版, 2025-09-01 – 2025-10-31, 权重合计：100%（分配满 100%）",
      "2025-09：无总分（数据完整度低于 60%），数据完整度 50%",
      "  NETGROWTHRATE  权重 25  实际值 待填写 openingFollowers  得分 –",
    ],
    [
      "ru",
      "tiktok-growth, версия 1, 2025-09-01 – 2025-10-31, веса: 100\u00a0% (распределить)",
      "2025-09: нет итога: полнота данных ниже 60%, полнота данных 50%",
      "  NETGROWTHRATE  вес 25  факт не введено openingFollowers  балл –",
    ],
  ])("speaks the language asked for: %s", async (language, ...said) => {
    const { out } = await scoreline("score", ...byMonth, "--lang", language);
    const lines = out.split("\n");
    for (const line of said) expect(lines).toContain(line);
    expect(out).not.toMatch(/missing|not yet entered|no total|weight|score|coverage|target|note:/);
  });

  test("takes a number for one subject", async () => {
    const { out } = await scoreline(
      "score",
      ...byMonth,
      "--set",
      "openingFollowers=1000",
      "--set",
      "videos@2025-10=31",
      "--json",
    );
    const { subjects } = JSON.parse(out) as CardResult;
    const views = subjects.map(({ kpis }) => kpis.find(({ id }) => id === "VIEWSPERVIDEO")?.value);
    expect(views[0]).toBeNull();
    expect(views[1]).toBeCloseTo((31 * 1000 + ((30 + 60) * 31) / 2) / 31, 9);
  });

  test("names rows that do not count", async () => {
    const twice = files.write("Copy.csv", readFileSync(overview, "utf8"));
    const { out } = await scoreline("score", overview, twice, ...byMonth.slice(1));
    expect(out).toContain("note: “Overview.csv”: 61 rows stand in another file too. They count once.");
  });

  test("says what to do where the files of one account became subjects that each lack the figures of the other", async () => {
    const followers = files.write("Followers.csv", "Date,Total followers\n2025-10-01,1000\n2025-10-02,1010\n");
    const byFile = ["score", overview, followers, "--template", "tiktok-growth", "--by", "file"];
    const { out } = await scoreline(...byFile);
    expect(out).toContain("\nOverview: ");
    expect(out).toContain("\nFollowers: ");
    const hint = "note: Overview.csv, Followers.csv hold different figures";
    expect(out).toContain(hint);
    expect(out).toContain("--subject FILE=NAME");
    const named = ["Overview.csv=Nordkai", "Followers.csv=Nordkai"].flatMap((name) => ["--subject", name]);
    const one = await scoreline(...byFile, ...named);
    expect(one.out).toContain("\nNordkai: ");
    expect(one.out).not.toContain("hold different figures");
    const alike = files.write("Nordkai2.csv", readFileSync(overview, "utf8").replaceAll(",1000,", ",999,"));
    expect((await scoreline("score", overview, alike, ...byFile.slice(3))).out).not.toContain("hold different figures");
  });

  test.each([
    ["zh-CN", ["9"]],
    ["ru", ["9"]],
    ["en", ["the user's own"]],
  ])("its sheets in %s are printed on A4 where everybody uses it", async (language, papers) => {
    const out = files.path(`paper ${language}.xlsx`);
    const supplied = ["--set", "openingFollowers=20000", "--set", "videos=30"];
    const publishing = ["--lang", language, "--out", out, "--publish"];
    expect((await scoreline("score", ...byMonth, ...supplied, ...publishing)).code).toBe(0);
    const sheets = Object.entries(unzipSync(readFileSync(out))).filter(([path]) =>
      /worksheets\/[^/]*\.xml$/.test(path),
    );
    const setups = sheets.flatMap(([, bytes]) => strFromU8(bytes).match(/<pageSetup[^>]*>/) ?? []);
    expect(setups.length).toBeGreaterThanOrEqual(6);
    expect([...new Set(setups.map((setup) => /paperSize="(\d+)"/.exec(setup)?.[1] ?? "the user's own"))]).toEqual(
      papers,
    );
  });

  test.each([
    ["assign", "no total, weights add up to 70%"],
    ["normalise", "rank 1"],
    ["leave", "rank 1"],
  ])("weights of 70 %% under %s: %s", async (policy, said) => {
    const weights = ["CONVRATE=0", "VIEWSPERVIDEO=20"].flatMap((weight) => ["--weight", weight]);
    const inputs = ["--set", "openingFollowers=1000", "--set", "videos=12"];
    const { out } = await scoreline("score", ...byMonth, ...weights, ...inputs, "--policy", policy);
    expect(out).toContain(`weights: 70% (${policy})`);
    expect(out).toContain(said);
  });

  test("a saved card opens again with its numbers", async () => {
    const out = files.path("card.xlsx");
    const built = await scoreline("score", ...byMonth, "--set", "videos=3", "--out", out, "--json");
    const { subjects } = JSON.parse(built.out) as CardResult;
    const total = subjects[0]?.total ?? 0;
    const found = await scoreline(
      "calc",
      "--data",
      out,
      "--json",
      `=COUNTIFS(Scorecard!A:Z,">=${String(total - 1e-9)}",Scorecard!A:Z,"<=${String(total + 1e-9)}")`,
    );
    expect((JSON.parse(found.out) as { value: number }[])[0]?.value).toBeGreaterThan(0);
  });
});

describe("score --publish --forms", () => {
  const supplied = ["--set", "openingFollowers=20000", "--set", "videos=30", "--out", files.path("published.xlsx")];

  test("adds a copy of values and a form for each subject to the workbook, under the name given", async () => {
    const args = [...byMonth, ...supplied, "--forms", "--publish", "--recorded-by", "Li Na"];
    const { code, out } = await scoreline("score", ...args, "--json");
    expect(code).toBe(0);
    const card = JSON.parse(out) as CardResult & { publication: { fingerprint: string; version: number } };
    expect(card.sheets).toEqual(expect.arrayContaining(["Published 2025-09–2025-10", "Form 2025-09", "Form 2025-10"]));
    expect(card.published).toMatchObject({ by: "Li Na", totalsThatDiffer: 0, rulesThatDiffer: 0 });
    expect(card.publication).toMatchObject({ version: 1, fingerprint: card.published?.fingerprint });
    const formula = "='Published 2025-09–2025-10'!A3";
    const found = await scoreline("calc", "--data", files.path("published.xlsx"), "--json", formula);
    expect((JSON.parse(found.out) as { value: string }[])[0]?.value).toContain("by Li Na");
    const book = unzipSync(readFileSync(files.path("published.xlsx")))["xl/workbook.xml"];
    expect(strFromU8(book ?? new Uint8Array())).toMatch(/<sheet [^>]*name="Scorecard/);
    expect(strFromU8(book ?? new Uint8Array())).not.toContain('name="Sheet1"');
  });

  test("makes a form for those who are named", async () => {
    const { out } = await scoreline("score", ...byMonth, ...supplied, "--form", "2025-10", "--json");
    expect((JSON.parse(out) as CardResult).sheets.filter((name) => name.startsWith("Form"))).toEqual(["Form 2025-10"]);
  });

  test("says as what the scorecard was published", async () => {
    const { out } = await scoreline("score", ...byMonth, ...supplied, "--publish");
    expect(out).toMatch(
      /published 2025-09–2025-10, version 1, by: not recorded, sheet “Published .*”, fingerprint [\da-f]{64}$/,
    );
  });
});

test("tells how it is called where somebody asks for help", async () => {
  const { code, out } = await scoreline("score", "--help");
  expect(code).toBe(0);
  expect(out).toContain("score FILE… --template ID|FILE");
});

describe("score refuses in one line", () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    [
      "a template that does not exist",
      [overview, "--template", "nope", "--by", "month"],
      "There is no template “nope”. Name a template’s file or one of these: ",
    ],
    ["a measure that no KPI uses", [...byMonth, "--set", "likess=3"], "No KPI of this scorecard uses “likess”."],
    ["a line that the template lacks", [...byMonth, "--weight", "READRATE=3"], "The template has no line “READRATE”."],
    ["a weight below zero", [...byMonth, "--weight", "CONVRATE=-5"], "The weight of “CONVRATE” is -5."],
    [
      "a subject that does not exist",
      [...byMonth, "--set", "videos@2024-01=3"],
      "--set videos@2024-01: there is no such subject (2025-09, 2025-10)",
    ],
    [
      "one number for all and for one",
      [...byMonth, "--set", "videos=3", "--set", "videos@2025-09=3"],
      "--set videos: give one value for all",
    ],
    [
      "a column that does not exist",
      [hostile, "--template", "tiktok-growth", "--by", "Team"],
      "No table has a column “Team”. Columns that can name who is scored: Account",
    ],
    [
      "a column of figures",
      [overview, "--template", "tiktok-growth", "--by", "Likes"],
      "“Likes” holds figures or dates",
    ],
    [
      "periods without dates",
      [hostile, "--template", "tiktok-growth", "--by", "week"],
      "No table has dates, so nothing can be scored by week.",
    ],
    [
      "a period without rows",
      [...byMonth, "--period", "2030-01-01..2030-01-31"],
      "The data reach from 2025-09-01 to 2025-10-31.",
    ],
    [
      "a period that ends before it begins",
      [...byMonth, "--period", "2025-10-02..2025-10-01"],
      "--period needs FROM..TO",
    ],
    [
      "a file that was not given",
      [...byMonth, "--subject", "Other.csv=A"],
      "--subject names Other.csv, which is not among the files (Overview.csv)",
    ],
    ["a folder that does not exist", [...byMonth, "--out", files.path("none/card.xlsx")], "--out: there is no folder"],
    [
      "another kind of file to write",
      [...byMonth, "--out", files.path("card.pdf")],
      "--out needs the name of an .xlsx file",
    ],
    [
      "to publish without a workbook",
      [...byMonth, "--publish"],
      "--publish writes a copy into the workbook: add --out",
    ],
    ["forms without a workbook", [...byMonth, "--forms"], "forms are sheets of the workbook: add --out"],
    ["a publisher where nothing is published", [...byMonth, "--recorded-by", "Li"], "add --publish"],
    [
      "to publish weights of 95 %",
      [...publishing, "--weight", "CONVRATE=0", "--weight", "VIEWSPERVIDEO=45"],
      "The weights add up to 95%, not 100%.",
    ],
    ["to publish where nobody has a total", publishing, "Nobody has a total, so there is nothing to publish."],
    [
      "a form for nobody",
      [...byMonth, "--form", "2024-01", "--out", files.path("forms.xlsx")],
      "--form 2024-01: there is no such subject (2025-09, 2025-10)",
    ],
    [
      "a file that is not there",
      [files.path("none.csv"), "--template", "tiktok-growth", "--by", "month"],
      "cannot read",
    ],
    [
      "an empty file",
      [files.write("empty.csv", ""), "--template", "tiktok-growth", "--by", "month"],
      "empty.csv is empty. Export it again, with a period that has data.",
    ],
  ];

  test.each(cases)("%s", async (_what, args, said) => {
    const { code, out, err } = await scoreline("score", ...args);
    expect(err).toContain(said);
    expect(err.split("\n")).toHaveLength(1);
    expect(out).toBe("");
    expect(code).toBe(1);
  });

  test("in the language asked for", async () => {
    const { err } = await scoreline("score", ...byMonth, "--set", "likess=3", "--lang", "ru");
    expect(err).toContain("Ни один показатель этой карты не использует «likess».");
  });

  test("every fault of a template file, and none of a file that begins with a byte order mark", async () => {
    const template = { kind: "scoreline.template", schema: 1 };
    const { err, code } = await scoreline(
      "score",
      overview,
      "--template",
      files.write("bad.json", JSON.stringify(template)),
      "--by",
      "month",
    );
    expect(code).toBe(1);
    expect(err).toContain("bad.json: ");
    expect(err).not.toContain("template.");
    const marked = await scoreline(
      "template",
      "check",
      files.write("marked.json", `\uFEFF${JSON.stringify(template)}`),
    );
    expect(marked.out).not.toContain("JSON");
  });
});
