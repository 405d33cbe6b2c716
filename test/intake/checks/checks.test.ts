import { describe, expect, test } from "vitest";
import { emptyGrowthAcross } from "../../../src/intake/checks/growth.ts";
import { isoDate } from "../../../src/formula/serial.ts";
import { languages } from "../../../src/locales/language.ts";
import { wordIssue } from "../../../src/locales/issues.ts";
import { inspectText, today } from "../reading.ts";

/** What a person is told about a table: severity, code and cells. */
async function told(text: string): Promise<readonly string[]> {
  const { health } = await inspectText(text);
  for (const found of health) for (const language of languages) expect(wordIssue(found, language)).not.toMatch(/[{}]/);
  return health.map(({ severity, code, where }) => `${severity} ${code} ${where}`);
}

/** Rows of consecutive days that end yesterday, oldest first. */
function days(count: number, cells: (index: number) => readonly (string | number)[]): string {
  return Array.from({ length: count }, (_, index) => [isoDate(today - count + index), ...cells(index)].join(",")).join(
    "\n",
  );
}

describe("a row that cannot be right is pointed at", () => {
  test.each([
    [
      "readers above delivered",
      "标题,发布时间,阅读人数,送达人数\na,2026-11-01,90,100\nb,2026-11-02,120,100",
      "warning readersAboveDelivered C3",
    ],
    [
      "reach above impressions",
      "Date,Reach,Impressions\n2026-11-01,90,100\n2026-11-02,101,100",
      "error reachAboveImpressions B3",
    ],
    [
      "clicks above impressions",
      "Date,Clicks,Impressions\n2026-11-01,101,100\n2026-11-02,90,100",
      "warning clicksAboveImpressions B2",
    ],
    [
      "readers above reads",
      "标题,发布时间,阅读人数,阅读次数\na,2026-11-01,90,80\nb,2026-11-02,70,80",
      "error peopleAboveEvents C2",
    ],
    [
      "session reads above reads",
      "标题,发布时间,公众号消息阅读次数,阅读次数\na,2026-11-01,90,80\nb,2026-11-02,70,80",
      "warning partAboveWhole C2",
    ],
    [
      "net is not new − lost",
      "时间,新关注人数,取消关注人数,净增关注人数\n2026-11-01,30,8,22\n2026-11-02,42,11,32",
      "error netMismatch D3",
    ],
    [
      "the total does not follow",
      "时间,新关注人数,取消关注人数,累积关注人数\n2026-11-01,30,8,1022\n2026-11-02,42,11,1053\n2026-11-03,1,0,1055",
      "warning totalMismatch D4",
    ],
    [
      "CTR is not clicks ÷ impressions",
      "Date,Clicks,Impressions,CTR\n2026-11-01,20,1000,2%\n2026-11-02,30,1000,4%",
      "warning rateMismatch D3",
    ],
    [
      "the frequency is not impressions ÷ reach",
      "Date,Impressions,Reach,Frequency\n2026-11-01,3159843,1211188,2.6089\n2026-11-02,3159843,1211188,3.6",
      "warning rateMismatch D3",
    ],
    ["a rate above 100 %", "标题,发布时间,完读率\na,2026-11-01,45%\nb,2026-11-02,145%", "warning percentAbove100 C3"],
    ["a negative stock", "Date,Followers\n2026-11-01,100\n2026-11-02,-3", "warning negativeTotals B3"],
    ["a flow that is negative altogether", "Date,Comments\n2026-11-01,2\n2026-11-02,-3", "warning negativeTotals B3"],
  ])("%s", async (_name, text, expected) => {
    expect(await told(text)).toEqual([expected]);
  });
});

test("single negative counts are corrections of the platform, not errors", async () => {
  expect(await told("Date,Comments\n2026-11-01,20\n2026-11-02,-3")).toEqual([]);
});

describe("shares", () => {
  test.each([
    ["Gender,Distribution\nFemale,0.59\nMale,0.41", []],
    ["性别,人数,占比\n男,30,33.3%\n女,60,66.7%", []],
    ["Gender,Distribution\nFemale,0.59\nMale,0.31", ["warning sharesNot100 B2:B3"]],
    ["Top territories,Distribution\nUS,0.462\nEG,0.219", []],
    ["Top territories,Distribution\nUS,0.862\nEG,0.219", ["warning sharesNot100 B2:B3"]],
  ])("%s", async (text, expected) => {
    expect((await told(text)).filter((line) => line.includes("shares"))).toEqual(expected);
  });
});

describe("days", () => {
  test("a day that is left out is named at the row after it", async () => {
    const lines = days(10, (index) => [100 + index]).split("\n");
    const { health } = await inspectText(`Date,Likes\n${lines.filter((_, index) => index !== 4).join("\n")}`);
    expect(health).toEqual([
      {
        severity: "warning",
        code: "dateGaps",
        where: "A6",
        facts: { column: "Date", days: 1, first: lines[4]?.slice(0, 10) },
      },
    ]);
  });

  test("each account has its own days", async () => {
    const rows = ["a", "b"].map((name) => days(6, (index) => [name, 50 + index]));
    expect(await told(`Date,Account,Likes\n${rows.join("\n")}`)).toEqual([]);
  });

  test("a repeated day counts twice, unless campaigns tell its rows apart", async () => {
    expect(await told("Date,Likes\n2026-11-20,5\n2026-11-21,6\n2026-11-21,6")).toEqual(["warning duplicateDays A4"]);
    expect(await told("Date,Campaign,Likes\n2026-11-20,x,5\n2026-11-21,x,6\n2026-11-21,y,6")).toEqual([]);
  });

  test("a repeated post", async () => {
    expect(await told("Title,Post time,Likes\na,2026-11-20,5\nb,2026-11-20,6\na,2026-11-20,5")).toEqual([
      "warning duplicateItems A4",
    ]);
  });

  test("data that ended weeks ago", async () => {
    const rows = days(70, (index) => [100 + (index % 7)]).split("\n");
    expect(await told(`Date,Likes\n${rows.slice(0, 20).join("\n")}`)).toEqual(["info staleData A21"]);
  });
});

describe("outliers", () => {
  const usual = [900, 1100, 1000, 950, 1200, 1050, 980, 1020];
  const posts = (views: readonly number[]) =>
    `Title,Post time,Views\n${views.map((value, index) => `t${index},${isoDate(today - index - 1)},${value}`).join("\n")}`;

  test("one value far above the rest is viral or mistaken", async () => {
    expect(await told(posts([...usual, 75_000]))).toEqual(["info outliers C10"]);
  });

  test.each([
    ["usual values", usual],
    ["values over two powers of ten", [50, 200, 800, 3000, 90, 400, 1500, 6000, 700]],
    ["fewer than eight", [...usual.slice(0, 6), 75_000]],
  ])("%s raise no doubt", async (_name, views) => {
    expect(await told(posts(views))).toEqual([]);
  });
});

describe("growth with falling reading and interaction", () => {
  const table = (late: readonly [number, number, number]) =>
    `Date,Net growth,Video views,Likes\n${days(40, (index) => (index < 20 ? [10, 1000, 50] : late))}`;

  test("is named empty growth", async () => {
    expect(await told(table([30, 700, 20]))).toEqual(["warning emptyGrowth B22:B41"]);
  });

  test.each<readonly [number, number, number]>([
    [30, 1300, 80],
    [30, 700, 60],
    [5, 700, 20],
  ])("is not where growth %i comes with %i views and %i likes", async (...late) => {
    expect(await told(table(late))).toEqual([]);
  });
});

describe("growth in one table beside reading in another", () => {
  const followers = (account = "Acorn") =>
    `Date,Account,Net growth\n${days(40, (index) => [account, index < 20 ? 10 : 30])}`;
  const articles = (lateViews: number, lateLikes: number) =>
    `Title,Post time,Account,Views,Likes\n${Array.from({ length: 40 }, (_, index) =>
      [`t${index}`, isoDate(today - 40 + index), "Acorn", ...(index < 20 ? [1000, 50] : [lateViews, lateLikes])].join(),
    ).join("\n")}`;

  async function across(...texts: readonly string[]): Promise<(string | null)[]> {
    const tables = (await Promise.all(texts.map((text) => inspectText(text)))).flatMap((found) => found.tables);
    const doubts = emptyGrowthAcross(tables);
    for (const doubt of doubts)
      for (const language of languages) if (doubt !== null) expect(wordIssue(doubt, language)).not.toMatch(/[{}]/);
    return doubts.map((doubt) => doubt && wordIssue(doubt, "en"));
  }

  test("is named empty growth, with what fell and where", async () => {
    expect(await across(followers(), articles(700, 20))).toEqual([
      expect.stringMatching(/^“Net growth” grew from 200 to 600 .* “Views” fell by 30% .* fell by 43%/),
      null,
    ]);
  });

  test("is not where reading holds, interaction holds or the account is another", async () => {
    expect(await across(followers(), articles(1300, 80))).toEqual([null, null]);
    expect(await across(followers(), articles(700, 60))).toEqual([null, null]);
    expect(await across(followers("Birch"), articles(700, 20))).toEqual([null, null]);
  });
});
