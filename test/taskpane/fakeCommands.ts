import type { CardPreview, CardRequest, Commands } from "../../src/commands/api.ts";
import type { Issue } from "../../src/commands/commandError.ts";
import { CommandError } from "../../src/commands/commandError.ts";
import type { Job } from "../../src/commands/job.ts";
import type { RibbonScreen } from "../../src/commands/ribbon.ts";
import type { Column, Inspection, Table } from "../../src/intake/table.ts";
import type { LineChoice } from "../../src/commands/lineChoices.ts";
import { targetOf } from "../../src/scoring/anchorValues.ts";
import { ruleFor } from "../../src/scoring/periodTarget.ts";
import type { ScaleRule } from "../../src/scoring/types.ts";
import { explainedCard } from "./explained.ts";
import { builtinTemplates } from "../../src/templates/builtin/index.ts";

type Previewed = CardPreview["lines"][number]["target"];

/** What a test can set before or while it drives the pane, and what it can look at afterwards. */
export interface Fake {
  cards: Awaited<ReturnType<Commands["cards"]>>;
  published: Awaited<ReturnType<Commands["published"]>>;
  changes: Awaited<ReturnType<Commands["changes"]>>;
  history: Awaited<ReturnType<Commands["history"]>>;
  leftovers: readonly string[];
  selection: string;
  /** Commands that reject, with what. */
  failing: Partial<Record<keyof Commands, Issue>>;
  /** What formulas of ours there are, and what would become of them. */
  formulas: Awaited<ReturnType<Commands["countFormulas"]>>;
  preview: Awaited<ReturnType<Commands["previewFormulas"]>>;
  /** Builds and what is added wait until the test lets them go on. */
  held: boolean;
  /** Reading waits likewise. */
  reading: boolean;
  /** Tells the pane that cells have changed. */
  tellFormulas?: () => void;
  /** Asks the pane for a screen, as a button of the ribbon does. */
  askScreen?: (screen: RibbonScreen) => void;
  calls: { readonly command: keyof Commands; readonly given: unknown }[];
}

export const fake: Fake = {
  published: [
    {
      label: "2025-09",
      version: 1,
      at: "2025-10-08 09:30:00",
      by: null,
      fingerprint: "0f".repeat(32),
      sheet: "Published 2025-09",
      intact: false,
    },
  ],
  changes: [
    {
      recorded: false,
      noticed: "2025-10-12 10:00:00",
      notBefore: "2025-10-08 09:30:00",
      what: "Read rate",
      field: "Weight, %",
      before: 25,
      now: 30,
      unit: null,
      reason: "",
      by: "not recorded",
    },
  ],
  history: [
    historyRow("2025-10-08 09:30:00", "built", "2025-08", 62),
    historyRow("2025-10-08 09:30:00", "built", "2025-09", 71.25),
    historyRow("2025-10-12 10:00:00", "published", "2025-09", 74.5),
  ],
  cards: [],
  leftovers: [],
  selection: "Sheet1!B2:B9",
  failing: {},
  formulas: { cells: 0, broken: 0, undo: null },
  preview: { work: "portable", changes: [], kept: [] },
  held: false,
  reading: false,
  calls: [],
};

/** Answers for the pane alone: fixed data, no workbook. What the real commands do is tested with them. */
export const fakeCommands: Commands = {
  inspect: (sources, job) =>
    answer("inspect", sources, async () => {
      if (fake.reading) job?.onProgress?.(37, 100);
      while (fake.reading) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (job?.signal?.aborted) throw new CommandError({ code: "cancelled", facts: {} });
      }
      return sources.map((source) =>
        inspectionOf(source.kind === "file" ? source.name : source.address, source.columns, source.subject),
      );
    }),
  listSources: () =>
    answer("listSources", null, () => [
      { kind: "sheet", name: "Posts", address: "'Posts'!", rows: 90, columns: 6 },
      { kind: "table", name: "Table1", address: "'Ads'!A1:D20", rows: 19, columns: 4 },
    ]),
  templates: () => answer("templates", null, () => builtinTemplates),
  preview: (request) => answer("preview", request, () => previewOf(request)),
  build: (request, job) =>
    answer("build", request, async () => {
      job?.onProgress?.(3, 12);
      await untilLetGo(job);
      return { cardId: "card1", sheets: ["Scorecard", "Rules", "Measures"] };
    }),
  cards: () => answer("cards", null, () => fake.cards),
  refresh: (cardId, job) =>
    answer("refresh", cardId, async () => {
      job?.onProgress?.(3, 12);
      await untilLetGo(job);
      return { changedCells: 12 };
    }),
  update: (cardId, request) =>
    answer("update", { cardId, request }, () => ({ cardId, sheets: ["Scorecard", "Rules", "Measures"] })),
  leftovers: () => answer("leftovers", null, () => fake.leftovers),
  cleanUp: () =>
    answer("cleanUp", null, () => {
      const removed = fake.leftovers;
      fake.leftovers = [];
      return { removed };
    }),
  insertFunction: (id, args, options) =>
    answer("insertFunction", { id, args, ...options }, () => ({
      address: "Sheet1!D2",
      formula: `=${id}(${args.join(",")})`,
    })),
  selection: () => answer("selection", null, () => fake.selection),
  sampleFiles: () =>
    answer("sampleFiles", null, () => [
      { kind: "file", name: "articles.xls", bytes: new Uint8Array([1]), subject: "Acorn" },
      { kind: "file", name: "ads.csv", bytes: new Uint8Array([2]) },
    ]),
  addToWorkbook: (request, job) =>
    answer("addToWorkbook", request, async () => {
      job?.onProgress?.(3, 12);
      await untilLetGo(job);
      return {
        sheets: ["Data articles"],
        tables: request.sources.map((source) => ({
          file: source.kind === "file" ? source.name : source.address,
          table: "articles",
          sheet: "Data articles",
          added: 30,
          unchanged: 12,
          kept: 3,
          changed: 5,
          newColumns: [],
        })),
      };
    }),
  addEntrySheet: (request) => answer("addEntrySheet", request, () => ({ sheet: "Data entry" })),
  imports: () => answer("imports", null, () => []),
  countFormulas: () => answer("countFormulas", null, () => fake.formulas),
  onFormulasChanged: (tell) =>
    answer("onFormulasChanged", null, () => {
      fake.tellFormulas = tell;
      return () => Promise.resolve();
    }),
  onScreenAsked(tell) {
    fake.askScreen = tell;
    return () => delete fake.askScreen;
  },
  previewFormulas: (work, scope) => answer("previewFormulas", { work, scope }, () => ({ ...fake.preview, work })),
  changeFormulas: (preview, choice) =>
    answer("changeFormulas", { preview, choice }, () => {
      const changed = preview.changes.length;
      fake.formulas = { cells: fake.formulas.cells - changed, broken: 0, undo: { work: preview.work, cells: changed } };
      return { changed, kept: [] };
    }),
  undoFormulas: () =>
    answer("undoFormulas", null, () => {
      const { undo, cells } = fake.formulas;
      fake.formulas = { cells: cells + (undo?.cells ?? 0), broken: 0, undo: null };
      return { changed: undo?.cells ?? 0, kept: [] };
    }),
  explain: (cardId, target) => answer("explain", { cardId, ...target }, () => explainedCard(cardId, target)),
  publish: (cardId, options, job) =>
    answer("publish", { cardId, ...options }, async () => {
      job?.onProgress?.(3, 12);
      await untilLetGo(job);
      return { sheet: "Published 2025-10", label: "2025-10", version: 1, fingerprint: "ab12".repeat(16) };
    }),
  published: (cardId) => answer("published", cardId, () => fake.published),
  changes: (cardId) => answer("changes", cardId, () => fake.changes),
  recordChanges: (cardId, options) =>
    answer("recordChanges", { cardId, ...options }, () => {
      const added = fake.changes.filter(({ recorded }) => !recorded);
      fake.changes = fake.changes.map((change) => ({ ...change, recorded: true }));
      return added;
    }),
  history: (cardId) => answer("history", cardId, () => fake.history),
  readCard: () => Promise.reject(new Error("the pane does not read cards")),
};

async function untilLetGo(job?: Job): Promise<void> {
  while (fake.held) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (job?.signal?.aborted) throw new CommandError({ code: "cancelled", facts: {} });
  }
}

async function answer<Result>(
  command: keyof Commands,
  given: unknown,
  give: () => Result | Promise<Result>,
): Promise<Result> {
  fake.calls.push({ command, given });
  const issue = fake.failing[command];
  if (issue) throw new CommandError(issue);
  return give();
}

/** A row of the history of a card by account and month. */
export function historyRow(
  at: string,
  kind: "built" | "published",
  period: string,
  total: number | null,
  who = "Acorn",
): Fake["history"][number] {
  return {
    at,
    event: kind,
    kind,
    subject: `${who} · ${period}`,
    who,
    period,
    from: `${period}-01`,
    to: `${period}-28`,
    total,
    grade: "good",
    coverage: 0.9,
    rank: 1,
    scores: [],
  };
}

function column(header: string, role: Column["role"], measure: string | null, sourceColumn: number | null): Column {
  return {
    header,
    role,
    kind: role === "measure" ? "number" : role === "date" ? "date" : "text",
    measure,
    sourceColumn,
    values: [],
    ...(measure === null ? {} : { confidence: 1 }),
  };
}

function inspectionOf(
  file: string,
  chosen: Readonly<Record<string, string>> = {},
  subject: string | undefined,
): Inspection {
  const isAds = file.startsWith("ads");
  const columns = [
    ...(subject === undefined ? [] : [column("Account", "subject", null, null)]),
    column("发表日期", "date", null, 0),
    column("总阅读人数", "measure", chosen["总阅读人数"] ?? "readers", 1),
    column("总分享人数", "measure", chosen["总分享人数"] ?? "sharers", 2),
    column("内容url", "ignored", null, 3),
    ...(chosen["阅读曝光"] === undefined
      ? [
          {
            ...column("阅读曝光", "tag", null, 4),
            kind: "number" as const,
            suggestions: [{ measure: "impressions", confidence: 0.5 }],
          },
        ]
      : [column("阅读曝光", "measure", chosen["阅读曝光"], 4)]),
  ];
  const table: Table = {
    name: file,
    recognition: isAds
      ? { source: "ads.cost", platform: "any", grain: "period" }
      : { source: "wechat.articles", platform: "wechat", grain: "item" },
    columns,
    rowCount: 20,
    origin: { sheet: file, headerRow: 0, firstRow: 1, lastRow: 20 },
    period: { from: 46204, to: 46295 },
  };
  return {
    file,
    source: table.recognition.source,
    encoding: "utf-8",
    tables: [table],
    repairs: [{ where: "B4", before: "1,204", after: "1204", reason: "textNumber" }],
    health: [],
  };
}

/** A target from history is the template's, raised, as if the past were at the template's target. */
function targetFor({ rule: chosen, target }: LineChoice, ofTemplate: ScaleRule): Previewed {
  const rule = chosen ?? ofTemplate;
  const own = targetOf(rule.scale);
  const value = own !== null && target?.kind === "history" ? own * (1 + target.uplift) : own;
  const held = ruleFor(rule, value ?? undefined);
  const plan = target === undefined ? null : { source: target };
  return { value, rule: held, meant: held, plan, periods: [], average: null };
}

function previewOf(request: CardRequest): CardPreview {
  const asked = request.template;
  const template = typeof asked === "string" ? builtinTemplates.find(({ id }) => id === asked) : asked;
  if (!template) throw new CommandError({ code: "unknownTemplate", facts: {} });
  const weights = new Map(Object.entries(request.weights ?? {}));
  const choices = new Map(Object.entries(request.lines ?? {}));
  const lines = template.lines.map(({ id, kpi, weight, rule }, index) => {
    const isMissing = index === 2 && request.inputs?.openingFollowers === undefined;
    return {
      id,
      kpi,
      weight: weights.get(id) ?? weight,
      computable: !isMissing,
      missing: isMissing ? [{ measure: "openingFollowers", supply: "input" as const, exports: [] }] : [],
      open: [],
      standIn: index === 0 ? "deliveredForFollowers" : null,
      target: targetFor(choices.get(id) ?? {}, rule),
    };
  });
  const weightSum = lines.reduce((sum, { weight }) => sum + weight, 0);
  const policy = request.policy ?? template.policy;
  const hasTotal = policy !== "assign" || weightSum === 100;
  const subject = (name: string, rank: number, total: number) => ({
    name,
    total: hasTotal ? total : null,
    noTotal: hasTotal ? null : ({ code: "weightsNot100", sum: weightSum } as const),
    coverage: 0.7,
    rank: hasTotal ? rank : null,
    grade: hasTotal ? "good" : null,
    kpis: lines.map(({ id, weight, computable }) => ({
      id,
      weight,
      value: computable ? 0.25 : null,
      score: computable ? 83.3 : null,
      share: null,
      status: computable ? ("ok" as const) : ("missing" as const),
      missing: [],
      previous: null,
      trend: null,
      pace: null,
      state: computable ? ("scored" as const) : ("missing" as const),
      contribution: null,
    })),
    counted: 1,
    groups: [],
    progress: null,
    mean: null,
    correction: 0,
    rows: [],
  });
  return {
    template: { id: template.id, version: template.version },
    period: { from: "2026-07-01", to: "2026-09-30" },
    policy,
    weightSum,
    lines,
    subjects: [subject("Acorn", 2, 71.25), subject("Birch", 1, 88.5)],
    issues: [],
  };
}
