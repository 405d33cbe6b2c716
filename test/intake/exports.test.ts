import { describe, expect, test } from "vitest";
import { columnsOf, inspectBytes, inspectText, onlyTable, workbookBytes } from "./reading.ts";

const articleRows = [
  "内容标题|发表时间|总阅读人数|总阅读次数|总分享人数|总分享次数|阅读后关注人数|送达人数|公众号消息阅读次数|送达阅读率|首次分享次数|分享产生阅读次数|首次分享率|每次分享带来阅读次数|阅读完成率|内容url".split(
    "|",
  ),
  ["=1+1 等于几", 20260329, 94, 163, 7, 10, 0, 2112, 79, 0.0374, 5, 69, 0.0633, 6.9, 0.6889, "u1"],
  ["@所有人", 20260322, 133, 209, 7, 11, 1, 2109, 59, 0.028, 4, 135, 0.0678, 12.2727, 0.7045, "u2"],
];

const articleColumns = {
  内容标题: ["item", "=1+1 等于几", "@所有人"],
  发表时间: ["date", 46110, 46103],
  总阅读人数: ["readers", 94, 133],
  总阅读次数: ["reads", 163, 209],
  总分享人数: ["sharers", 7, 7],
  总分享次数: ["shares", 10, 11],
  阅读后关注人数: ["followsAfterReading", 0, 1],
  送达人数: ["delivered", 2112, 2109],
  公众号消息阅读次数: ["sessionReads", 79, 59],
  送达阅读率: ["deliveredReadRate", 0.0374, 0.028],
  首次分享次数: ["firstShares", 5, 4],
  分享产生阅读次数: ["readsFromShares", 69, 135],
  首次分享率: ["firstShareRate", 0.0633, 0.0678],
  每次分享带来阅读次数: ["readsPerShare", 6.9, 12.2727],
  阅读完成率: ["completionRate", 0.6889, 0.7045],
  内容url: ["tag", "u1", "u2"],
};

describe("WeChat articles (已通知内容)", () => {
  test.each(["biff8", "xlsx"] as const)("16 columns in %s", async (bookType) => {
    const found = await inspectBytes(workbookBytes(articleRows, bookType), { subject: "青禾生活" });
    const table = onlyTable(found);
    expect(table.recognition).toMatchObject({ source: "wechat.articles", platform: "wechat", grain: "item" });
    expect(columnsOf(table)).toEqual({ Account: ["subject", "青禾生活", "青禾生活"], ...articleColumns });
    expect(table.period).toEqual({ from: 46103, to: 46110 });
    expect(found.repairs).toEqual([{ where: "B2:B3", before: "20260329", after: "2026-03-29", reason: "dateNumber" }]);
    expect(found.health).toEqual([]);
  });

  test("tab-separated text gives the same table", async () => {
    const found = await inspectText(articleRows.map((row) => row.join("\t")).join("\r\n"));
    expect(columnsOf(onlyTable(found))).toEqual(articleColumns);
  });

  test("the nine columns of 2026, in another order, with full-width brackets and Traditional characters", async () => {
    const found = await inspectText(
      "送達閱讀率,總閱讀人數,發表時間,內容標題,总分享（人）,新增关注（人）,送達人數,閱讀完成率,內容url\n0.05,120,2026-10-01,標題,6,2,2400,0.6,u\n",
    );
    const table = onlyTable(found);
    expect(table.recognition.source).toBe("wechat.articles");
    expect(table.columns.map(({ measure, role }) => measure ?? role)).toEqual([
      "deliveredReadRate",
      "readers",
      "date",
      "item",
      "sharers",
      "followsAfterReading",
      "delivered",
      "completionRate",
      "tag",
    ]);
  });

  test("people are never taken for events", async () => {
    const found = await inspectText("内容标题,发表时间,总阅读人数,公众号消息阅读人数\nA,2026-10-01,10,7\n");
    expect(onlyTable(found).columns.map(({ measure }) => measure)).toEqual([null, null, "readers", "sessionReaders"]);
  });
});

test("WeChat user analysis: HTML with a title row, in a file that says .xls", async () => {
  const found = await inspectText(
    '<html><head><meta charset="utf-8"></head><body><table><tr><th>用户增长</th></tr><tr><th>时间</th><th>新关注人数</th><th>取消关注人数</th><th>净增关注人数</th><th>累积关注人数</th></tr>' +
      "<tr><td>2026-08-01</td><td>30</td><td>8</td><td>22</td><td>10022</td></tr><tr><td>2026-08-02</td><td>18</td><td>25</td><td>-7</td><td>10015</td></tr></table></body></html>",
  );
  const table = onlyTable(found);
  expect(table.recognition).toMatchObject({ source: "wechat.users", platform: "wechat", grain: "period" });
  expect(columnsOf(table)).toEqual({
    时间: ["date", 46235, 46236],
    新关注人数: ["newFollowers", 30, 18],
    取消关注人数: ["lostFollowers", 8, 25],
    净增关注人数: ["netFollowers", 22, -7],
    累积关注人数: ["followers", 10022, 10015],
  });
  expect(table.origin).toMatchObject({ headerRow: 1, firstRow: 2, lastRow: 3 });
  expect(found.repairs).toEqual([]);
});

describe("ad costs", () => {
  test("Chinese headers with units, percents, thousands and a total row", async () => {
    const found = await inspectText(
      '日期,账号,花费(元),曝光次数,点击次数,点击率,转化数,成交金额(元)\n2026/8/1,甲,"1,050.50","18,000",468,2.60%,60,¥1533.10\n2026/8/2,乙,--,900,9,1%,1.2万,0\n合计,-,1050.5,18900,477,2.52%,12060,1533.1\n',
    );
    const table = onlyTable(found);
    expect(table.recognition).toMatchObject({ source: "ads.cost", platform: "any", grain: "period" });
    expect(columnsOf(table)).toEqual({
      日期: ["date", 46235, 46236],
      账号: ["subject", "甲", "乙"],
      "花费(元)": ["cost", 1050.5, null],
      曝光次数: ["impressions", 18000, 900],
      点击次数: ["clicks", 468, 9],
      点击率: ["clickRate", 0.026, 0.01],
      转化数: ["conversions", 60, 12000],
      "成交金额(元)": ["revenue", 1533.1, 0],
    });
    expect(found.repairs).toEqual([
      { where: "A4:H4", before: "合计", after: "", reason: "totalRow" },
      { where: "C3", before: "--", after: "", reason: "missingToken" },
      { where: "C2", before: "1,050.50", after: "1050.5", reason: "thousands" },
      { where: "D2", before: "18,000", after: "18000", reason: "thousands" },
      { where: "F2:F3", before: "2.60%", after: "0.026", reason: "percent" },
      { where: "G3", before: "1.2万", after: "12000", reason: "multiplier" },
      { where: "H2", before: "¥1533.10", after: "1533.1", reason: "currency" },
    ]);
  });

  test("TikTok Ads Manager with its Total row", async () => {
    const found = await inspectText(
      "Campaign name,By Day,Cost,Impressions,Reach,Clicks (all),Conversions,Total complete payment value\nAutumn,2026-10-01,12.5,1000,800,20,2,30\nTotal of 1 result,-,12.5,1000,800,20,2,30\n",
    );
    expect(found.source).toBe("tiktok.ads");
    expect(columnsOf(onlyTable(found))).toEqual({
      "Campaign name": ["tag", "Autumn"],
      "By Day": ["date", 46296],
      Cost: ["cost", 12.5],
      Impressions: ["impressions", 1000],
      Reach: ["reach", 800],
      "Clicks (all)": ["clicks", 20],
      Conversions: ["conversions", 2],
      "Total complete payment value": ["revenue", 30],
    });
  });
});

describe("TikTok Studio", () => {
  test("Overview.csv, dates without a year", async () => {
    const found = await inspectText(
      '\ufeff"Date","Video Views","Profile Views","Likes","Comments","Shares"\n"October 31","1591","7","10","1","0"\n"November 1","undefined","1","5","0","0"',
    );
    const table = onlyTable(found);
    expect(table.recognition).toMatchObject({ source: "tiktok.studio.overview", platform: "tiktok", grain: "period" });
    expect(columnsOf(table)).toEqual({
      Date: ["date", 46326, 46327],
      "Video Views": ["views", 1591, null],
      "Profile Views": ["visits", 7, 1],
      Likes: ["likes", 10, 5],
      Comments: ["comments", 1, 0],
      Shares: ["shares", 0, 0],
    });
    expect(found.repairs).toContainEqual({
      where: "A2:A3",
      before: "October 31",
      after: "2026-10-31",
      reason: "yearInferred",
    });
    expect(found.health).toEqual([
      {
        severity: "warning",
        code: "yearAssumed",
        where: "A2:A3",
        facts: { column: "Date", from: "2026-10-31", to: "2026-11-01", otherFrom: "2025-10-31", otherTo: "2025-11-01" },
      },
    ]);
  });

  test("Overview.xlsx with every number stored as text", async () => {
    const bytes = workbookBytes(
      [
        ["Date", "Video Views", "Profile Views"],
        ["April 12", "1591", "7"],
      ],
      "xlsx",
    );
    const found = await inspectBytes(bytes, { year: 2025 });
    expect(columnsOf(onlyTable(found))).toEqual({
      Date: ["date", 45759],
      "Video Views": ["views", 1591],
      "Profile Views": ["visits", 7],
    });
    expect(found.repairs.map(({ reason }) => reason)).toEqual(["yearInferred", "textNumber", "textNumber"]);
    expect(found.health).toEqual([]);
  });

  test("FollowerHistory.csv", async () => {
    const found = await inspectText(
      '"Date","Followers","Difference in followers from previous day"\n"28 февраля","1000","-3"\n"1 марта","1010","10"',
    );
    const table = onlyTable(found);
    expect(table.recognition.source).toBe("tiktok.studio.followers");
    expect(columnsOf(table)).toEqual({
      Date: ["date", 46081, 46082],
      Followers: ["followers", 1000, 1010],
      "Difference in followers from previous day": ["netFollowers", -3, 10],
    });
  });

  test("Content.csv: the day of the snapshot is not the day of the post; newer columns", async () => {
    const found = await inspectText(
      '"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views","Total play time","Add to favorites"\n' +
        '"January 5","+1 tip","v/7530000300922000114","January 2","5","1","0","400","12:30","3"\n"January 5","Café, part ""2""","v/2","December 30","8","0","2","900","0:00:21","-"',
      { today: 46030 },
    );
    const table = onlyTable(found);
    expect(table.recognition).toMatchObject({ source: "tiktok.studio.content", platform: "tiktok", grain: "item" });
    expect(columnsOf(table)).toEqual({
      Time: ["tag", 46027, 46027],
      "Video title": ["item", "+1 tip", 'Café, part "2"'],
      "Video link": ["tag", "v/7530000300922000114", "v/2"],
      "Post time": ["date", 46024, 46021],
      "Total likes": ["likes", 5, 8],
      "Total comments": ["comments", 1, 0],
      "Total shares": ["shares", 0, 2],
      "Total views": ["views", 400, 900],
      "Total play time": ["playTime", 750, 21],
      "Add to favorites": ["saves", 3, null],
    });
  });
});

test("TikTok Business Suite overview: years, NAN, and a header with a trailing space", async () => {
  const found = await inspectText(
    "\ufeffDate,Video views,Reached audience,Profile views,Likes,Shares,Comments,Phone number clicks ,Leads submission,Net growth,New followers,Lost followers\n2025/10/31,715,NAN,25,26,4,7,0,0,-1,10,11\n2025/11/01,75155,75134,539,845,244,58,0,--,100,100,0\n",
  );
  const table = onlyTable(found);
  expect(table.recognition).toMatchObject({ source: "tiktok.suite.overview", platform: "tiktok", grain: "period" });
  expect(columnsOf(table)).toEqual({
    Date: ["date", 45961, 45962],
    "Video views": ["views", 715, 75155],
    "Reached audience": ["reach", null, 75134],
    "Profile views": ["visits", 25, 539],
    Likes: ["likes", 26, 845],
    Shares: ["shares", 4, 244],
    Comments: ["comments", 7, 58],
    "Phone number clicks": ["phoneClicks", 0, 0],
    "Leads submission": ["leads", 0, null],
    "Net growth": ["netFollowers", -1, 100],
    "New followers": ["newFollowers", 10, 100],
    "Lost followers": ["lostFollowers", 11, 0],
  });
  expect(found.repairs).toEqual([
    { where: "C2", before: "NAN", after: "", reason: "missingToken" },
    { where: "I3", before: "--", after: "", reason: "missingToken" },
  ]);
});
