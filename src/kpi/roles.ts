import type { KpiId } from "./catalogue/index.ts";

/** The five roles of the source article on WeChat appraisal (Z26–Z30). Words are in the locales. */
export type Role = "contentOps" | "campaignPlanner" | "ads" | "userOps" | "fullFunnelLead";

export interface RoleKpis {
  /** Row of the article. */
  readonly source: string;
  /** What the article appraises the role by. */
  readonly core: readonly KpiId[];
  /** What the same work also moves (ours): for finding functions, not for appraisal. */
  readonly more: readonly KpiId[];
}

/** KPIs of each role, declared once: the function browser filters by them, templates weigh the core ones. */
export const roles = {
  contentOps: {
    source: "Z26",
    core: ["READRATE", "SHARERATE", "CONTENTVALUE"],
    more: ["OPENRATE", "COMPLETIONRATE", "AVGWATCHTIME", "HOOKRATE", "SAVERATE", "VIEWSPERVIDEO", "ERVIEW", "POSTFREQ"],
  },
  campaignPlanner: {
    source: "Z27",
    core: ["PARTICIPATION", "CONVRATE", "NEWFOLLOWERS"],
    more: ["NETFOLLOWERS", "NETGROWTHRATE", "REDEEMRATE", "VISITRATE", "FOLLOWCONV", "CPF", "VIRALITY"],
  },
  ads: {
    source: "Z28",
    core: ["ROI", "CPM", "CPC", "SALESLEADS"],
    more: ["CPL", "CTR", "CPA", "CPV", "CPE", "ROAS", "ADFREQUENCY", "DETAILVIEWRATE", "IMPRESSIONTOTAL", "CONVRATE"],
  },
  userOps: {
    source: "Z29",
    core: ["INTERACTIONRATE", "REPLYRATE", "CHURN"],
    more: ["USERMESSAGES", "RESPONSETIME", "RETENTION", "KEYWORDREPLYSHARE", "NPS", "CSAT", "SENTIMENT"],
  },
  fullFunnelLead: {
    source: "Z30",
    core: ["LOYALTY", "CONVRATE", "FEATUREUSE"],
    more: ["LOYALTYINDEX", "FEATUREPOPULARITY", "MENUCTR", "MPUSAGE", "ORDERCOUNT", "PAYRATE", "LTV", "CAC", "LTVCAC"],
  },
} as const satisfies Readonly<Record<Role, RoleKpis>>;

const all = ["contentOps", "campaignPlanner", "ads", "userOps", "fullFunnelLead"] as const satisfies readonly Role[];

/** Every role, in the article's order. */
export const roleIds: readonly Role[] = all;

/** Roles that a KPI helps, with whether the article appraises them by it. */
export function rolesOf(kpi: string): readonly { readonly role: Role; readonly isCore: boolean }[] {
  return roleIds.flatMap((role) => {
    const { core, more }: RoleKpis = roles[role];
    const isCore = core.some((id) => id === kpi);
    return isCore || more.some((id) => id === kpi) ? [{ role, isCore }] : [];
  });
}
