import { days, isoDay } from "./calendar.ts";
import { randomFrom } from "./random.ts";

/** Level of an account's paid promotion. Money is in yuan. */
export interface AdAccount {
  readonly name: string;
  readonly seed: number;
  readonly costPerDay: number;
  readonly cpm: number;
  /** 点击次数 ÷ 曝光次数. */
  readonly ctr: number;
  readonly conversionsPerDay: number;
  /** (成交金额 − 花费) ÷ 花费 over the whole time. */
  readonly returnOnCost: number;
}

/** Cost table by day and account with a total row, as ad platforms export it. Rates and prices follow from the counts. */
export function adCostCsv(accounts: readonly AdAccount[]): string {
  const lines = [
    ["日期", "账号", "花费(元)", "曝光次数", "点击次数", "点击率", "点击均价(元)", "转化数", "成交金额(元)"],
  ];
  const sum = [0, 0, 0, 0, 0];
  for (const account of accounts) {
    const random = randomFrom(account.seed + 2);
    for (const day of days) {
      const cost = random.around(account.costPerDay * 100, 0.18) / 100;
      const impressions = random.around((cost / account.cpm) * 1000, 0.08);
      const clicks = random.around(impressions * account.ctr, 0.12);
      const conversions = random.around(account.conversionsPerDay, 0.3);
      const revenue = random.around(cost * (1 + account.returnOnCost) * 100, 0.22) / 100;
      [cost, impressions, clicks, conversions, revenue].forEach(
        (value, index) => (sum[index] = (sum[index] ?? 0) + value),
      );
      lines.push([isoDay(day), account.name, ...figures(cost, impressions, clicks, conversions, revenue)]);
    }
  }
  const [cost = 0, impressions = 0, clicks = 0, conversions = 0, revenue = 0] = sum;
  lines.push(["合计", "-", ...figures(cost, impressions, clicks, conversions, revenue)]);
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

function figures(cost: number, impressions: number, clicks: number, conversions: number, revenue: number): string[] {
  return [
    cost.toFixed(2),
    String(impressions),
    String(clicks),
    `${((clicks / impressions) * 100).toFixed(2)}%`,
    (cost / clicks).toFixed(2),
    String(conversions),
    revenue.toFixed(2),
  ];
}
