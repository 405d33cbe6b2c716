import { adCost } from "./adCost.ts";
import { channelsVideos } from "./channelsVideos.ts";
import { chinesePortals } from "./chinesePortals.ts";
import type { ExportDeclaration } from "./declare.ts";
import { douyinVideos } from "./douyinVideos.ts";
import { linkedin } from "./linkedin.ts";
import { facebookPosts, instagramPosts } from "./metaPosts.ts";
import { metaSuite } from "./metaSuite.ts";
import { oceanEngineAds } from "./oceanEngineAds.ts";
import { tencentAds } from "./tencentAds.ts";
import { tiktokAds } from "./tiktokAds.ts";
import { tiktokStudioAudience } from "./tiktokStudioAudience.ts";
import { tiktokStudioContent } from "./tiktokStudioContent.ts";
import { tiktokStudioFollowers } from "./tiktokStudioFollowers.ts";
import { tiktokStudioOverview } from "./tiktokStudioOverview.ts";
import { tiktokSuiteOverview } from "./tiktokSuiteOverview.ts";
import { tiktokSuiteVideos } from "./tiktokSuiteVideos.ts";
import {
  wechatArticleConversion,
  wechatArticleDays,
  wechatArticleOverview,
  wechatArticleRecommendation,
} from "./wechatArticle.ts";
import { wechatArticles } from "./wechatArticles.ts";
import { wechatCube } from "./wechatCube.ts";
import { wechatMessages } from "./wechatMessages.ts";
import { wechatTrendArticles, wechatTrendChannels, wechatTrendDays } from "./wechatTrend.ts";
import { wechatAudience, wechatUsers } from "./wechatUsers.ts";
import { xAnalytics } from "./xAnalytics.ts";
import { xiaohongshuNotes } from "./xiaohongshuNotes.ts";
import { youtube } from "./youtube.ts";

/** Every export that is recognised by name. To add one: its file, its name in `locales/en/sources.ts`, and a line here. */
export const exportDeclarations: readonly ExportDeclaration[] = [
  wechatArticles,
  wechatUsers,
  wechatAudience,
  wechatTrendChannels,
  wechatTrendDays,
  wechatTrendArticles,
  wechatArticleOverview,
  wechatArticleConversion,
  wechatArticleRecommendation,
  wechatArticleDays,
  wechatMessages,
  ...wechatCube,
  channelsVideos,
  douyinVideos,
  xiaohongshuNotes,
  ...chinesePortals,
  tiktokStudioOverview,
  tiktokStudioFollowers,
  ...tiktokStudioAudience,
  tiktokStudioContent,
  tiktokSuiteOverview,
  tiktokSuiteVideos,
  tiktokAds,
  tencentAds,
  oceanEngineAds,
  ...metaSuite,
  instagramPosts,
  facebookPosts,
  ...youtube,
  ...xAnalytics,
  ...linkedin,
  adCost,
];

/** How an export of that id is read; undefined for an unknown one. */
export function declarationOf(source: string): ExportDeclaration | undefined {
  return exportDeclarations.find((declaration) => declaration.source === source);
}
