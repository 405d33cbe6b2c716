import { zipSync, strToU8 } from "fflate";
import { writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { folderOfFiles, scoreline } from "./scoreline.ts";

const files = folderOfFiles();
afterAll(() => files.remove());

const day = (date: string, likes: number) => `Date,Account,Likes\n${date},Acorn,${likes}\n`;
const plain = files.write("plain.csv", "Date,Account,Likes\n2026-10-01,Acorn,1200\n2026-10-02,Acorn,--\n");
const zip = files.path("both.zip");
writeFileSync(
  zip,
  zipSync({ "october.csv": strToU8(day("2026-10-05", 7)), "november.csv": strToU8(day("2026-11-05", 9)) }),
);
const cube = files.write(
  "cube.json",
  JSON.stringify({
    list: [
      { ref_date: "2026-10-05", user_source: 0, new_user: 5, cancel_user: 2 },
      { ref_date: "2026-10-06", user_source: 0, new_user: 4, cancel_user: 1 },
    ],
  }),
);
const damaged = files.write("damaged.xlsx", "PK\u0003\u0004 and nothing more");

interface Shown {
  readonly file: string;
  readonly source: string;
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly { readonly measure: string | null; readonly aggregation: string | null }[];
    readonly rows: readonly (readonly unknown[])[];
    readonly period: { readonly from: string; readonly to: string } | null;
  }[];
  readonly repairs: readonly { readonly where: string; readonly before: string; readonly reason: string }[];
  readonly health: readonly { readonly severity: string; readonly message: string }[];
}

test("inspect --json has the promised fields for a file, a zip of several and JSON", async () => {
  const { code, out, err } = await scoreline("inspect", plain, zip, cube, "--json");
  const [file, archive, json] = JSON.parse(out) as Shown[];
  expect([code, err]).toEqual([0, ""]);
  expect(file).toMatchObject({
    file: "plain.csv",
    source: "unknown",
    encoding: "utf-8",
    tables: [
      {
        name: "plain",
        period: { from: "2026-10-01", to: "2026-10-02" },
        rows: [
          ["2026-10-01", "Acorn", 1200],
          ["2026-10-02", "Acorn", null],
        ],
      },
    ],
    repairs: [{ where: "C3", before: "--", reason: "missingToken" }],
  });
  expect(file?.tables[0]?.columns[2]).toMatchObject({ header: "Likes", measure: "likes", aggregation: "sum" });
  expect(archive?.tables.map(({ rows }) => rows)).toEqual([[["2026-10-05", "Acorn", 7]], [["2026-11-05", "Acorn", 9]]]);
  expect(new Set(archive?.tables.map(({ name }) => name)).size).toBe(2);
  expect(json?.source).toBe("wechat.cube.users");
  expect(json?.tables[0]?.rows).toHaveLength(2);
});

test("a file that cannot be read is one line, and the others are shown nevertheless", async () => {
  const { code, out, err } = await scoreline("inspect", damaged, plain, files.path("nowhere.csv"));
  expect(code).toBe(1);
  expect(out).toContain("plain: 2 rows, 2026-10-01 – 2026-10-02");
  expect(err.split("\n")).toEqual([
    "damaged.xlsx is damaged or incomplete. Export or download it again.",
    expect.stringMatching(/^cannot read .*nowhere\.csv/),
  ]);
  const json = await scoreline("inspect", damaged, plain, "--json");
  expect(json.code).toBe(1);
  expect((JSON.parse(json.out) as Shown[]).map(({ tables }) => tables.length)).toEqual([0, 1]);
});

test("inspect says how surely each column was recognised and what else it may be", async () => {
  const file = files.write(
    "sure.csv",
    "Date,Likes,Likes (thousands),Video likees\n2026-10-01,1,2,3\n2026-10-02,3,4,6\n",
  );
  const { out } = await scoreline("inspect", file);
  expect(out.split("\n").filter((line) => line.startsWith("    "))).toEqual([
    "    Date: date (date)",
    "    Likes: likes (number)",
    "    Likes (thousands): tag (number), probably",
    expect.stringMatching(/^ {4}Video likees: tag \(number\), not recognised: perhaps likes/),
  ]);
  const [json] = JSON.parse((await scoreline("inspect", file, "--json")).out) as {
    tables: { source: string; columns: { recognised: string; suggestions: { measure: string }[] }[] }[];
  }[];
  expect(json?.tables[0]?.source).toBe("unknown");
  const columns = json?.tables[0]?.columns ?? [];
  expect(columns.map(({ recognised }) => recognised)).toEqual(["sure", "sure", "likely", "unknown"]);
  expect(columns[3]?.suggestions[0]?.measure).toBe("likes");
});

test("score takes a zip of exports and WeChat's JSON as they are", async () => {
  const { code, out } = await scoreline("score", zip, "--template", "tiktok-growth", "--by", "Account", "--json");
  expect(code).toBe(0);
  expect((JSON.parse(out) as { subjects: { name: string }[] }).subjects.map(({ name }) => name)).toEqual(["Acorn"]);
  const cubeCard = await scoreline("score", cube, "--template", "wechat-user-growth", "--by", "month", "--json");
  expect(cubeCard.err).toBe("");
  expect(cubeCard.code).toBe(0);
});
