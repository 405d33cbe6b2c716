import { describe, expect, test } from "vitest";
import { dataSheetPlan } from "../../src/intake/output/dataSheet.ts";
import type { DataSheetSpec } from "../../src/intake/output/dataSheet.ts";
import { isFormula, inspectText, onlyTable } from "./reading.ts";

const words: DataSheetSpec["words"] = {
  subjectKey: "Key",
  periodStart: "Period",
  lastInPeriod: "Last",
  firstInPeriod: "First",
  weighted: (value, weight) => `${value} x ${weight}`,
  weight: (value, weight) => `${weight} of ${value}`,
};

const october = 46296;

async function table(text: string, subject = "=A1", columns: Readonly<Record<string, string>> = {}) {
  return onlyTable(await inspectText(text, { subject, columns }));
}

describe("a Data sheet", () => {
  test("has typed columns, helper columns and nothing else; text is never a formula", async () => {
    const users = await table(
      "时间,新关注人数,取消关注人数,累计关注人数\n2026-10-01,5,1,104\n2026-10-02,--,2,\n2026-10-03,7,0,109\n",
    );
    const { plan, layout } = dataSheetPlan(users, {
      key: "Data1",
      name: "Data",
      subjectKeys: [1, 1, 1],
      periodStarts: [october, october, october],
      words,
    });
    expect(plan.blocks).toEqual([
      {
        row: 0,
        column: 0,
        cells: [
          ["Account", "时间", "新关注人数", "取消关注人数", "累计关注人数", "Key", "Period", "Last", "First"],
          ["=A1", 46296, 5, 1, 104, 1, october, 0, 1],
          ["=A1", 46297, null, 2, null, 1, october, 0, 0],
          ["=A1", 46298, 7, 0, 109, 1, october, 1, 0],
        ],
      },
    ]);
    expect([...layout.measures]).toEqual([
      ["newFollowers", 2],
      ["lostFollowers", 3],
      ["followers", 4],
    ]);
    expect(layout).toMatchObject({ subjectKey: 5, periodStart: 6, lastInPeriod: 7, firstInPeriod: 8, rowCount: 3 });
    expect(plan.freeze).toEqual({ rows: 1, columns: 0 });
    const formatOf = (column: number) =>
      plan.formats.find(({ area }) => area.row === 1 && area.column === column)?.format.numberFormat;
    expect([0, 1, 2, 6].map(formatOf)).toEqual(["@", "yyyy-mm-dd", "#,##0", "yyyy-mm-dd"]);
  });

  test("leaves ignored columns out", async () => {
    const content = await table(
      '"Time","Video title","Post time","Total views"\n"October 9","A","October 3","7"',
      "=A1",
      { Time: "ignored" },
    );
    const { layout } = dataSheetPlan(content, {
      key: "D",
      name: "D",
      subjectKeys: [1],
      periodStarts: [october],
      words,
    });
    expect(layout.columns.map(({ header }) => header)).toEqual(["Account", "Video title", "Post time", "Total views"]);
  });

  test("closes each subject's period at the last known stock, whatever the order of the rows", async () => {
    const users = await table(
      "时间,账号,累计关注人数\n2026-10-03,a,\n2026-10-02,a,20\n2026-10-01,a,10\n2026-10-02,b,7\n2026-11-01,a,30\n",
      "x",
    );
    const { plan, layout } = dataSheetPlan(users, {
      key: "D",
      name: "D",
      subjectKeys: [1, 1, 1, 2, 1],
      periodStarts: [october, october, october, october, october + 31],
      words,
    });
    const column = (at: number) => plan.blocks[0]?.cells.slice(1).map((row) => row[at]);
    expect(column(layout.lastInPeriod)).toEqual([0, 1, 0, 1, 1]);
    expect(column(layout.firstInPeriod)).toEqual([0, 0, 1, 1, 1]);
  });

  test("rows of no subject are never the first or last of anything", async () => {
    const users = await table("时间,累计关注人数\n2026-10-01,10\n2026-10-02,20\n");
    const { plan, layout } = dataSheetPlan(users, {
      key: "D",
      name: "D",
      subjectKeys: [1, null],
      periodStarts: [october, october],
      words,
    });
    expect(plan.blocks[0]?.cells.slice(1).map((row) => [row[layout.subjectKey], row[layout.lastInPeriod]])).toEqual([
      [1, 1],
      [null, 0],
    ]);
  });

  test("a weighted mean gets live columns for value × weight and for the weight where there is a value", async () => {
    const articles = await table("内容标题,发表时间,总阅读人数,阅读完成率\nA,2026-10-01,100,0.5\nB,2026-10-02,300,-\n");
    const { plan, layout } = dataSheetPlan(articles, {
      key: "D",
      name: "D",
      subjectKeys: [1, 1],
      periodStarts: [october, october],
      weights: new Map([["completionRate", "readers"]]),
      words,
    });
    const at = layout.weighted.get("completionRate");
    expect(plan.blocks[0]?.cells[0]?.[at?.product ?? -1]).toBe("阅读完成率 x 总阅读人数");
    const cell = plan.blocks[0]?.cells[2]?.[at?.product ?? -1];
    expect(isFormula(cell) && cell.formula).toBe('=IF(AND(ISNUMBER(E3),ISNUMBER(D3)),E3*D3,"")');
    const weight = plan.blocks[0]?.cells[1]?.[at?.weight ?? -1];
    expect(isFormula(weight) && weight.formula).toBe('=IF(AND(ISNUMBER(E2),ISNUMBER(D2)),D2,"")');
  });
});
