import { describe, expect, test } from "vitest";
import { kpis } from "../../src/kpi/kpi.ts";
import { hasBuiltInFormula } from "../../src/kpi/portable.ts";
import { longestFormula, longestRepeated } from "../../src/portable/reasons.ts";
import { turned } from "./asked.ts";

describe("a formula that calls our functions", () => {
  test.each([
    ["=READRATE(B2,C2)", "=B2/IF(C2<0,#NUM!,C2)"],
    ["=readrate( B2 , $C$2 )", "=B2/IF($C$2<0,#NUM!,$C$2)"],
    ["= READRATE(B2,C2) * 100 ", "= (B2/IF(C2<0,#NUM!,C2)) * 100 "],
    ["=-READRATE(B2,C2)", "=-(B2/IF(C2<0,#NUM!,C2))"],
    ["=ROUND( READRATE(B2,C2), 2)", "=ROUND( B2/IF(C2<0,#NUM!,C2), 2)"],
    [
      "=READRATE('My ''Sheet'!B2,[@[All followers]])",
      "='My ''Sheet'!B2/IF([@[All followers]]<0,#NUM!,[@[All followers]])",
    ],
    ["=READRATE(B2+B3,SUM(C2:C9))", "=(B2+B3)/IF(SUM(C2:C9)<0,#NUM!,SUM(C2:C9))"],
    ['=IF(A2="READRATE(1,2)",READRATE(1,2),"")', '=IF(A2="READRATE(1,2)",1/IF(2<0,#NUM!,2),"")'],
    [
      "=READRATE(READRATE(1,2),READRATE(3,4))",
      "=(1/IF(2<0,#NUM!,2))/IF((3/IF(4<0,#NUM!,4))<0,#NUM!,(3/IF(4<0,#NUM!,4)))",
    ],
    ["=READRATE(B2)", "=B2/IF((#N/A)<0,#NUM!,(#N/A))"],
    ["=@READRATE(B2:B9,C2:C9)+1", "=(B2/IF(C2<0,#NUM!,C2))+1"],
    ["=SUM(READRATE(B2:B9,C2:C9))", "=SUM(B2:B9/IF(C2:C9<0,#NUM!,C2:C9))"],
    ["=LET(r,B2,READRATE(r,C2))", "=LET(r,B2,r/IF(C2<0,#NUM!,C2))"],
  ])("%s becomes %s", (before, after) => {
    expect(turned(before)).toBe(after);
  });

  test.each([
    "=SUM(B2:B9)",
    '="READRATE(1,2)"',
    "=MYREADRATE(B2,C2)",
    "=READRATE.OLD(B2,C2)",
    "=LET(READRATE,LAMBDA(a,b,a*b),READRATE(1,2))",
    "=ROI*2",
  ])("%s is not ours", (formula) => {
    expect(turned(formula)).toBeNull();
  });

  test("stays where built-in functions cannot say it", () => {
    expect(turned("=SEASONALINDEX(A1:A24,1)*2")).toBe("noEquivalent");
  });

  test("is known by the build's prefix only", () => {
    expect(turned("=KPI.READRATE(B2,C2)", { namespace: "KPI" })).toBe("=B2/IF(C2<0,#NUM!,C2)");
    expect(turned("=READRATE(B2,C2)", { namespace: "KPI" })).toBeNull();
    expect(turned("=KPI.READRATE(B2,C2)")).toBeNull();
  });

  test("keeps a blank argument missing where it shows #N/A", () => {
    const isBlank = (reference: string) => reference === "B2";
    expect(turned("=READRATE(B2,C2)", { isBlank, shows: [["#N/A"]] })).toBe('=IF(B2="",#N/A,B2)/IF(C2<0,#NUM!,C2)');
    expect(turned("=READRATE(B2,C2)", { isBlank, shows: [[0]] })).toBe("=B2/IF(C2<0,#NUM!,C2)");
    expect(turned("=MEDIANPOST(B2)", { isBlank, shows: [["#N/A"]] })).toBe(turned("=MEDIANPOST(B2)"));
    expect(turned("=CHURN(A2,C2,,B2)", { isBlank, shows: [["#N/A"]] })).toBe(turned("=CHURN(A2,C2,,B2)"));
  });
});

describe("scoring functions", () => {
  test("become the formula of their scale, with each anchor by its place", () => {
    expect(turned('=KPISCORE(B2,"ratio",$H$1)')).toBe("=MAX(0,MIN(100,100*B2/$H$1))");
    expect(turned('=KPISCORE(B2,"goalredflag",$H$1:$I$1,,0,120)')).toBe(
      "=MAX(0,MIN(120,100/3*(1+(B2-INDEX($H$1:$I$1,1))/(INDEX($H$1:$I$1,2)-INDEX($H$1:$I$1,1)))))",
    );
    expect(turned('=KPISCORE(B2+C2,"binary",H1)')).toContain("ROUND((B2+C2)-H1,");
    expect(turned("=KPICOVERAGE(B2:B4,C2:C4)")).toBe("=SUMPRODUCT(ISNUMBER(B2:B4)*C2:C4)/SUM(C2:C4)");
    expect(turned('=KPISTATUS(B2)&"!"')).toMatch(/^=IF\(.*&"!"$/);
    expect(turned('=KPIGRADE(READRATE(B2,C2)*100,,"zh-CN")')).not.toContain("READRATE");
  });

  test("over a column of values become one formula per row, the anchors as they are", () => {
    expect(turned('=KPISCORE(B2:B3,"progress",$H$1:$I$1)', { spill: "D2:D3" })).toEqual([
      "=MAX(0,MIN(100,100*(B2-INDEX($H$1:$I$1,1))/(INDEX($H$1:$I$1,2)-INDEX($H$1:$I$1,1))))",
      "=MAX(0,MIN(100,100*(B3-INDEX($H$1:$I$1,1))/(INDEX($H$1:$I$1,2)-INDEX($H$1:$I$1,1))))",
    ]);
  });

  test.each([
    ["=KPITOTAL(B2:B4,C2:C4)", "noEquivalent"],
    ['=KPIBENCHMARK("READRATE","wechat","pass")', "noEquivalent"],
    ["=KPISCORE(B2,F1,H1:K1)", "noEquivalent"],
    ['=KPISCORE(B2,"peer",{1,2,3,4,5,6,7,8})', "needsRange"],
    ['=KPISCORE(B2,"ratio",H1+1)', "needsRange"],
    ['=SUM(KPISCORE(B2:B4,"ratio",H1))', "needsElements"],
    ["=KPISTATUS(RAND()*100)", "volatileTwice"],
  ])("%s stays: %s", (formula, reason) => {
    expect(turned(formula)).toBe(reason);
  });

  test("keep a blank value missing", () => {
    const around = { isBlank: () => true, shows: [["#N/A"]] };
    expect(turned('=KPISCORE(B2,"ratio",H1)', around)).toBe('=MAX(0,MIN(100,100*IF(B2="",#N/A,B2)/H1))');
  });
});

describe("a formula that spills", () => {
  test("becomes one formula per row, with dollar signs and single cells as they are", () => {
    expect(turned("=READRATE($B2:$B4,C$1)*100", { spill: "D2:D4" })).toEqual([
      "=($B2/IF(C$1<0,#NUM!,C$1))*100",
      "=($B3/IF(C$1<0,#NUM!,C$1))*100",
      "=($B4/IF(C$1<0,#NUM!,C$1))*100",
    ]);
  });

  test("over rows and columns becomes one formula per cell", () => {
    expect(turned("=READRATE(A1:B2,C1:C2)", { spill: "E1:F2" })).toEqual([
      ["=A1/IF(C1<0,#NUM!,C1)", "=B1/IF(C1<0,#NUM!,C1)"],
      ["=A2/IF(C2<0,#NUM!,C2)", "=B2/IF(C2<0,#NUM!,C2)"],
    ]);
  });

  test("leaves alone what a function takes whole, and takes names, tables and arrays apart", () => {
    const sizeOf = (text: string) => (["Posts[Reads]", "fans"].includes(text) ? { rows: 2, columns: 1 } : null);
    expect(turned("=READRATE(Posts[Reads],fans)/SUM(B2:B3)", { spill: "D2:D3", sizeOf })).toEqual([
      "=(INDEX(Posts[Reads],1)/IF(INDEX(fans,1)<0,#NUM!,INDEX(fans,1)))/SUM(B2:B3)",
      "=(INDEX(Posts[Reads],2)/IF(INDEX(fans,2)<0,#NUM!,INDEX(fans,2)))/SUM(B2:B3)",
    ]);
    expect(turned('=READRATE({1;2},{"4";","})', { spill: "D2:D3" })).toEqual([
      '=1/IF("4"<0,#NUM!,"4")',
      '=2/IF(","<0,#NUM!,",")',
    ]);
  });

  test("shows nothing behind the data until there are some", () => {
    expect(turned("=READRATE(B2:B3,C2:C3)", { spill: "D2:D3", shows: [[0.5], [""]] })).toEqual([
      "=B2/IF(C2<0,#NUM!,C2)",
      '=IF(AND(B3="",C3=""),"",B3/IF(C3<0,#NUM!,C3))',
    ]);
  });

  test("is told apart from an array formula, a blocked spill and one that is not calculated", () => {
    expect(turned("=READRATE(B2:B9,C2:C9)")).toBe("arrayFormula");
    expect(turned("=READRATE(B2:B9,C2:C9)", { shows: [["#SPILL!"]] })).toBe("spillBlocked");
    expect(turned("=READRATE(B2:B9,C2:C9)", { shows: [["#NAME?"]] })).toBe("stillBroken");
    expect(turned("=READRATE(B2:B9,C2:C3)", { spill: "D2:D9" })).toBe("spillShape");
  });
});

test("references to a spill that goes become its range, in any formula", () => {
  const turnedSpill = (sheet: string | null, row: number, column: number) =>
    (sheet === null || sheet === "My sheet") && row === 1 && column === 1 ? { rows: 8, columns: 1 } : null;
  expect(turned("=SUM(B2#)/$B$2#", { turnedSpill })).toBe("=SUM(B2:B9)/$B$2:$B$9");
  expect(turned("=MAX('My sheet'!B2#,C2#)", { turnedSpill })).toBe("=MAX('My sheet'!B2:B9,C2#)");
  expect(turned('="B2#"&Other!B2#', { turnedSpill })).toBeNull();
  expect(turned("=AVERAGE(READRATE(B2#,C2))", { turnedSpill })).toBe("=AVERAGE(B2:B9/IF(C2<0,#NUM!,C2))");
});

describe("is left, with the reason:", () => {
  const long = `SUM(${Array.from({ length: longestRepeated }, (_, n) => `A${n + 1}`).join(",")})`;

  test("an argument needed twice that changes from one time to the next", () => {
    expect(turned("=READRATE(B2,RAND())")).toBe("volatileTwice");
    expect(turned("=READRATE(B2,1+OFFSET(A1,1,0))")).toBe("volatileTwice");
    expect(turned("=READRATE(RAND(),B2)")).toBe("=RAND()/IF(B2<0,#NUM!,B2)");
  });

  test("an argument needed twice that is long", () => {
    expect(turned(`=READRATE(B2,${long})`)).toBe("longTwice");
    expect(turned(`=READRATE(${long},B2)`)).toBe(`=${long}/IF(B2<0,#NUM!,B2)`);
  });

  test("a formula that would be longer or deeper than Excel takes", () => {
    const text = `"${"x".repeat(longestFormula - 20)}"`;
    expect(turned(`=READRATE(1,2)&${text}`)).toBe("tooLong");
    const nested = (depth: number) => `=${"ABS(".repeat(depth)}READRATE(B2,C2)${")".repeat(depth)}`;
    expect(turned(nested(64))).toBe("tooDeep");
    expect(turned(nested(63))).toMatch(/^=ABS/);
  });

  test("a function that built-in ones cannot say, however it is called", () => {
    expect(turned("=SEASONALINDEX(B2:B25,1)")).toBe("noEquivalent");
    expect(turned("=ROUND(A1*SEASONALINDEX(B2:B25,1),0)")).toBe("noEquivalent");
  });

  test("a function that is handed to another one, an unknown number of arguments, parentheses that do not fit", () => {
    expect(turned("=MAP(B2:B9,C2:C9,READRATE)")).toBe("functionAsValue");
    expect(turned("=READRATE(1,2,3)")).toBe("wrongArguments");
    expect(turned("=READRATE(1,2")).toBe("unreadable");
  });
});

test("the call of every KPI that built-in functions can say becomes a formula without it, alone and inside another", () => {
  for (const { id, params } of kpis.filter(hasBuiltInFormula)) {
    const args = params.map((_param, index) => `${String.fromCharCode(65 + index)}2`).join(",");
    expect(turned(`=${id}(${args})`), id).toMatch(/^=/);
    expect(turned(`=1-${id}(${args})`), id).not.toContain(`${id}(`);
  }
});
