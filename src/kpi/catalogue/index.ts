import { adFrequency } from "./adFrequency.ts";
import { amplification } from "./amplification.ts";
import { applause } from "./applause.ts";
import { audienceMatch } from "./audienceMatch.ts";
import { avgViewedPct } from "./avgViewedPct.ts";
import { avgWatchTime } from "./avgWatchTime.ts";
import { cac } from "./cac.ts";
import { cagr } from "./cagr.ts";
import { churn } from "./churn.ts";
import { cmgr } from "./cmgr.ts";
import { commentsPerPost } from "./commentsPerPost.ts";
import { completionRate } from "./completionRate.ts";
import { contentValue } from "./contentValue.ts";
import { conversationRate } from "./conversationRate.ts";
import { convertGrowth } from "./convertGrowth.ts";
import { convRate } from "./convRate.ts";
import { cpa } from "./cpa.ts";
import { cpc } from "./cpc.ts";
import { cpe } from "./cpe.ts";
import { cpf } from "./cpf.ts";
import { cpl } from "./cpl.ts";
import { cpm } from "./cpm.ts";
import { cpv } from "./cpv.ts";
import { csat } from "./csat.ts";
import { ctr } from "./ctr.ts";
import { cwgr } from "./cwgr.ts";
import { dailyChange } from "./dailyChange.ts";
import { deliveryRate } from "./deliveryRate.ts";
import { detailViewRate } from "./detailViewRate.ts";
import { dynTarget } from "./dynTarget.ts";
import { engRate } from "./engRate.ts";
import { erDaily } from "./erDaily.ts";
import { erFollowers } from "./erFollowers.ts";
import { erImpr } from "./erImpr.ts";
import { erPost } from "./erPost.ts";
import { erReach } from "./erReach.ts";
import { erView } from "./erView.ts";
import { featurePopularity } from "./featurePopularity.ts";
import { featureUse } from "./featureUse.ts";
import { firstShareRate } from "./firstShareRate.ts";
import { followConv } from "./followConv.ts";
import { followerTotal } from "./followerTotal.ts";
import { growthRate } from "./growthRate.ts";
import { hookRate } from "./hookRate.ts";
import { impressionTotal } from "./impressionTotal.ts";
import { interactionRate } from "./interactionRate.ts";
import { keywordReplyShare } from "./keywordReplyShare.ts";
import { likesPerPost } from "./likesPerPost.ts";
import { loyalty } from "./loyalty.ts";
import { loyaltyIndex } from "./loyaltyIndex.ts";
import { ltv } from "./ltv.ts";
import { ltvCac } from "./ltvCac.ts";
import { meanResponseTime } from "./meanResponseTime.ts";
import { medianPost } from "./medianPost.ts";
import { menuCtr } from "./menuCtr.ts";
import { mom } from "./mom.ts";
import { mpUsage } from "./mpUsage.ts";
import { netFollowers } from "./netFollowers.ts";
import { netGrowthRate } from "./netGrowthRate.ts";
import { newFollowers } from "./newFollowers.ts";
import { nps } from "./nps.ts";
import { npsCounts } from "./npsCounts.ts";
import { openRate } from "./openRate.ts";
import { orderCount } from "./orderCount.ts";
import { originalPageRate } from "./originalPageRate.ts";
import { pace } from "./pace.ts";
import { participation } from "./participation.ts";
import { payback } from "./payback.ts";
import { payRate } from "./payRate.ts";
import { pctRank } from "./pctRank.ts";
import { postFreq } from "./postFreq.ts";
import { projection } from "./projection.ts";
import { reachRate } from "./reachRate.ts";
import { readRate } from "./readRate.ts";
import { readSourceShare } from "./readSourceShare.ts";
import { readsPerShare } from "./readsPerShare.ts";
import { readTotal } from "./readTotal.ts";
import { redeemRate } from "./redeemRate.ts";
import { replyRate } from "./replyRate.ts";
import { responseTime } from "./responseTime.ts";
import { retention } from "./retention.ts";
import { retentionAll } from "./retentionAll.ts";
import { roas } from "./roas.ts";
import { roi } from "./roi.ts";
import { salesLeads } from "./salesLeads.ts";
import { saveRate } from "./saveRate.ts";
import { seasonalIndex } from "./seasonalIndex.ts";
import { seasonTarget } from "./seasonTarget.ts";
import { sentiment } from "./sentiment.ts";
import { shareRate } from "./shareRate.ts";
import { sov } from "./sov.ts";
import { trimMeanPost } from "./trimMeanPost.ts";
import { userMessages } from "./userMessages.ts";
import { viewsPerFollower } from "./viewsPerFollower.ts";
import { viewsPerVideo } from "./viewsPerVideo.ts";
import { viewTotal } from "./viewTotal.ts";
import { virality } from "./virality.ts";
import { visitRate } from "./visitRate.ts";
import { wci } from "./wci.ts";
import { wow } from "./wow.ts";
import { yoy } from "./yoy.ts";
import { zScore } from "./zScore.ts";

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
  growthRate,
  cagr,
  cwgr,
  convertGrowth,
  retention,
  retentionAll,
  audienceMatch,
  mom,
  yoy,
  wow,
  dailyChange,
  dynTarget,
  seasonTarget,
  seasonalIndex,
  pace,
  projection,
  zScore,
  pctRank,
  deliveryRate,
  completionRate,
  avgWatchTime,
  avgViewedPct,
  hookRate,
  firstShareRate,
  readsPerShare,
  readSourceShare,
  originalPageRate,
  reachRate,
  viewsPerFollower,
  medianPost,
  trimMeanPost,
  postFreq,
  sov,
  erFollowers,
  erReach,
  erPost,
  erImpr,
  erView,
  erDaily,
  applause,
  amplification,
  virality,
  conversationRate,
  saveRate,
  likesPerPost,
  commentsPerPost,
  replyRate,
  responseTime,
  meanResponseTime,
  keywordReplyShare,
  sentiment,
  wci,
  menuCtr,
  mpUsage,
  featureUse,
  featurePopularity,
  contentValue,
  loyaltyIndex,
  nps,
  npsCounts,
  csat,
  followConv,
  redeemRate,
  visitRate,
  payRate,
  ctr,
  detailViewRate,
  roas,
  ltv,
  ltvCac,
  payback,
  cpv,
  cpe,
  cpl,
  cpa,
  cpf,
  cac,
  adFrequency,
  newFollowers,
  followerTotal,
  salesLeads,
  orderCount,
  userMessages,
  readTotal,
  viewTotal,
  impressionTotal,
] as const;

type Declared = (typeof catalogue)[number];

export type KpiId = Declared["id"];

export type KpiById<Id extends KpiId> = Extract<Declared, { readonly id: Id }>;
