import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAddin, type OpenOptions } from "../../../src/workbench/headless.ts";
import { readManifest } from "../../../src/workbench/host/node/manifest.ts";
import { scriptsOf } from "../../../src/workbench/host/node/page.ts";

const manifest = (namespace: string) => `<OfficeApp>
  <DefaultSettings><SourceLocation DefaultValue="https://addin.example/app/taskpane.html"/></DefaultSettings>
  <ExtensionPoint xsi:type="CustomFunctions">
    <Script><SourceLocation resid="Script"/></Script>
    <Page><SourceLocation resid="Page"/></Page>
    <Metadata><SourceLocation resid="Functions"/></Metadata>
    ${namespace === "" ? "" : '<Namespace resid="Namespace"/>'}
  </ExtensionPoint>
  <bt:Url id="Page" DefaultValue="https://addin.example/app/taskpane.html"/>
  <bt:Url id="Functions" DefaultValue="https://addin.example/app/functions.json">
    <bt:Override Locale="ru-RU" Value="https://addin.example/app/functions-ru.json"/>
  </bt:Url>
  <bt:String id="Namespace" DefaultValue="${namespace}"/>
</OfficeApp>`;

const html = `<!doctype html><html><head>
  <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
  <script defer src="main.js"></script></head>
  <body><script>globalThis.order = ["inline"];</script></body></html>`;

const main = `
  order.push("main");
  const base = document.currentScript.src.replace(/[^/]*$/, "");
  CustomFunctions.associate("TWICE", (value) => value * 2);
  const chunk = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = base + "chunk.js";
    script.onload = resolve; script.onerror = reject;
    document.head.appendChild(script);
  });
  globalThis.app = {
    ready: (async () => { await Office.onReady(); await chunk; })(),
    data: () => fetch("data.json").then((response) => response.json()),
    outside: () => fetch("https://elsewhere.example/").then(() => "answered", (error) => error.name),
    above: () => fetch("../manifest.xml").then(() => "answered", (error) => error.name),
    isBytes: (bytes) => bytes instanceof Uint8Array,
    visible: () => document.visibilityState,
    language: () => Office.context.displayLanguage,
    write: (text) => Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.values = [[text]];
      cell.load("address");
      await context.sync();
      return cell.address;
    }),
  };
  setInterval(() => undefined, 10);`;

const functions = (help: string) =>
  JSON.stringify({ functions: [{ id: "TWICE", description: help, parameters: [{ name: "value", type: "number" }] }] });

interface App {
  data(): Promise<unknown>;
  outside(): Promise<string>;
  above(): Promise<string>;
  isBytes(bytes: Uint8Array): boolean;
  visible(): string;
  language(): string;
  write(text: string): Promise<string>;
}

let folder: string;
let dist: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "addin-"));
  dist = join(folder, "dist");
  mkdirSync(dist);
  const files = {
    "taskpane.html": html,
    "main.js": main,
    "chunk.js": `order.push("chunk");`,
    "data.json": `{"answer":42}`,
    "functions.json": functions("Twice."),
    "functions-ru.json": functions("Вдвое."),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  writeFileSync(join(folder, "manifest.xml"), manifest(""));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function open(options: Partial<OpenOptions> = {}) {
  return openAddin({ dist, flavour: "desktop", waitFor: "app", ...options });
}

describe.each(["desktop", "web"] as const)("a built add-in in the %s client", (flavour) => {
  test("runs its scripts in order, loads chunks, fetches its own files and nothing else", async () => {
    const addin = await open({ flavour });
    const app = addin.global as App;
    expect(addin.window["order"]).toEqual(["inline", "main", "chunk"]);
    expect(await app.data()).toEqual({ answer: 42 });
    expect(await app.outside()).toBe("TypeError");
    expect(await app.above()).toBe("TypeError");
    expect(app.isBytes(new Uint8Array(2))).toBe(true);
    expect(app.visible()).toBe("hidden");
    expect(await app.write("hello")).toBe("Sheet1!A1");
    expect(addin.workbook.activeSheet.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["hello"]]);
    expect(addin.batches.filter(({ internal }) => !internal)).toHaveLength(1);
    expect(addin.host.refused).toEqual([]);
    await addin.close();
  });
});

test("its functions calculate, with the manifest's prefix", async () => {
  const plain = await open();
  expect(await plain.calculate("=TWICE(21)")).toBe(42);
  await plain.close();
  writeFileSync(join(dist, "manifest.xml"), manifest("KPI"));
  const prefixed = await open();
  expect(await prefixed.calculate("=KPI.TWICE(21)")).toBe(42);
  expect(await prefixed.calculate("=TWICE(21)")).toEqual({ error: "#NAME?" });
  await prefixed.close();
  rmSync(join(dist, "manifest.xml"));
});

test("a language decides on the words of functions and what Excel says its language is", async () => {
  const addin = await open({ displayLanguage: "ru" });
  expect((addin.global as App).language()).toBe("ru-RU");
  expect(addin.workbook.customFunctions.map(({ help }) => help?.summary)).toEqual(["Вдвое."]);
  await addin.close();
});

test("what was saved can be opened again", async () => {
  const addin = await open();
  await (addin.global as App).write("kept");
  const bytes = await addin.save();
  await (addin.global as App).write("gone");
  await addin.open({ name: "card.xlsx", bytes });
  expect(addin.workbook.activeSheet.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["kept"]]);
  await addin.close();
});

test("a page that fails is told, not waited for", async () => {
  writeFileSync(join(dist, "main.js"), `throw new Error("broken page");`);
  await expect(open()).rejects.toThrow("broken page");
  writeFileSync(join(dist, "main.js"), `setTimeout(() => { throw new Error("broken later"); });`);
  await expect(open()).rejects.toThrow("broken later");
  writeFileSync(join(dist, "main.js"), main);
});

test("a manifest without functions or prefix is read; one without a page is refused", () => {
  expect(readManifest(manifest("KPI"), "ru-RU")).toEqual({
    pageUrl: "https://addin.example/app/taskpane.html",
    functionsUrl: "https://addin.example/app/functions-ru.json",
    namespace: "KPI",
  });
  expect(readManifest(manifest(""), "de-DE")).toMatchObject({
    functionsUrl: "https://addin.example/app/functions.json",
    namespace: "",
  });
  expect(() => readManifest("<OfficeApp/>", "en-US")).toThrow("names no page");
});

test("deferred scripts run last; module scripts are refused", () => {
  const page = `<script defer src="b.js"></script><!-- <script src="no.js"></script> --><script>a</script><script type="application/json">{}</script>`;
  expect(scriptsOf(page)).toEqual([{ text: "a" }, { src: "b.js", text: "" }]);
  expect(() => scriptsOf(`<script type="module" src="m.js"></script>`)).toThrow("module scripts");
});
