import { describe, expect, test } from "vitest";
import { inspect } from "../../../src/intake/inspect.ts";
import { IntakeError } from "../../../src/intake/intakeError.ts";
import { sourceOfBlob, sourceOfBytes } from "../../../src/intake/large/byteSource.ts";
import { readLarge } from "../../../src/intake/large/readLarge.ts";
import { readFile } from "../../../src/intake/containers/readFile.ts";
import { columnsOf, encodeLegacy, onlyTable, today, utf16 } from "../reading.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const count = 12_000;
const numbers = Array.from({ length: count }, (_, index) => index);
const day = (index: number) => `2026-${index % 28 < 14 ? "09" : "10"}-${String((index % 28) + 1).padStart(2, "0")}`;

/** 12,000 rows; `edit` changes single cells far behind the sample. */
function csv(edit: (row: number) => Partial<Record<"date" | "likes" | "cost", string>> = () => ({}), header?: string) {
  const rows = numbers.map((index) => {
    const { date = day(index), likes = String(index % 90), cost = `${index % 50}.25` } = edit(index);
    return `${date},"Account ${index % 3}","Title, ${index}",${likes},${cost}`;
  });
  return `${header ?? "Date,Account,Title,Likes,Cost"}\n${rows.join("\n")}\n`;
}

const large = (bytes: Uint8Array, most?: number) => readLarge(sourceOfBytes("big.csv", bytes), { today }, {}, most);

async function likeInMemory(bytes: Uint8Array): Promise<void> {
  const whole = onlyTable(inspect(await readFile("big.csv", bytes), { today }));
  expect(columnsOf(onlyTable(await large(bytes)))).toEqual(columnsOf(whole));
}

describe("a table read piece by piece is the table read at once", () => {
  test.each([
    ["utf-8", utf8(csv())],
    ["utf-8 with a mark, its characters cut between pieces", utf8(`\ufeff${csv().replaceAll("Title", "标题 😀")}`)],
    ["utf-16le", utf16(csv(), "le", true)],
    ["with CR LF and a total at the end", utf8(`${csv().replaceAll("\n", "\r\n")}Total,,,540000,300000\r\n`)],
    [
      "with blank lines and the header again",
      utf8(csv((row) => (row === 9000 ? { date: "\nDate,Account,Title,Likes,Cost\n2026-09-01" } : {}))),
    ],
    ["with days that no calendar has", utf8(csv((row) => (row % 5000 === 4999 ? { date: "2026-02-30" } : {})))],
    ["with times", utf8(csv((row) => ({ date: `${day(row)} 07:${String(row % 60).padStart(2, "0")}:30` })))],
  ])("%s", async (_what, bytes) => {
    await likeInMemory(bytes);
  });
});

describe("what shows late is read as if it had shown at once", () => {
  test("a decimal comma after thousands of whole amounts", async () => {
    const text = csv((row) => ({ cost: row < 9000 ? String(row) : `"${row % 100},5"` }));
    await likeInMemory(utf8(text));
    const cost = onlyTable(await large(utf8(text))).columns.find(({ measure }) => measure === "cost")?.values;
    expect(cost?.[9001]).toBe(1.5);
  });

  test("a day above 12 where the month was thought to be", async () => {
    const text = csv((row) => ({ date: row < 9000 ? "03/04/2026" : "25/04/2026" }));
    const dates = onlyTable(await large(utf8(text))).columns[0]?.values;
    expect([dates?.[0], dates?.[9000]]).toEqual([46115, 46137]);
  });

  test("a rate above 1 where all were fractions", async () => {
    const text = csv((row) => ({ likes: row < 9000 ? "0.5" : "37.5" }), "Date,Account,Title,Completion rate,Cost");
    const rates = onlyTable(await large(utf8(text))).columns[3]?.values;
    expect([rates?.[0], rates?.[9000]]).toEqual([0.005, 0.375]);
  });

  test("words in a column of numbers are missing, and counted", async () => {
    const found = await large(
      utf8(csv((row) => (row >= 9000 && row < 9100 ? { likes: "many" } : row === 9200 ? { likes: "--" } : {}))),
    );
    const likes = onlyTable(found).columns.find(({ measure }) => measure === "likes")?.values;
    expect([likes?.[8999], likes?.[9000], likes?.[9200], likes?.[9201]]).toEqual([8999 % 90, null, null, 9201 % 90]);
    expect(found.health).toContainEqual({
      severity: "warning",
      code: "largeUnreadable",
      where: "big.csv",
      facts: { column: "Likes", cells: 100 },
    });
  });

  test("an encoding that plain ASCII did not show", async () => {
    const lines = csv().trimEnd().split("\n");
    const text = [...lines, '2026-10-20,"青禾生活","标题",5,1.25'].join("\n");
    const found = await large(encodeLegacy(text, "gb18030"));
    expect(found.encoding).toBe("gb18030");
    expect(onlyTable(found).columns[1]?.values.at(-1)).toBe("青禾生活");
  });
});

test("rows that begin short, so that too many are expected, come all the same", async () => {
  const text = csv((row) => (row < 3000 ? {} : { cost: `${row % 50}.${"0".repeat(200)}` }));
  const found = await large(utf8(text), count);
  expect(found.health.map(({ code }) => code)).not.toContain("largeAddedUp");
  expect(onlyTable(found).columns[1]?.values).toEqual(numbers.map((row) => `Account ${row % 3}`));
});

describe("a table longer than a worksheet is added up by day and account", () => {
  const header = "Date,Account,Likes,Followers,Reach,Cost,阅读完成率,Readers";
  const rows = [
    ["2026-10-01 08:00", "A", 5, 100, 40, 1.5, 0.5, 10],
    ["2026-10-01 20:00", "A", 6, 110, 30, 2.5, 0.25, 30],
    ["2026-10-01 12:00", "A", "--", 105, 20, "", "", ""],
    ["2026-10-01 08:00", "B", 7, 50, 60, 4, 0.5, 20],
    ["2026-10-02 08:00", "A", 8, 120, 70, 5, "", 5],
    ["", "A", 9, 1, 1, 1, 1, 1],
  ];
  const text = [header, ...rows.map((row) => row.join(","))].join("\n");

  test("flows are sums, stocks the last, means weighted; people are not added, and all of it is said", async () => {
    const found = await large(utf8(text), 5);
    expect(columnsOf(onlyTable(found))).toEqual({
      Date: ["date", 46296, 46296, 46297],
      Account: ["subject", "A", "B", "A"],
      Likes: ["likes", 11, 7, 8],
      Followers: ["followers", 110, 50, 120],
      Reach: ["reach", null, 60, 70],
      Cost: ["cost", 4, 4, 5],
      阅读完成率: ["completionRate", (0.5 * 10 + 0.25 * 30) / 40, 0.5, null],
      Readers: ["readers", null, 20, 5],
    });
    expect(found.health.map(({ code, facts }) => [code, facts])).toEqual(
      expect.arrayContaining([
        ["largeAddedUp", { rows: 6, days: 3 }],
        ["largeUnique", { columns: "Reach, Readers" }],
        ["largeUndated", { rows: 1 }],
      ]),
    );
  });

  test("readers of different posts are reader-visits and may be added", async () => {
    const posts = "内容标题,发表时间,总阅读人数,总分享人数\nA,2026-10-01,10,1\nB,2026-10-01,30,2\nC,2026-10-02,5,0\n";
    const found = await large(utf8(posts), 2);
    expect(columnsOf(onlyTable(found))).toMatchObject({ 总阅读人数: ["readers", 40, 5] });
  });

  test("without dates it is refused with the reason", async () => {
    const fault = await large(utf8("Title,Likes\nA,1\nB,2\nC,3\n"), 2).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(IntakeError);
    expect(fault).toMatchObject({ code: "tooManyRows", facts: { rows: 3 } });
  });
});

test("progress is told, and reading stops when it is cancelled", async () => {
  const blob = new Blob([utf8(csv().repeat(4))]);
  const told: number[] = [];
  const stop = new AbortController();
  const reading = readLarge(
    sourceOfBlob("big.csv", blob),
    { today },
    {
      signal: stop.signal,
      onProgress: (bytes, total) => {
        expect(total).toBe(blob.size);
        told.push(bytes);
        stop.abort(new Error("cancelled"));
      },
    },
  );
  await expect(reading).rejects.toThrow("cancelled");
  expect(told).toHaveLength(1);
  expect(told[0]).toBeLessThan(blob.size);
});
