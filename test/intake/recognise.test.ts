import { describe, expect, test } from "vitest";
import { declarationOf, exportDeclarations } from "../../src/intake/dictionary/exports.ts";
import { fingerprint, kindAlike, rememberedChoices } from "../../src/intake/dictionary/fingerprint.ts";
import { matchHeader, normaliseHeader } from "../../src/intake/dictionary/headers.ts";
import { suggestMeasures } from "../../src/intake/dictionary/suggest.ts";
import type { Column } from "../../src/intake/table.ts";
import { inspectText, onlyTable } from "./reading.ts";

const noOwnWords = new Map();

function means(header: string): string | null {
  return matchHeader(header, noOwnWords)?.means ?? null;
}

describe("headers match", () => {
  test.each([
    ["阅读（人）", "readers"],
    ["閱讀人數", "readers"],
    ["阅读（次）", "reads"],
    ["  Ｖｉｄｅｏ　Ｖｉｅｗｓ ", "views"],
    ["評論（條）", "comments"],
    ["收藏（人）", "savers"],
    ["收藏", "saves"],
    ["Total Play Time", "playTime"],
    ["Длительность (сек.)", "videoLength"],
    ["封面點擊率", "coverClickRate"],
    ["发表篇数", "posts"],
    ["在看", "wows"],
    ["跳转阅读原文人数", "originalPageReaders"],
    ["完播率(%)", "videoCompletionRate"],
    ["阅读量(万)", "reads"],
    ["Reads (people)", "readers"],
    ["企微链接点击人数", "wecomClickers"],
  ])("%s is %s", (header, measure) => {
    expect(means(header)).toBe(measure);
  });

  test.each(["Clicks (sponsored)", "阅读(播放)量", "Likes (people who unfollowed)", "Reviewed by", ""])(
    "%s is not known",
    (header) => {
      expect(means(header)).toBeNull();
    },
  );

  test("people and events of one thing are never the same measure", () => {
    for (const [people, events] of [
      ["阅读人数", "阅读次数"],
      ["分享人数", "分享次数"],
      ["点赞人数", "点赞次数"],
      ["在看人数", "在看次数"],
      ["企微链接点击人数", "企微链接点击次数"],
    ] as const)
      expect(means(people)).not.toBe(means(events));
  });

  test("the surer way goes first: the export's own word, a word for any table, a unit taken off", () => {
    const own = new Map([
      [normaliseHeader("Result"), { means: "adResults", tag: null, written: null, rank: 0 } as const],
    ]);
    const sure = ["Result", "Likes", "Cost (EUR)"].map((header) => matchHeader(header, own)?.confidence);
    expect(sure).toEqual([1, 0.9, 0.8]);
  });
});

describe("an export is recognised", () => {
  test("with the reason and how much of the file it names", async () => {
    const whole = onlyTable(await inspectText("日期,渠道,阅读人数\n2026-10-01,朋友圈,5\n")).recognition;
    expect(whole).toMatchObject({
      source: "wechat.trend.channels",
      confidence: 1,
      evidence: { required: ["日期", "渠道", "阅读人数"], matched: 3, of: 3 },
    });
    const half = onlyTable(
      await inspectText("日期,渠道,阅读人数,备注,审核人,编号\n2026-10-01,朋友圈,5,x,y,z\n"),
    ).recognition;
    expect([half.source, half.confidence]).toEqual(["wechat.trend.channels", 0.75]);
  });

  test("as the most specific of those that fit", async () => {
    const ads = "日期,花费,曝光次数,点击次数,千次展现均价\n2026-10-01,10,1000,20,10\n";
    const { recognition } = onlyTable(await inspectText(ads));
    expect(recognition.source).toBe("tencent.ads");
    expect(recognition.evidence?.others).toEqual(["ads.cost"]);
  });

  test("and a file that is none keeps its columns, each with its confidence", async () => {
    const table = onlyTable(
      await inspectText("Day,Likes,Cost (EUR),Total readers of post,Remark\n2026-10-01,5,7,9,x\n2026-10-02,6,8,9,y\n"),
    );
    expect(table.recognition).toMatchObject({ source: "unknown", platform: "any", confidence: 0 });
    const byHeader = new Map(table.columns.map((column): [string, Column] => [column.header, column]));
    expect(byHeader.get("Likes")).toMatchObject({ measure: "likes", confidence: 0.9 });
    expect(byHeader.get("Cost (EUR)")).toMatchObject({ measure: "cost", confidence: 0.8 });
    const offered = byHeader.get("Total readers of post");
    expect(offered).toMatchObject({ role: "tag", measure: null, values: [9, 9] });
    expect(offered?.suggestions?.map(({ measure }) => measure)).toContain("readers");
    expect(byHeader.get("Remark")?.suggestions).toBeUndefined();
  });

  test("what a person chose is sure", async () => {
    const found = await inspectText("Day,Opens\n2026-10-01,50\n", { columns: { Opens: "sessionReads" } });
    expect(onlyTable(found).columns[1]).toMatchObject({ measure: "sessionReads", confidence: 1 });
  });
});

describe("what is offered for an unknown header", () => {
  test("is near to it, below what is applied, and counts the same kind of thing", () => {
    for (const [header, measure] of [
      ["图文总阅读人数合计", "readers"],
      ["累计分享次数", "shares"],
      ["Total video likes", "likes"],
      ["Всего просмотров видео", "views"],
    ] as const) {
      const offered = suggestMeasures(header);
      expect(
        offered.map((each) => each.measure),
        header,
      ).toContain(measure);
      expect(Math.max(...offered.map(({ confidence }) => confidence))).toBeLessThan(0.7);
    }
    expect(suggestMeasures("累计分享次数").map(({ measure }) => measure)).not.toContain("sharers");
    expect(suggestMeasures("累计分享人数").map(({ measure }) => measure)).not.toContain("shares");
  });

  test("is nothing where nothing is near", () => {
    for (const header of ["", "x", "Reviewed by", "审批人", "qqqqqq", "=HYPERLINK(1)"])
      expect(suggestMeasures(header)).toEqual([]);
  });
});

test("a set of headers has one fingerprint, whatever their order, width, script, case and language", () => {
  const key = fingerprint(["发表时间", "总阅读（人）", "Likes"]);
  expect(fingerprint(["LIKES ", "總閱讀人數", "發表時間"])).toEqual(key);
  expect(fingerprint(["点赞", "Дата публикации", "總閱讀人數"])).toEqual(key);
  expect(fingerprint(["发表时间", "总阅读（次）", "Likes"])).not.toEqual(key);
  expect(fingerprint(["发表时间", "Likes"])).not.toEqual(key);
});

describe("a list of posts without links is read post by post", () => {
  test.each([
    ["Caption,Date,Video views,Profile views,Likes,Comments,Shares", "How we made it,2025-10-01,1000,5,30,2,1"],
    ["Post text,Publish date,Views,Likes,Comments,Shares", "How we made it,2025-10-01,1000,30,2,1"],
    ["Date,Title,Video views,Reached audience,Net growth,Likes", "2025-10-01,How we made it,1000,900,0,30"],
    ["文案,发布日期,视频播放量,主页访问次数,点赞,评论", "我们怎么做,2025-10-01,1000,5,30,2"],
    ["Текст поста,Дата,Просмотры видео,Просмотры профиля,Лайки", "Как мы это сделали,2025-10-01,1000,5,30"],
  ])("%s", async (header, row) => {
    const { recognition, columns } = onlyTable(
      await inspectText(`${header}\n${row}\n${row.replace("-01,", "-02,")}\n`),
    );
    expect(recognition.grain).toBe("item");
    expect(columns.filter(({ role }) => role === "item").map(({ values }) => values[0])).toEqual([
      row.split(",").find((text) => !/^[\d-]+$/.test(text)),
    ]);
    expect(columns.find(({ role }) => role === "date")?.kind).toBe("date");
  });

  test("and the overview of an account stays one row per day", async () => {
    const text = "Date,Video views,Profile views,Likes,Comments,Shares\n2025/10/01,1000,5,30,2,1\n";
    expect(onlyTable(await inspectText(text)).recognition).toMatchObject({
      source: "tiktok.studio.overview",
      grain: "period",
    });
  });
});

describe("two files are of one kind", () => {
  const kind = (source: string, ...headers: string[]) => ({ source, grain: "period" as const, headers });
  const mine = kind("unknown", "Day", "Eyes", "Hearts", "Comments");

  test("with a column more or less, in another order or language, and not with mostly other columns", () => {
    expect(kindAlike(mine, kind("unknown", "Hearts", "Comments", "New", "Eyes", "Day"))).toBeGreaterThan(0);
    expect(kindAlike(mine, kind("unknown", "Дата", "Комментарии", "Eyes", "Hearts"))).toBe(1);
    expect(kindAlike(mine, kind("unknown", "Day", "Comments", "Orders", "Refunds"))).toBe(0);
    expect(kindAlike(mine, kind("unknown", "Day", "Eyes"))).toBe(0);
  });

  test("where both are the same known export, whatever its columns, and never where they are two", () => {
    expect(kindAlike(kind("meta.ads", "Day", "Reach"), kind("meta.ads", "Spent"))).toBeGreaterThan(0);
    expect(kindAlike(kind("meta.ads", "Day", "Reach"), kind("tiktok.ads", "Day", "Reach"))).toBe(0);
    expect(kindAlike(kind("unknown", "Day", "Reach"), kind("tiktok.ads", "Reach", "Day"))).toBe(1);
    expect(kindAlike(kind("unknown", "Day", "Reach"), kind("tiktok.ads", "Day", "Reach", "Cost"))).toBe(0);
  });

  test("what people chose holds for them, by header or by meaning; the most similar file counts", () => {
    const old = { ...mine, corrections: [["Eyes", "views"] as const, ["Comments", "replies"] as const] };
    const other = { ...kind("unknown", "Day", "Eyes", "Ears"), corrections: [["Eyes", "likes"] as const] };
    const russian = kind("unknown", "Дата", "Комментарии", "eyes", "Hearts");
    expect([...rememberedChoices(russian, [old, other])]).toEqual([
      ["eyes", "views"],
      ["комментарии", "replies"],
    ]);
    expect([...rememberedChoices(kind("unknown", "Day", "Eyes", "Orders", "Refunds"), [old])]).toEqual([]);
  });
});

describe("the dictionary", () => {
  test("names each export once, and its headers mean one thing", () => {
    const sources = exportDeclarations.map(({ source }) => source);
    expect(new Set(sources).size).toBe(sources.length);
    for (const source of sources) expect(declarationOf(source)?.source).toBe(source);
    for (const { source, columns } of exportDeclarations) {
      const meanings = new Map<string, string>();
      for (const { means, headers } of columns) {
        for (const header of headers.map(normaliseHeader)) {
          expect([source, header, meanings.get(header) ?? means]).toEqual([source, header, means]);
          meanings.set(header, means);
        }
      }
    }
  });

  test("requires only headers that it knows", () => {
    for (const { source, requires, columns } of exportDeclarations) {
      const known = new Set(columns.flatMap(({ headers }) => headers.map(normaliseHeader)));
      for (const spellings of requires) {
        const found = spellings.some((header) => known.has(normaliseHeader(header)));
        expect([source, spellings, found || source === "meta.metric"]).toEqual([source, spellings, true]);
      }
    }
  });
});
