import { describe, expect, test } from "vitest";
import { columnsOf, inspectText, onlyTable } from "../reading.ts";

describe("cumulative rows", () => {
  test("the data cube's article totals count with their last day, in any order", async () => {
    const found = await inspectText(
      "ref_date,msgid,title,stat_date,int_page_read_user\n" +
        "2026-11-01,10_1,a,2026-11-01,10000\n2026-11-01,10_1,a,2026-11-03,30000\n2026-11-01,10_1,a,2026-11-02,20000\n" +
        "2026-11-02,11_1,b,2026-11-02,500\n",
      { columns: { ref_date: "date", title: "item", int_page_read_user: "readers" } },
    );
    expect(columnsOf(onlyTable(found))).toMatchObject({
      title: ["item", "a", "b"],
      int_page_read_user: ["readers", 30000, 500],
    });
    expect(found.repairs.filter(({ reason }) => reason === "cumulativeRow")).toMatchObject([{ where: "D2,D4" }]);
    expect(found.health.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("a list of videos exported twice counts once, with the later day", async () => {
    const found = await inspectText(
      '"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"\n' +
        '"2026-11-01","v","https://x/1","2026-10-20","5","1","0","100"\n"2026-11-08","v","https://x/1","2026-10-20","9","1","0","180"\n',
    );
    expect(columnsOf(onlyTable(found))).toMatchObject({ "Total views": ["views", 180] });
  });
});

describe("channels", () => {
  test("the row for all channels alone is the whole; its parts are not added again", async () => {
    const found = await inspectText(
      "日期,渠道,阅读人数\n2026-11-01,全部,100\n2026-11-01,朋友圈,70\n2026-11-01,公众号消息,60\n2026-11-02,全部,90\n2026-11-02,朋友圈,90\n",
    );
    const [whole, parts] = found.tables;
    expect(whole && columnsOf(whole)).toMatchObject({ 阅读人数: ["readers", 100, 90] });
    expect([whole?.partsOf, parts?.partsOf, parts?.rowCount]).toEqual([undefined, "渠道", 3]);
    expect(found.health.map(({ code }) => code)).toEqual(["partsApart"]);
  });

  test("new followers by source are added up", async () => {
    const found = await inspectText(
      "ref_date,user_source,new_user,cancel_user\n2026-11-01,0,3,5\n2026-11-01,17,4,0\n2026-11-01,30,2,1\n2026-11-02,0,1,1\n",
      { columns: { ref_date: "date", user_source: "tag", new_user: "newFollowers", cancel_user: "lostFollowers" } },
    );
    expect(columnsOf(onlyTable(found))).toMatchObject({
      ref_date: ["date", 46327, 46328],
      new_user: ["newFollowers", 9, 1],
      cancel_user: ["lostFollowers", 6, 1],
    });
    expect(found.repairs).toMatchObject([{ where: "B2", before: "0, 17, 30", reason: "channelsAdded" }]);
    expect(found.health).toEqual([]);
  });

  test("unique people by channel are missing rather than added", async () => {
    const found = await inspectText(
      "日期,渠道,阅读人数,阅读次数\n2026-11-01,朋友圈,70,80\n2026-11-01,公众号消息,60,90\n",
    );
    expect(columnsOf(onlyTable(found))).toMatchObject({ 阅读人数: ["readers", null], 阅读次数: ["reads", 170] });
    expect(found.health).toMatchObject([{ severity: "warning", code: "peopleByChannel", where: "C2:C3" }]);
  });
});
