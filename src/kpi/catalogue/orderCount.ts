import { count, defineKpi } from "../define.ts";

export const orderCount = defineKpi({
  id: "ORDERCOUNT",
  params: { orders: count("orders") },
  formula: "orders",
  unit: "count",
  better: "higher",
  group: "conversion",
  grain: "period",
  platforms: ["wechat"],
  sources: ["Z14"],
  withoutBenchmark: "accountSize",
  examples: [
    { given: { orders: 80 }, gives: 80 },
    { given: { orders: 0 }, gives: 0 },
    { given: { orders: -3 }, gives: -3 },
    { given: { orders: "?" }, gives: "#VALUE!" },
    { given: { orders: null }, gives: "#N/A" },
    { given: { orders: { error: "#DIV/0!" } }, gives: "#DIV/0!" },
  ],
  help: {
    title: "Orders",
    summary: "Orders placed in the period, in the mini-program for example (小程序下单量); paid or not.",
    params: { orders: "Orders placed (下单量)." },
  },
});
