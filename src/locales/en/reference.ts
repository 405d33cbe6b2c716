/**
 * Words on benchmarks, comparisons and roles, for the pane and the reference pages. Gaps are names in braces and
 * nothing else.
 */
export const referenceWords = {
  "reference.statistic.mean": "mean",
  "reference.statistic.median": "median",
  "reference.statistic.claim": "how it was measured is not said",
  "reference.set.published": "Published figures",

  "reference.niche.sports": "sports teams",
  "reference.niche.higherEducation": "higher education",
  "reference.niche.retail": "retail",
  "reference.niche.entertainment": "entertainment accounts",
  "reference.niche.specialist": "specialist accounts",
  "reference.niche.experts": "expert accounts",
  "reference.niche.shortArticles": "short articles",
  "reference.niche.mediumArticles": "articles of medium length",
  "reference.niche.longArticles": "long articles",

  "reference.scope.momentsImageAds": "Moments ads with images",
  "reference.scope.momentsVideoAds": "Moments ads with video",
  "reference.scope.momentsAds": "Moments ads",
  "reference.scope.accountAds": "official account ads",
  "reference.scope.trafficAds": "traffic campaigns",
  "reference.scope.leadAds": "lead campaigns",
  "reference.scope.oneAdvertiser": "one advertiser only",
  "reference.scope.reads": "an example: reads",
  "reference.scope.answersIn48Hours": "comments answered within 48 hours; a team’s own target",
  "reference.scope.answersIn72Hours": "messages to brands answered within 72 hours",
  "reference.scope.serviceReplies": "service replies; a team’s own target",
  "reference.scope.keptFor30Days": "after 30 days",
  "reference.scope.ruleOfThumb": "a rule of thumb",

  "reference.size.small": "small accounts",
  "reference.size.large": "large accounts",
  "reference.size.from": "accounts from {from} followers",
  "reference.size.below": "accounts below {below} followers",
  "reference.size.between": "accounts from {from} to {below} followers",

  "reference.competition.low": "little competition",
  "reference.competition.medium": "usual competition",
  "reference.competition.high": "strong competition",
  "reference.competition.topQuarter": "the best quarter of brands",

  "reference.caution.claim": "Nobody shows how this figure was measured: a claim, not a fact.",
  "reference.caution.basisUnknown": "The source does not say what it is divided by.",
  "reference.caution.farFromOthers":
    "Other sources give figures at least five times higher or lower. Check before you use it as a target.",
  "reference.caution.old": "An old figure: the platform has changed since.",

  "reference.compare": "Compare my value",
  "reference.compare.value": "My value",
  "reference.compare.valueHint.ratio": "In per cent: 4.5 means 4.5%",
  "reference.compare.valueHint.seconds": "In seconds",
  "reference.compare.wrong": "Type a number.",
  "reference.compare.per": "Measured over",
  "reference.compare.basis": "Divided by",
  "reference.compare.currency": "Currency",
  "reference.compare.platform": "Platform",
  "reference.compare.unknown": "not known",
  "reference.compare.period.post": "a post",
  "reference.compare.period.day": "a day",
  "reference.compare.period.week": "a week",
  "reference.compare.period.month": "a month",
  "reference.compare.period.quarter": "a quarter",
  "reference.compare.period.year": "a year",

  "reference.position.below": "Below this figure",
  "reference.position.within": "Reaches this figure",
  "reference.position.above": "Above this figure",
  "reference.position.belowRange": "Below this range",
  "reference.position.withinRange": "Within this range",
  "reference.position.aboveRange": "Above this range",
  "reference.notComparable": "Cannot be compared",
  "reference.converted": "Yours is {value} {per}.",

  "reference.comparison.otherCurrency": "It is in another currency, and currencies are not converted.",
  "reference.comparison.unknownCurrency": "Say the currency of your value.",
  "reference.comparison.otherPeriod": "It holds for another period, and this value cannot be converted to it.",
  "reference.comparison.unknownPeriod": "Your value counts only if it was measured over the same period.",
  "reference.comparison.periodDoesNotMatter": "The period differs; for this KPI its length does not matter.",
  "reference.comparison.convertedByCompounding": "Converted from another period by compounding (CONVERTGROWTH).",
  "reference.comparison.convertedByDays": "Converted from another period by its number of days.",
  "reference.comparison.benchmarkBasisUnknown": "The source does not say what its figure is divided by.",
  "reference.comparison.basisUnknown": "Valid only if your value is divided by the same.",
  "reference.comparison.otherBasis": "It is divided by something else than your value.",
  "reference.comparison.otherPlatform": "It was measured on another platform.",
  "reference.comparison.unknownPlatform": "Valid only for the same platform.",

  "reference.role.contentOps": "Content operations",
  "reference.role.campaignPlanner": "Campaign planning",
  "reference.role.ads": "Advertising",
  "reference.role.userOps": "User operations",
  "reference.role.fullFunnelLead": "Full-funnel lead",
} as const;

export type ReferenceKey = keyof typeof referenceWords;

export type ReferenceWords = Readonly<Record<ReferenceKey, string>>;
