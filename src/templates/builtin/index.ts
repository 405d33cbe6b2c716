import type { Template } from "../template.ts";
import { crossPlatform } from "./crossPlatform.ts";
import { roleAds } from "./roleAds.ts";
import { roleCampaigns } from "./roleCampaigns.ts";
import { roleContentOps } from "./roleContentOps.ts";
import { roleLead } from "./roleLead.ts";
import { roleUserOps } from "./roleUserOps.ts";
import { tiktokGrowth } from "./tiktokGrowth.ts";
import { wechatBrandExposure } from "./wechatBrandExposure.ts";
import { wechatSalesConversion } from "./wechatSalesConversion.ts";
import { wechatUserGrowth } from "./wechatUserGrowth.ts";
import { wechatUserOperation } from "./wechatUserOperation.ts";

/**
 * Templates that come with Scoreline, in the order in which lists show them. Their values are published or ours, no
 * team's: they are references, and a team's own history is the target where there is enough of it.
 */
export const builtinTemplates: readonly Template[] = [
  wechatBrandExposure,
  wechatSalesConversion,
  wechatUserOperation,
  wechatUserGrowth,
  tiktokGrowth,
  crossPlatform,
  roleContentOps,
  roleCampaigns,
  roleAds,
  roleUserOps,
  roleLead,
].map((template) => ({ ...template, targets: "history" }));

export function builtinTemplate(id: string): Template | undefined {
  return builtinTemplates.find((template) => template.id === id);
}
