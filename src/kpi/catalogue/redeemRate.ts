import { base, count, defineKpi } from "../define.ts";

export const redeemRate = defineKpi({
  id: "REDEEMRATE",
  params: {
    redeemed: count("vouchersRedeemed"),
    issued: base("vouchersIssued"),
  },
  formula: "redeemed / issued",
  unit: "ratio",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat", "tiktok"],
  sources: ["Z15", "Q9"],
  basis: "issued",
  withoutBenchmark: "noFigure",
  warnings: [{ when: "value > 1", code: "beyondWhole" }],
  examples: [
    { given: { redeemed: 90, issued: 600 }, gives: 0.15 },
    { given: { redeemed: 90, issued: 0 }, gives: "#DIV/0!" },
    { given: { redeemed: 90, issued: -600 }, gives: "#NUM!" },
    { given: { redeemed: "?", issued: 600 }, gives: "#VALUE!" },
    { given: { redeemed: 90, issued: null }, gives: "#N/A" },
  ],
  help: {
    title: "Voucher redemption rate",
    summary: "Vouchers redeemed as a share of those handed out (活动核销率).",
    params: { redeemed: "Vouchers or codes redeemed (核销).", issued: "Vouchers or codes handed out." },
  },
});
