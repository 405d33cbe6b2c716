import { describe, expect, test } from "vitest";
import { respell } from "../../src/portable/repair.ts";

describe("broken spellings of our functions", () => {
  test.each([
    ["=READRATE(B2,C2)", "=READRATE(B2,C2)"],
    ["=KPI.READRATE(B2,C2)", "=READRATE(B2,C2)"],
    ["=_xldudf_READRATE( B2, C2 )", "=READRATE( B2, C2 )"],
    ["=_xldudf_KPI_READRATE(B2,C2)", "=READRATE(B2,C2)"],
    ["=_xlfn._xldudf_KPI_READRATE(B2,C2)", "=READRATE(B2,C2)"],
    ["=_xludf.READRATE(B2,C2)", "=READRATE(B2,C2)"],
    ["=_xldudf_KPI_KPIGRADE(_xldudf_KPITOTAL(B2:B4,C2:C4))", "=KPIGRADE(KPITOTAL(B2:B4,C2:C4))"],
    ["='FUNCRES.XLAM'!_xldudf_READRATE(B2,C2)*2", "=READRATE(B2,C2)*2"],
    ["=FUNCRES.XLAM!_xldudf_READRATE(B2,C2)*2", "=READRATE(B2,C2)*2"],
    ["=2*'C:\\My files\\it''s [x].xlsx'!READRATE(B2,'a b'!C2)", "=2*READRATE(B2,'a b'!C2)"],
    ["=[1]!READRATE(B2,C2)", "=READRATE(B2,C2)"],
    ["=1+[Book1.xlsx]!READRATE(B2,C2)", "=1+READRATE(B2,C2)"],
    ["=SUM(1,_xldudf_ROI(1,_xldudf_CPM(2,3)))", "=SUM(1,ROI(1,CPM(2,3)))"],
  ])("%s is %s", (broken, restored) => {
    expect(respell(broken, { namespace: "" })).toBe(restored);
  });

  test("get the prefix where the build has one, and another build's", () => {
    for (const broken of ["=READRATE(B2,C2)", "=_xldudf_READRATE(B2,C2)", "=KPI.READRATE(B2,C2)"]) {
      expect(respell(broken, { namespace: "KPI" })).toBe("=KPI.READRATE(B2,C2)");
      expect(respell(broken, { namespace: "TEAM" })).toBe("=TEAM.READRATE(B2,C2)");
    }
  });

  test.each([
    "=_xldudf_OTHER(B2)",
    "='other.xlam'!THING(B2)",
    "=ACME.READRATE(B2,C2)",
    '="_xldudf_READRATE(1,2)"',
    "=LET(ROI,LAMBDA(a,a*2),ROI(1))",
    "READRATE(B2,C2)",
  ])("%s is none of ours", (formula) => {
    expect(respell(formula, { namespace: "" })).toBeNull();
  });
});
