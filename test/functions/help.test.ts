import { build } from "esbuild";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { html } from "../../src/functions/help/html.ts";
import { helpSite } from "../../src/functions/help/site.ts";
import { functionsMetadata } from "../../src/functions/metadata.ts";
import { kpis } from "../../src/kpi/kpi.ts";
import { scoringFunctions } from "../../src/scoring/worksheet/index.ts";
import { languages } from "../../src/locales/language.ts";
import { axeFindings } from "../taskpane/openPane.ts";
import { launch, newPage } from "../workbench/page/browser.ts";

const site = helpSite({ namespace: "" });
const besides = ["style.css", "search.js"];

function pageOf(path: string, pages = site): string {
  const text = pages.get(path);
  if (text === undefined) throw new Error(path);
  return text;
}

/** The text between a page's heading and the next. */
function part(path: string, heading: string): string {
  const [, after = ""] = pageOf(path).split(`<h2>${heading}</h2>`);
  return (after.split("<h2>")[0] ?? "").replaceAll(/\s*\n\s*/g, "");
}

describe("the reference site", () => {
  test.each(languages)("has a page that Excel's help opens for every function in %s", (language) => {
    const { functions } = functionsMetadata(language, { origin: "https://example.test/add-in" });
    expect(functions.map(({ id }) => id)).toEqual([...kpis, ...scoringFunctions].map(({ id }) => id));
    for (const { id, helpUrl } of functions) {
      const page = pageOf(helpUrl.replace("https://example.test/add-in/help/", ""));
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toMatch(new RegExp(`<code>=${id}\\(`));
      expect(page).not.toMatch(/undefined|\{\w+\}|\[object/);
    }
  });

  test("links relatively, to files that are there", () => {
    for (const [path, text] of site) {
      for (const [, target = ""] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (target.startsWith("#")) continue;
        const linked = posix.join(posix.dirname(path), target);
        expect(site.has(linked) || besides.includes(linked), `${path} → ${target}`).toBe(true);
      }
    }
  });

  test("writes functions with the prefix of the build", () => {
    const prefixed = helpSite({ namespace: "KPI" });
    expect(pageOf("en/READRATE.html", prefixed)).toContain("=KPI.READRATE(readers, followers)");
    expect(pageOf("en/READRATE.html", prefixed)).toContain("<code>=KPI.READRATE(300,1200)</code>");
  });
});

describe("a function's page", () => {
  test("says the formula in words, as declared, and as a built-in formula", () => {
    const formula = part("en/READRATE.html", "Formula");
    expect(formula).toContain("Readers ÷ Followers at posting");
    expect(formula).toContain("<code>readers / followers</code>");
    expect(formula).toContain("=B2/IF(C2&lt;0,#NUM!,C2)");
    expect(pageOf("en/WCI.html")).toContain("LN(");
  });

  test("says of every argument what it is, the platform's field, legal values and the error of others", () => {
    const [, , followers = ""] = part("en/READRATE.html", "Arguments").split('<th role="rowheader" scope="row">');
    expect(followers).toContain("送达人数");
    expect(followers).toContain("count: 0 or more");
    expect(followers).toContain("blank → #N/A · text → #VALUE! · negative → #NUM! · zero → #DIV/0!");
    expect(part("en/LOYALTY.html", "Arguments")).toContain("other numbers → #NUM!");
    expect(part("en/WCI.html", "Arguments")).toContain("No export has it: type it.");
  });

  test("shows examples with results as held and as shown", () => {
    expect(part("en/READRATE.html", "Examples")).toContain(
      '<code>=READRATE(300,1200)</code></th><td role="cell" data-header="Result"><code>0.25 (shown as 25%)</code></td>',
    );
    expect(part("ru/READRATE.html", "Примеры")).toContain("<code>#DIV/0!</code>");
  });

  test("shows benchmarks with their whole provenance, or the reason why there is none", () => {
    const open = part("en/OPENRATE.html", "Benchmarks");
    expect(open).toContain('Pass line: <span class="figure">40% or more</span>');
    expect(open).toContain("Other sources give figures at least five times higher or lower.");
    expect(open).toContain("微小宝 · 2019 · mean · published");
    expect(open).toContain("WeChat · large accounts · Divided by: Delivered to");
    expect(part("en/NETGROWTHRATE.html", "Benchmarks")).toContain("accounts below 50,000 followers");
    expect(part("en/CPL.html", "Benchmarks")).toContain("21.98 to 23.10 USD");
    expect(part("en/LOYALTYINDEX.html", "Benchmarks")).toContain("compare only with your own history");
    expect(part("zh-CN/LOYALTYINDEX.html", "行业参考值")).toContain("只与自己的历史比较");
  });

  test("says that a KPI has no built-in formula, and which values should make one look again", () => {
    expect(part("en/SEASONALINDEX.html", "Formula")).toContain("No formula of built-in functions gives it.");
    expect(part("en/SEASONALINDEX.html", "Formula")).not.toContain("<code>=");
    expect(part("en/READRATE.html", "Warnings")).toContain("others than followers read, too");
    expect(part("zh-CN/CHURN.html", "注意")).toContain("100%");
    expect(pageOf("en/CPM.html")).not.toContain("<h2>Warnings</h2>");
  });

  test("names basis, grain, roles, sources and related KPIs", () => {
    const facts = part("en/NETGROWTHRATE.html", "Facts");
    expect(facts).toContain("Divided by: Opening followers.");
    expect(facts).toContain("CONVERTGROWTH");
    expect(part("en/CHURN.html", "Facts")).toContain("User operations (appraised by it)");
    expect(part("en/CHURN.html", "Sources")).toContain("Article on appraising WeChat promotion, row Z3");
    expect(part("en/CPM.html", "Related KPIs")).toContain('<a href="CPC.html">');
  });
});

test("whatever comes into markup is escaped", () => {
  const text = `<script>alert("1 & '2'")</script>`;
  expect(html`<p title="${text}">${[text, html`<b>${1}</b>`]}</p>`.markup).toBe(
    `<p title="&lt;script&gt;alert(&quot;1 &amp; &#39;2&#39;&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;1 &amp; &#39;2&#39;&quot;)&lt;/script&gt;<b>1</b></p>`,
  );
});

describe("opened from the file system", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "scoreline-help-"));
    const script = await build({ entryPoints: ["src/functions/help/search.ts"], bundle: true, write: false });
    const files = new Map([
      ...site,
      ["style.css", await readFile("src/functions/help/style.css", "utf8")] as const,
      ["search.js", script.outputFiles[0]?.text ?? ""] as const,
    ]);
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function opened(
    path: string,
    options: { colorScheme?: "light" | "dark"; javaScriptEnabled?: boolean } = {},
    visit: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 270, height: 700 }, ...options });
    const { page, problems } = await newPage(context);
    await page.goto(pathToFileURL(join(folder, path)).href);
    expect(problems).toEqual([]);
    await visit(page);
    // Axe asks for the style sheet in a way that the file system refuses.
    expect(problems.filter((problem) => !problem.includes("style.css"))).toEqual([]);
    await context.close();
  }

  test.each([
    ["en/OPENRATE.html", "light"],
    ["ru/NETGROWTHRATE.html", "dark"],
    ["zh-CN/WCI.html", "light"],
    ["zh-CN/index.html", "dark"],
    ["ru/index.html", "light"],
  ] as const)("%s is accessible and fits a narrow window, %s", async (path, colorScheme) => {
    await opened(path, { colorScheme }, async (page) => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(270);
    });
  });

  test("the index finds functions by words of any language, and leads to them", async () => {
    await opened("en/index.html", {}, async (page) => {
      await page.getByRole("searchbox").fill("取关率");
      await page.getByRole("listitem").filter({ hasText: "CHURN" }).waitFor();
      await page.getByRole("searchbox").fill("отписавшихся");
      await page.getByRole("link", { name: "Follower churn", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Follower churn" }).waitFor();
      await page.getByRole("link", { name: "简体中文" }).click();
      await page.getByRole("heading", { level: 1, name: "取关率" }).waitFor();
    });
  });

  test("without script all functions are there, and no search that does nothing", async () => {
    await opened("en/index.html", { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("#groups a").count()).toBe(kpis.length + scoringFunctions.length);
      expect(await page.getByRole("searchbox").isVisible()).toBe(false);
    });
  });
});
