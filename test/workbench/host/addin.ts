import { createWorkbookModel } from "../../../src/workbench/model/node.ts";
import type { FunctionsJson } from "../../../src/workbench/host/functionMetadata.ts";
import type { RequirementSets } from "../../../src/workbench/host/gate.ts";
import { Host } from "../../../src/workbench/host/host.ts";
import { libraryFile } from "../../../src/workbench/host/node/files.ts";
import { openPage, type OpenPage } from "../../../src/workbench/host/node/openPage.ts";
import type { Flavour, HostSwitches } from "../../../src/workbench/host/switches.ts";
import type { Workbook } from "../../../src/workbench/model/workbook.ts";

export interface TestAddinOptions {
  readonly flavour?: Flavour;
  readonly switches?: Partial<HostSwitches>;
  readonly requirements?: RequirementSets;
  readonly locale?: string;
  /** Script of the page, after office.js. */
  readonly script?: string;
  readonly functions?: FunctionsJson;
  readonly namespace?: string;
}

/** A small add-in page in the real client library, on a new workbook. */
export interface TestAddin {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly opened: OpenPage;
  /** Runs the body of `Excel.run(async (context) => { … })` in the page; the result crosses as JSON. */
  run<T = unknown>(body: string): Promise<T>;
  /** The error of such a body, as the add-in sees it. */
  failure(body: string): Promise<{ code: string; message: string; location?: string; statement?: string }>;
  evaluate(code: string): unknown;
  errors: unknown[];
  close(): void;
}

export async function openTestAddin(options: TestAddinOptions = {}): Promise<TestAddin> {
  const workbook = createWorkbookModel();
  const { flavour = "desktop", switches, requirements, locale, functions } = options;
  const host = new Host({
    workbook,
    flavour,
    ...(switches ? { switches } : {}),
    ...(requirements ? { requirements } : {}),
    ...(locale === undefined ? {} : { locale }),
  });
  if (functions) host.registerFunctions(functions, options.namespace);
  const errors: unknown[] = [];
  const html = `<!doctype html><html><head>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <script>${options.script ?? ""}</script></head><body></body></html>`;
  const source = { url: "https://localhost:3000/taskpane.html", html, fileOf: libraryFile };
  const opened = openPage(host, source, "en-US", (error) => errors.push(error));
  opened.page.load();
  await opened.page.evaluate("Office.onReady()");
  const evaluate = (code: string) => opened.page.evaluate(code);
  const run = async <T>(body: string): Promise<T> => {
    const text = (await evaluate(
      `Excel.run(async (context) => { ${body} }).then((value) => JSON.stringify(value === undefined ? null : value))`,
    )) as string;
    return JSON.parse(text) as T;
  };
  return {
    host,
    workbook,
    opened,
    run,
    evaluate,
    errors,
    failure: async (body) => {
      const text = (await evaluate(
        `Excel.run(async (context) => { ${body} }).then(() => "null", (error) => JSON.stringify({ code: error.code, message: error.message, location: error.debugInfo && error.debugInfo.errorLocation, statement: error.debugInfo && error.debugInfo.statement }))`,
      )) as string;
      const failure = JSON.parse(text) as { code: string; message: string } | null;
      if (!failure) throw new Error(`This was expected to fail: ${body}`);
      return failure;
    },
    close() {
      opened.close();
      host.dispose();
      workbook.dispose();
    },
  };
}

/** Lets events and their handlers run. */
export function pause(milliseconds = 20): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
