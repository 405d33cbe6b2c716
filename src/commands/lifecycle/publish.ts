import { checkCancelled } from "../../excel/batch.ts";
import { isoDate, serialOfLocal } from "../../formula/serial.ts";
import { addressOf, type SheetPlan } from "../../plan/plan.ts";
import { digestOf, fingerprintOf } from "../../scorecard/lifecycle/fingerprint.ts";
import { historyEntries } from "../../scorecard/lifecycle/historySheet.ts";
import { publishedSheet } from "../../scorecard/lifecycle/publishedSheet.ts";
import { recordOf } from "../../scorecard/lifecycle/record.ts";
import { planCard, storeSheet } from "../../scorecard/plan/plan.ts";
import { templateUntil, untilOfRow } from "../../scorecard/earlierWeights.ts";
import { enteredRows } from "../../scorecard/read/enteredRows.ts";
import { readResults } from "../../scorecard/read/readResults.ts";
import { readRules } from "../../scorecard/read/readRules.ts";
import type { CardStore, SubjectResult, EnteredRow } from "../../scorecard/types.ts";
import { cardWords } from "../../scorecard/words.ts";
import { faultyBranch, treeOf, weightSum } from "../../scoring/rollUp.ts";
import type { Template } from "../../templates/template.ts";
import type { Job } from "../job.ts";
import { refuse } from "../issues.ts";
import type { OpenCard } from "../openCard.ts";
import { openCard } from "../openCard.ts";
import { together } from "../together.ts";
import { addSheets, writeSheets } from "../writeSheets.ts";
import { historyWrite } from "./history.ts";
import { keepingWrites } from "./keeping.ts";
import { withAreasOf } from "./moved.ts";
import { nameOf } from "./names.ts";
import { sealedCells } from "./published.ts";
import { knownStanding, type Standing } from "./standing.ts";
import type { PublishedCard, PublishOptions } from "./types.ts";

/**
 * Publishes a card: a copy of values on a sheet of its own, rows on History, and beside Rules and totals what was
 * published, so that the card says by formulas what has changed since. All of it or nothing; nothing published is ever
 * overwritten.
 */
export async function publishCard(cardId: string, options: PublishOptions = {}, job: Job = {}): Promise<PublishedCard> {
  const card = await openCard(cardId);
  const { store } = card;
  const { template, subjects, entries } = await resultsToPublish(card);
  checkCancelled(job);
  const standing = await knownStanding(card);
  checkCancelled(job);
  const scorecard = neverPublished(standing) ?? refuse("card.storeUnreadable");
  const record = recordOf(store);
  const words = cardWords(store.language);
  const at = serialOfLocal(new Date());
  const by = nameOf(options.by);
  const wanted = nameOf(options.period) ?? labelOf(store);
  const version = record.publications.filter(({ label }) => label === wanted).length + 1;
  const label = version === 1 ? wanted : `${wanted} v${String(version)}`;
  const key = `Published${String(record.publications.length + 1)}`;
  const fingerprint = await fingerprintOf({ template, subjects });
  const copy = publishedSheet(scorecard, await card.cells("Scorecard"), { key, at, by, fingerprint, label }, words);
  const publication = { key, at, by, label: wanted, version, fingerprint, seal: await digestOf(sealedCells(copy)) };
  const totals = Object.fromEntries(subjects.map(({ name, total }) => [name, total]));
  const published = { at, by, fingerprint, template, totals, entries };
  const next = planCard({
    ...standing.spec,
    published,
    record: { ...record, publications: [...record.publications, publication] },
  });
  checkCancelled(job);
  const { writes } = await keepingWrites(card, standing, next);
  const isWritten = (sheet: string) => ["Scorecard", "Entries", "Rules"].includes(sheet);
  const due = store.due === undefined ? {} : { due: store.due };
  const stored = storeSheet(cardId, { ...withAreasOf(next.store, store, isWritten), ...due });
  const beside = [...writes.filter(({ plan }) => isWritten(plan.key)), { plan: stored }];
  const history = await historyWrite(card, template.lines, historyEntries(store, subjects, at, "published"));
  return together(async (undoing) => {
    const present = await addSheets(card, [copy, ...(history.isNew ? [history.plan] : [])], job, undoing);
    await writeSheets(present, [...beside, ...(history.isNew ? [] : [history])], job, undoing);
    return { sheet: present.sheets.get(key)?.name ?? copy.name, label: wanted, version, fingerprint };
  });
}

interface ToPublish {
  readonly template: Template;
  readonly subjects: readonly SubjectResult[];
  readonly entries: readonly EnteredRow[];
}

/**
 * The Scorecard without what stands beside it of an earlier publication: that says how the live card differs from that
 * one, and a copy that says it for ever reads as if the copy were wrong. Everything else stands in the same cells.
 */
function neverPublished({ spec, planned }: Standing): SheetPlan | undefined {
  const { published, ...before } = spec;
  const { plan } = published === undefined ? planned : planCard(before);
  return plan.sheets.find(({ key }) => key === "Scorecard");
}

/** What the sheets show, refused where it is not fit to be held against anybody. */
async function resultsToPublish(card: OpenCard): Promise<ToPublish> {
  const { store } = card;
  const rules = await card.cells("Rules");
  const { applied: template, problems } = readRules(rules, store);
  const [problem] = problems;
  if (problem) {
    const cell = addressOf({ row: problem.row, column: problem.column, rows: 1, columns: 1 });
    refuse("publishUnreadableRules", { sheet: card.sheets.get("Rules")?.name ?? "", cell });
  }
  const faulty = faultyBranch(treeOf(template), template.policy);
  const words = cardWords(store.language);
  if (faulty !== null) {
    const sum = round(weightSum(faulty.children));
    const group = template.groups?.find(({ id }) => id === faulty.id);
    if (group === undefined) refuse("publishWeights", { sum });
    else refuse("publishGroupWeights", { group: words.local(group.title), sum });
  }
  for (const until of new Set(store.subjects.map((_, row) => untilOfRow(store, row)))) {
    if (until === null) continue;
    const earlier = faultyBranch(treeOf(templateUntil(template, until)), template.policy);
    if (earlier !== null) refuse("publishEarlierWeights", { until, sum: round(weightSum(earlier.children)) });
  }
  const entries = card.sheets.has("Entries") ? await card.cells("Entries") : [];
  const { subjects } = readResults(await card.cells("Scorecard"), rules, store, await card.cells("Measures"), entries);
  for (const { name, noTotal } of subjects) {
    if (noTotal?.code !== "blocked") continue;
    const kpis = noTotal.lines.map((id) => words.kpi(template.lines.find((line) => line.id === id)?.kpi ?? id));
    refuse("publishBlocked", { subject: name, kpis: kpis.join(", ") });
  }
  if (subjects.every(({ total }) => total === null)) refuse("publishNoTotals");
  return { template, subjects, entries: enteredRows(entries, store) };
}

function round(sum: number): number {
  return Number(sum.toFixed(6));
}

/** What a publication is called after: the name of a campaign, whole months, or days; short enough for a sheet's name. */
function labelOf({ period, covered, title }: CardStore): string {
  if (period?.name !== undefined) return period.name;
  const days = period ?? covered;
  if (days === null) return title;
  const wholeMonths = isoDate(days.from).endsWith("-01") && isoDate(days.to + 1).endsWith("-01");
  const [from, to] = [days.from, days.to].map((day) =>
    wholeMonths ? isoDate(day).slice(0, 7) : isoDate(day).replaceAll("-", ""),
  );
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}
