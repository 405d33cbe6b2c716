import { churn } from "./churn.ts";
import { cmgr } from "./cmgr.ts";
import { convRate } from "./convRate.ts";
import { cpc } from "./cpc.ts";
import { cpm } from "./cpm.ts";
import { engRate } from "./engRate.ts";
import { interactionRate } from "./interactionRate.ts";
import { loyalty } from "./loyalty.ts";
import { netFollowers } from "./netFollowers.ts";
import { netGrowthRate } from "./netGrowthRate.ts";
import { openRate } from "./openRate.ts";
import { participation } from "./participation.ts";
import { readRate } from "./readRate.ts";
import { roi } from "./roi.ts";
import { shareRate } from "./shareRate.ts";
import { viewsPerVideo } from "./viewsPerVideo.ts";

/** Every KPI, in the order in which lists show them. */
export const catalogue = [
  netFollowers,
  netGrowthRate,
  cmgr,
  churn,
  readRate,
  openRate,
  shareRate,
  interactionRate,
  participation,
  convRate,
  roi,
  cpm,
  cpc,
  loyalty,
  engRate,
  viewsPerVideo,
] as const;

type Declared = (typeof catalogue)[number];

export type KpiId = Declared["id"];

export type KpiById<Id extends KpiId> = Extract<Declared, { readonly id: Id }>;

/** Names of a KPI's parameters. */
export type ParamOf<Id extends KpiId> = keyof KpiById<Id>["params"] & string;
