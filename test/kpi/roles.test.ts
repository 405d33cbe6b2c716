import { expect, test } from "vitest";
import { findKpi } from "../../src/kpi/kpi.ts";
import { roleIds, roles, rolesOf } from "../../src/kpi/roles.ts";

test("the five roles of the article are appraised by its KPIs, from rows Z26 to Z30", () => {
  expect(roleIds.map((role) => [roles[role].source, ...roles[role].core])).toEqual([
    ["Z26", "READRATE", "SHARERATE", "CONTENTVALUE"],
    ["Z27", "PARTICIPATION", "CONVRATE", "NEWFOLLOWERS"],
    ["Z28", "ROI", "CPM", "CPC", "SALESLEADS"],
    ["Z29", "INTERACTIONRATE", "REPLYRATE", "CHURN"],
    ["Z30", "LOYALTY", "CONVRATE", "FEATUREUSE"],
  ]);
});

test("a KPI tells its roles, the article's apart from ours, and no role names one twice", () => {
  expect(rolesOf("CONVRATE")).toEqual([
    { role: "campaignPlanner", isCore: true },
    { role: "ads", isCore: false },
    { role: "fullFunnelLead", isCore: true },
  ]);
  expect(rolesOf("WCI")).toEqual([]);
  for (const role of roleIds) {
    const all = [...roles[role].core, ...roles[role].more];
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(findKpi(id), id).toBeDefined();
  }
});
