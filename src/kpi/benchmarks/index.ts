import type { Benchmark } from "../define.ts";
import { published } from "./published.ts";
import { publishedAds } from "./publishedAds.ts";
import { publishedEngagement } from "./publishedEngagement.ts";
import { tiktokArticle } from "./tiktokArticle.ts";
import { wechatArticle } from "./wechatArticle.ts";

/** Every benchmark with where it comes from. None is a fact about the reader's account. */
export const benchmarks: readonly Benchmark[] = [
  ...wechatArticle,
  ...tiktokArticle,
  ...published,
  ...publishedEngagement,
  ...publishedAds,
];

export function benchmarksOf(kpi: string): readonly Benchmark[] {
  return benchmarks.filter((benchmark) => benchmark.kpi === kpi);
}
