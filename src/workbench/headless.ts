import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFunctionsJson } from "./host/functionMetadata.ts";
import type { RequirementSets } from "./host/gate.ts";
import { Host, type BatchRecord } from "./host/host.ts";
import { filesOf } from "./host/node/files.ts";
import { readManifest } from "./host/node/manifest.ts";
import { openPage } from "./host/node/openPage.ts";
import type { Flavour, HostSwitches } from "./host/switches.ts";
import type { CellValue } from "./model/cell.ts";
import { openCsv } from "./model/csv.ts";
import { createWorkbookModel } from "./model/node.ts";
import type { UniverWorkbook } from "./model/univer/univerWorkbook.ts";
import { openXlsx, saveXlsx } from "./model/xlsx/xlsx.ts";
import type { Workbook } from "./model/workbook.ts";

export interface OpenOptions {
  /** Folder of the built add-in: `taskpane.html`, its scripts and `manifest.xml` (or beside the folder). */
  readonly dist: string;
  readonly flavour: Flavour;
  /** An open workbook; without one a new workbook, which is closed with the add-in. */
  readonly workbook?: UniverWorkbook;
  readonly switches?: Partial<HostSwitches>;
  readonly requirements?: RequirementSets;
  /** Language of Excel's user interface: `ru-RU`, or a language alone, whose main region is taken. */
  readonly displayLanguage?: string;
  /** Language of data: separators, dates. */
  readonly locale?: string;
  /** Name of a global of the page whose `ready` promise is awaited. */
  readonly waitFor?: string;
}

/** An add-in that runs in Node, in Microsoft's client library, on a workbook without a screen. */
export interface OpenAddin {
  /** Globals of the page. */
  readonly window: Readonly<Record<string, unknown>>;
  /** The global named by `waitFor`. */
  readonly global: unknown;
  readonly workbook: Workbook;
  readonly host: Host;
  /** Calls of the client so far, those of `context.sync()` and the library's own. */
  readonly batches: readonly BatchRecord[];
  /** Runs code in the page's global scope. */
  evaluate(code: string): unknown;
  /** What a cell with the formula would hold; a spilled result is a matrix. */
  calculate(formula: string): Promise<CellValue | CellValue[][]>;
  /** Calculation has finished and no custom function is pending. */
  settled(): Promise<void>;
  /** Replaces the workbook by a file's: .xlsx, or any other name as separated text. */
  open(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  /** Runs a ribbon command's function. */
  runCommand(commandId: string, action: string): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE = 30_000;

/** Opens a built add-in. Rejects when its page fails to load or does not become ready. */
export async function openAddin(options: OpenOptions): Promise<OpenAddin> {
  const displayLanguage = withRegion(options.displayLanguage ?? "en-US");
  const manifest = readManifest(readFileSync(manifestOf(options.dist), "utf8"), displayLanguage);
  const fileOf = filesOf(options.dist, manifest.pageUrl);
  const read = (url: string) => {
    const file = fileOf(new URL(url));
    if (file === undefined) throw new Error(`The manifest names ${url}, which is not in ${options.dist}.`);
    return readFileSync(file, "utf8");
  };
  const html = read(manifest.pageUrl);
  const workbook = options.workbook ?? createWorkbookModel();
  const host = new Host({
    workbook,
    flavour: options.flavour,
    ...(options.switches ? { switches: options.switches } : {}),
    ...(options.requirements ? { requirements: options.requirements } : {}),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  const unregister =
    manifest.functionsUrl === undefined
      ? () => undefined
      : host.registerFunctions(readFunctionsJson(read(manifest.functionsUrl)), manifest.namespace);
  const failures: unknown[] = [];
  const opened = openPage(host, { url: manifest.pageUrl, html, fileOf }, displayLanguage, (error) =>
    failures.push(error),
  );
  const { window } = opened.page;
  const close = () => {
    opened.close();
    unregister();
    host.dispose();
    if (!options.workbook) workbook.dispose();
    return Promise.resolve();
  };
  try {
    opened.page.load();
    if (options.waitFor !== undefined) await ready(window, options.waitFor, failures);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    window,
    global: options.waitFor === undefined ? undefined : window[options.waitFor],
    workbook,
    host,
    batches: host.batches,
    evaluate: (code) => opened.page.evaluate(code),
    calculate: (formula) => workbook.evaluate(formula),
    settled: () => workbook.settled(),
    async open({ name, bytes }) {
      if (/\.xls[xm]$/i.test(name)) await openXlsx(workbook, bytes);
      else openCsv(workbook, bytes, name);
      await workbook.settled();
    },
    save: () => saveXlsx(workbook),
    runCommand: (commandId, action) => opened.runCommand(commandId, action),
    close,
  };
}

function manifestOf(dist: string): string {
  const places = [join(dist, "manifest.xml"), join(dist, "..", "manifest.xml")];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`There is no manifest.xml in ${dist} or beside it.`);
  return found;
}

function withRegion(language: string): string {
  const { region, language: main } = new Intl.Locale(language).maximize();
  return language.includes("-") ? language : `${main}-${region ?? "US"}`;
}

/** Waits for the page's global and for its `ready` promise. */
async function ready(
  window: Readonly<Record<string, unknown>>,
  name: string,
  failures: readonly unknown[],
): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  const late = () => new Error(`The page did not become ready: ${name}.ready is not there.`);
  while (!isReadiness(window[name])) {
    if (failures.length > 0) throw failures[0];
    if (Date.now() > deadline) throw late();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const global = window[name];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(failures[0] instanceof Error ? failures[0] : late());
    }, deadline - Date.now());
  });
  try {
    if (isReadiness(global)) await Promise.race([global.ready, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function isReadiness(value: unknown): value is { readonly ready: unknown } {
  return typeof value === "object" && value !== null && "ready" in value;
}
