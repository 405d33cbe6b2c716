import { adCost } from "./adCost.ts";
import type { ExportDeclaration } from "./declare.ts";
import { tiktokStudioContent } from "./tiktokStudioContent.ts";
import { tiktokStudioFollowers } from "./tiktokStudioFollowers.ts";
import { tiktokStudioOverview } from "./tiktokStudioOverview.ts";
import { tiktokSuiteOverview } from "./tiktokSuiteOverview.ts";
import { wechatArticles } from "./wechatArticles.ts";
import { wechatUsers } from "./wechatUsers.ts";

/** Every export that is recognised by name. To add one: its file, and a line here. */
export const exportDeclarations: readonly ExportDeclaration[] = [
  wechatArticles,
  wechatUsers,
  tiktokStudioOverview,
  tiktokStudioFollowers,
  tiktokStudioContent,
  tiktokSuiteOverview,
  adCost,
];
