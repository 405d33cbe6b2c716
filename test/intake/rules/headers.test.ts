import { describe, expect, test } from "vitest";
import { columnsOf, inspectText, onlyTable } from "../reading.ts";

async function columns(text: string) {
  return columnsOf(onlyTable(await inspectText(text)));
}

describe("headers that no dictionary has letter by letter", () => {
  test.each([
    ["净增粉丝量", "netFollowers"],
    ["取关粉丝数", "lostFollowers"],
    ["观看数", "views"],
    ["总点赞量", "likes"],
    ["视频分享次数", "shares"],
    ["share count", "shares"],
    ["Total impressions", "impressions"],
    ["Количество лайков", "likes"],
    ["Потрачено, руб.", "cost"],
    ["CTR, %", "clickRate"],
    ["Subscribed", "newFollowers"],
    ["Unsubscribed", "lostFollowers"],
    ["ER", "engagementRate"],
    ["ER, %", "engagementRate"],
    ["Вовлечённость", "engagementRate"],
    ["点击率%", "clickRate"],
    ["Комментарии, шт.", "comments"],
    ["Отметки «Нравится»", "likes"],
    ["Impressionen", "impressions"],
    ["Alcance", "reach"],
    ["J’aime", "likes"],
  ])("%s is %s", async (header, measure) => {
    expect(await columns(`日期;"${header}"\n2026-10-01;5\n2026-10-02;6`)).toMatchObject({
      [header]: [measure, expect.anything(), expect.anything()],
    });
  });

  test.each(["阅读用户人数", "累计点赞数", "Likes, shares", "Views per hour"])(
    "%s is another thing",
    async (header) => {
      expect(await columns(`日期;"${header}"\n2026-10-01;5`)).toMatchObject({ [header]: ["tag", 5] });
    },
  );
});

test("关注人数 in a list of articles are those who followed after reading", async () => {
  const list = "内容标题,发表时间,阅读人数,分享人数,关注人数\na,2026-10-01,90,4,3\nb,2026-10-02,70,2,1";
  expect(await columns(list)).toMatchObject({ 关注人数: ["followsAfterReading", 3, 1] });
});

describe("a mark that may separate thousands or decimals", () => {
  test("is what the other columns of the table prove", async () => {
    const german = "Tag;Unbekannt;Kosten (EUR)\n01.10.2026;10.000;1.234,50\n02.10.2026;12.000;1.300,00";
    expect(await columns(german)).toMatchObject({
      Unbekannt: ["tag", 10_000, 12_000],
      "Kosten (EUR)": ["cost", 1234.5, 1300],
    });
    const english = "Day;Unknown;Cost (EUR)\n2026-10-01;10.125;1,234.50\n2026-10-02;12.250;1,300.75";
    expect(await columns(english)).toMatchObject({ Unknown: ["tag", 10.125, 12.25] });
  });

  test("is doubted, with its cells, where nothing proves anything", async () => {
    const found = await inspectText("Day;Unknown\n2026-10-01;10.000\n2026-10-02;12.000");
    const doubts = found.health.filter(({ code }) => code === "decimalGuessed");
    expect(doubts.map(({ where, severity }) => [where, severity])).toEqual([["B2:B3", "warning"]]);
    const sure = await inspectText("Day;Unknown\n2026-10-01;10.000\n2026-10-02;12.5");
    expect(sure.health.map(({ code }) => code)).not.toContain("decimalGuessed");
  });
});

describe("days", () => {
  test.each([
    ["2026-09-28~2026-10-04", "2026-10-05～2026-10-11"],
    ["2026/09/28 - 2026/10/04", "2026/10/05 - 2026/10/11"],
    ["28.09.2026–04.10.2026", "05.10.2026–11.10.2026"],
    ["2026年9月28日至2026年10月4日", "2026年10月5日至2026年10月11日"],
    ["2026-09-28~10-04", "2026-10-05~10-11"],
  ])("of a stretch of time, %s, the first counts, and it is said", async (one, other) => {
    const found = await inspectText(`周;阅读量\n${one};5\n${other};6`);
    expect(onlyTable(found).columns[0]).toMatchObject({ role: "date", values: [46293, 46300] });
    expect(found.repairs).toContainEqual(expect.objectContaining({ reason: "rangeStart", where: "A2:A3" }));
  });

  test("a column that only says Lifetime is no broken column of days", async () => {
    const found = await inspectText(
      "Publish time,Date,Likes\n10/28/2026 08:15,Lifetime,5\n10/29/2026 09:15,Lifetime,6",
    );
    expect(found.health.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(onlyTable(found).period).toEqual({ from: 46323, to: 46324 });
  });
});

test("a total without a name is left out where there is only one row besides", async () => {
  const ads = (name: string, cost: string) => `2026-10-01,${name},9000,20000,${cost}`;
  const header = "Day,Campaign name,Reach,Impressions,Amount spent (EUR)";
  const total = await inspectText([header, ads("", "50.5"), ads("Autumn", "50.5")].join("\n"));
  expect(onlyTable(total).rowCount).toBe(1);
  expect(total.repairs).toContainEqual(expect.objectContaining({ reason: "totalRow", where: "A2:E2" }));
  const other = await inspectText([header, ads("", "50.5"), ads("Autumn", "49.5")].join("\n"));
  expect(onlyTable(other).rowCount).toBe(2);
});
