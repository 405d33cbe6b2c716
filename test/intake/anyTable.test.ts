import { describe, expect, test } from "vitest";
import { inspect } from "../../src/intake/inspect.ts";
import { wordIssue } from "../../src/locales/issues.ts";
import { wordRepair } from "../../src/locales/repairs.ts";
import { columnsOf, inspectText, onlyTable, today } from "./reading.ts";

describe("any table with one header row", () => {
  test.each([
    ["日期,账号,阅读（人）,阅读（次）,粉丝数", ["date", "subject", "readers", "reads", "followers"]],
    ["日期,帳號,閱讀人數,閱讀次數,粉絲數", ["date", "subject", "readers", "reads", "followers"]],
    ["Date, Account ,Readers,Reads,Followers", ["date", "subject", "readers", "reads", "followers"]],
    ["Дата,Аккаунт,Прочитавшие,Прочтения,Подписчики", ["date", "subject", "readers", "reads", "followers"]],
    ["ДАТА ,Сотрудник,Расходы (руб.),Показы,Клики", ["date", "subject", "cost", "impressions", "clicks"]],
    ["day,person,Amount spent (USD),Ｒｅａｃｈ,Link clicks", ["date", "subject", "cost", "reach", "clicks"]],
  ])("%s", async (header, expected) => {
    const table = onlyTable(await inspectText(`${header}\n2026-10-01,A,1,2,3\n2026-10-02,B,4,5,6\n`));
    expect(table.columns.map(({ measure, role }) => measure ?? role)).toEqual(expected);
    expect(table.rowCount).toBe(2);
  });

  test("a banner, a blank line and a preamble above the header are passed over", async () => {
    const found = await inspectText("Report of the team\n\n# made by hand,,\nDate,Likes,Comments\n2026-10-01,5,1\n");
    expect(onlyTable(found).origin).toMatchObject({ headerRow: 3, firstRow: 4 });
  });

  test("X: weekdays in dates, newest first, names of other platforms", async () => {
    const found = await inspectText(
      'Date,Impressions,New follows,Unfollows\n"Tue, Aug 26, 2025",444,1,0\n"Mon, Aug 25, 2025",8893,5,2\n',
    );
    expect(columnsOf(onlyTable(found))).toEqual({
      Date: ["date", 45895, 45894],
      Impressions: ["impressions", 444, 8893],
      "New follows": ["newFollowers", 1, 5],
      Unfollows: ["lostFollowers", 0, 2],
    });
  });

  test("小红书: a banner row, 年月日时分秒 and a blank title", () => {
    const banner = "最多导出排序后前1000条笔记";
    const found = inspect(
      [
        {
          name: "Sheet1",
          cells: [
            [banner, banner, banner],
            ["笔记标题", "首次发布时间", "观看量"],
            [null, "2026年03月24日17时33分05秒", 126],
          ],
        },
      ],
      { today },
    );
    expect(columnsOf(onlyTable(found))).toEqual({
      笔记标题: ["item", null],
      首次发布时间: ["date", 46105 + (17 * 3600 + 33 * 60 + 5) / 86400],
      观看量: ["views", 126],
    });
  });

  test("Meta: the one column is named by the title above it", async () => {
    const found = await inspectText('sep=,\n"Reach"\n"Date","Primary"\n"2025-10-31T00:00:00","1245"\n');
    expect(columnsOf(onlyTable(found))).toEqual({ Date: ["date", 45961], Primary: ["reach", 1245] });
    expect(found.repairs).toEqual([{ where: "B3", before: "Primary", after: "Reach", reason: "headerFromTitle" }]);
  });

  test("a person's choice goes before what the header says", async () => {
    const found = await inspectText("Date,Opens,Likes,Note\n2026-10-01,50,7,x\n", {
      columns: { " opens": "sessionReads", Likes: "ignored", Note: "subject" },
    });
    expect(onlyTable(found).columns.map(({ measure, role }) => measure ?? role)).toEqual([
      "date",
      "sessionReads",
      "ignored",
      "subject",
    ]);
  });

  test("a choice that is no measure is refused by name", async () => {
    const found = await inspectText("Date,Opens\n2026-10-01,50\n", { columns: { Opens: "__proto__" } });
    expect(found.health).toContainEqual({
      severity: "error",
      code: "unknownMeaning",
      where: "B1",
      facts: { column: "Opens", meaning: "__proto__" },
    });
  });

  test("a column of words where a measure is expected is named and left out", async () => {
    const found = await inspectText("Date,Likes\n2026-10-01,many\n2026-10-02,few\n");
    expect(onlyTable(found).columns[1]).toMatchObject({ role: "ignored", kind: "text" });
    expect(found.health).toEqual([
      {
        severity: "error",
        code: "untypedColumn",
        where: "B2:B3",
        facts: { column: "Likes", example: "many", wanted: "number" },
      },
    ]);
  });

  test("single cells that cannot be read are missing, never zero, and are pointed at", async () => {
    const found = await inspectText("Date,Likes\n2026-10-01,5\n2026-10-02,5 or 6\n2026-10-03,7\n");
    expect(columnsOf(onlyTable(found))["Likes"]).toEqual(["likes", 5, null, 7]);
    expect(found.health).toMatchObject([{ severity: "warning", code: "unreadableCells", where: "B3" }]);
  });

  test("total rows go wherever they stand; an article named Total stays", async () => {
    const found = await inspectText(
      "Title,Post time,Likes\nTotal,,30\nTotal,2026-10-01,10\nB,2026-10-02,20\nИтого,,30\n",
    );
    expect(columnsOf(onlyTable(found))["Likes"]).toEqual(["likes", 10, 20]);
    expect(found.repairs.map(({ where, reason }) => `${where} ${reason}`)).toEqual([
      "A2:C2 totalRow",
      "A5:C5 totalRow",
    ]);
  });

  test("two columns with one meaning: the first is used and the second is named", async () => {
    const found = await inspectText("Date,Views,Video views\n2026-10-01,5,6\n");
    expect(onlyTable(found).columns.map(({ measure }) => measure)).toEqual([null, "views", null]);
    expect(found.health).toContainEqual({
      severity: "info",
      code: "sameMeaning",
      where: "C1",
      facts: { column: "Video views", meaning: "views", kept: "Views" },
    });
  });

  test("a subject given for the file takes the place of a column of subjects", async () => {
    const found = await inspectText("Date,Account,Likes\n2026-10-01,a,5\n", {
      subject: "All",
      subjectHeader: "Команда",
    });
    expect(columnsOf(onlyTable(found))).toEqual({
      Команда: ["subject", "All"],
      Date: ["date", 46296],
      Account: ["tag", "a"],
      Likes: ["likes", 5],
    });
  });

  test("a range of an open workbook: serials by number format, addresses from where the range begins", () => {
    const found = inspect(
      [
        {
          name: "October",
          at: { row: 4, column: 2 },
          cells: [
            ["Date", "Likes", "Cost", "Due"],
            [46296.5, 12, "n/a", 46300],
            [46297, "", 3.5, 46301],
          ],
          formats: [
            ["General", "General", "General", "General"],
            ["m/d/yy h:mm", "General", "General", "dd.mm.yyyy"],
            ["m/d/yy h:mm", "General", "General", "dd.mm.yyyy"],
          ],
        },
      ],
      { today },
    );
    const table = onlyTable(found);
    expect(columnsOf(table)).toEqual({
      Date: ["date", 46296.5, 46297],
      Likes: ["likes", 12, null],
      Cost: ["cost", null, 3.5],
      Due: ["tag", 46300, 46301],
    });
    expect(table.columns[3]?.kind).toBe("date");
    expect(found.repairs).toEqual([{ where: "E6", before: "n/a", after: "", reason: "missingToken" }]);
  });

  test("a number that Excel turned into a date is not counted", () => {
    const found = inspect(
      [
        {
          name: "S",
          cells: [
            ["Date", "Likes"],
            ["2026-10-01", 46115],
            ["2026-10-02", 5],
          ],
          formats: [[], ["General", "d-mmm"], []],
        },
      ],
      { today },
    );
    expect(columnsOf(onlyTable(found))["Likes"]).toEqual(["likes", null, 5]);
    expect(found.health).toMatchObject([{ severity: "error", code: "numbersAsDates", where: "B2" }]);
  });

  test("a sheet without a header row gives no table and says so", async () => {
    const found = await inspectText("1,2\n3,4\n");
    expect(found.tables).toEqual([]);
    expect(found.health).toMatchObject([{ severity: "error", code: "noHeader" }]);
  });
});

test("every repair and doubt of a messy file has words in three languages", async () => {
  const found = await inspectText('Date,Likes,Cost\n"March 1","1,200","--"\n"March 2",x,"$5"\n"Total","1200","5"\n');
  for (const language of ["en", "zh-CN", "ru"] as const) {
    for (const repair of found.repairs) expect(wordRepair(repair, language)).not.toContain(`: ${repair.reason}`);
    for (const health of found.health) expect(wordIssue(health, language)).not.toMatch(/[{}]/);
  }
  expect(found.health.length).toBeGreaterThan(1);
});
