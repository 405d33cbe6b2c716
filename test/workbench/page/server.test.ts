import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type WorkbenchServer } from "../../../src/workbench/page/server.mjs";
import { ensureAddin } from "../../../src/workbench/build.mjs";
import { root } from "../../../src/workbench/install.mjs";

const library = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return response.text();
}

/** The web flavour's certificate is made for the run, so nobody has signed it. */
function secureText(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(url, { rejectUnauthorized: false }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve(body));
    })
      .on("error", reject)
      .end();
  });
}

describe("the two changes to the add-in's page", () => {
  let server: WorkbenchServer;
  let built: string;
  let served: string;

  beforeAll(async () => {
    ensureAddin();
    server = await startServer();
    built = await readFile(join(root, "dist/taskpane.html"), "utf8");
    served = await text(`${server.url}addin/taskpane.html`);
  }, 180_000);
  afterAll(() => server.close());

  test("are one script before the library, and the library's address", () => {
    const bridge = '<script src="/bridge.js"></script>';
    const parts = served.split(bridge);
    expect(parts).toHaveLength(2);
    const [before = "", after = ""] = parts;
    const addresses = after.split("/office-js/office.js");
    expect(addresses).toHaveLength(2);
    expect(before + addresses.join(library)).toBe(built);
    expect(after.trimStart().startsWith("<script")).toBe(true);
    expect(before).not.toContain("<script");
  });

  test("every other file of the add-in is served as it was built", async () => {
    for (const file of ["functions.js", "functions.json", "manifest.xml"]) {
      expect(await text(`${server.url}addin/${file}`)).toBe(await readFile(join(root, "dist", file), "utf8"));
    }
    expect(await text(`${server.url}manifest.xml`)).toBe(await readFile(join(root, "dist/manifest.xml"), "utf8"));
  });

  test("the library is the installed package, unmodified", async () => {
    const installed = await readFile(join(root, "node_modules/@microsoft/office-js/dist/office.js"), "utf8");
    expect(await text(`${server.url}office-js/office.js`)).toBe(installed);
  });

  test("the web flavour changes nothing and speaks https", async () => {
    const web = await startServer({ flavour: "web" });
    expect(web.url).toMatch(/^https:\/\/localhost:/);
    expect(await secureText(`${web.url}addin/taskpane.html`)).toBe(built);
    await web.close();
  });
});

describe("the server", () => {
  let folder: string;
  let server: WorkbenchServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "workbench-"));
    await mkdir(join(folder, "addin"));
    await mkdir(join(folder, "page"));
    await writeFile(join(folder, "secret.txt"), "secret");
    await writeFile(join(folder, "page/index.html"), "<title>Workbench</title>");
    await writeFile(join(folder, "addin/taskpane.html"), `<script src="${library}"></script>`.repeat(2));
    server = await startServer({ addin: join(folder, "addin"), page: join(folder, "page") });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test("answers / with the workbench page", async () => {
    expect(await text(server.url)).toBe("<title>Workbench</title>");
    expect(await text(`http://127.0.0.1:${server.port}/`)).toBe("<title>Workbench</title>");
  });

  test("refuses a page that loads the library twice instead of changing it halfway", async () => {
    expect((await fetch(`${server.url}addin/taskpane.html`)).status).toBe(500);
  });

  test.each(["addin/..%2f..%2fsecret.txt", "..%2fsecret.txt", "samples/..%2f..%2f..%2fpackage.json", "%E0%A4%A"])(
    "gives nothing outside its folders: %s",
    async (path) => {
      const response = await fetch(server.url + path);
      expect([400, 404]).toContain(response.status);
      expect(await response.text()).not.toContain("secret");
    },
  );

  test("answers only reading requests", async () => {
    expect((await fetch(server.url, { method: "POST" })).status).toBe(405);
    const head = await fetch(server.url, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
  });

  test("sends a file again only when it has changed", async () => {
    const address = `${server.url}note.txt`;
    await writeFile(join(folder, "page/note.txt"), "first");
    const known = { "if-none-match": (await fetch(address)).headers.get("etag") ?? "" };
    expect((await fetch(address, { headers: known })).status).toBe(304);
    await writeFile(join(folder, "page/note.txt"), "second");
    expect(await (await fetch(address, { headers: known })).text()).toBe("second");
  });

  test("lists the sample files", async () => {
    const names: unknown = JSON.parse(await text(`${server.url}samples/index.json`));
    expect(Array.isArray(names)).toBe(true);
    expect(names).toEqual([...(names as string[])].sort());
  });

  test("says that a port is taken", async () => {
    await expect(startServer({ port: server.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
