import type { Template } from "../template.ts";
import { tiktokGrowth } from "./tiktokGrowth.ts";
import { wechatBrandExposure } from "./wechatBrandExposure.ts";
import { wechatSalesConversion } from "./wechatSalesConversion.ts";

/** Templates that come with Scoreline, in the order in which lists show them. */
export const builtinTemplates: readonly Template[] = [wechatBrandExposure, wechatSalesConversion, tiktokGrowth];

export function builtinTemplate(id: string): Template | undefined {
  return builtinTemplates.find((template) => template.id === id);
}
