import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createReadStream } from "node:fs";
import { readFile, readdir, stat } from "node:fs/promises";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { forDesktopFlavour } from "./desktopFlavour.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/**
 * Serves on localhost: `/` the workbench page · `/addin/` the built add-in · `/office-js/` the installed office.js, unmodified ·
 * `/manifest.xml` · `/samples/` the sample files, with their list as `/samples/index.json`.
 *
 * `flavour` is what the page plays. `desktop`: plain http, and the add-in's HTML gets its two changes. `web`: https with a
 * certificate made for this run, and the HTML is untouched. `port` 0 takes a free one. `addin` and `page` are the built folders.
 * Resolves to `{ url, port, close }`.
 */
export async function startServer({
  port = 0,
  flavour = "desktop",
  addin = join(root, "dist"),
  page = join(root, "build/workbench"),
} = {}) {
  const places = {
    addin: resolve(addin),
    page: resolve(page),
    officeJs: join(root, "node_modules/@microsoft/office-js/dist"),
    samples: join(root, "src/workbench/samples/files"),
  };
  const listener = (request, response) => {
    answer(request, places, flavour)
      .catch(() => ({ status: 500 }))
      .then((found) => send(request, response, found));
  };
  const create = flavour === "web" ? await secure(listener) : () => createServer(listener);
  const servers = [create()];
  await listen(servers[0], port, "127.0.0.1");
  const taken = servers[0].address().port;
  const second = create();
  // Browsers may try ::1 first for "localhost"; a machine without IPv6 has only the first server.
  await listen(second, taken, "::1").then(
    () => servers.push(second),
    () => undefined,
  );
  return {
    port: taken,
    url: `${flavour === "web" ? "https" : "http"}://localhost:${taken}/`,
    close: () => Promise.all(servers.map(closed)),
  };
}

function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      done();
    });
  });
}

function closed(server) {
  return new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
}

async function secure(listener) {
  const { generate } = await import("selfsigned");
  const names = [
    { type: 2, value: "localhost" },
    { type: 7, ip: "127.0.0.1" },
  ];
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: names }],
  });
  return () => createSecureServer({ key: made.private, cert: made.cert }, listener);
}

/** What a request gets: `{ file }`, `{ body, type }` or `{ status }`. */
async function answer(request, places, flavour) {
  if (request.method !== "GET" && request.method !== "HEAD") return { status: 405 };
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  } catch {
    return { status: 400 };
  }
  if (path === "/manifest.xml") return fileIn(places.addin, "manifest.xml");
  if (path === "/samples/index.json")
    return { type: types[".json"], body: JSON.stringify(await sampleNames(places.samples)) };
  if (path === "/addin/taskpane.html" && flavour === "desktop") return desktopPage(places.addin);
  if (path.startsWith("/addin/")) return fileIn(places.addin, path.slice("/addin/".length));
  if (path.startsWith("/office-js/")) return fileIn(places.officeJs, path.slice("/office-js/".length));
  if (path.startsWith("/samples/")) return fileIn(places.samples, path.slice("/samples/".length));
  return fileIn(places.page, path === "/" ? "index.html" : path.slice(1));
}

async function desktopPage(addin) {
  const found = await fileIn(addin, "taskpane.html");
  if (!found.file) return found;
  return { type: types[".html"], body: forDesktopFlavour(await readFile(found.file, "utf8")) };
}

async function fileIn(folder, name) {
  const file = resolve(folder, name);
  if (!file.startsWith(folder + sep)) return { status: 404 };
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return { status: 404 };
  return { file, size: found.size, etag: `"${found.size}-${found.mtimeMs}"` };
}

/** Paths of the sample workbooks and tables below their folder, with "/" between the parts, in alphabetical order. */
async function sampleNames(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(xlsx|xls|csv)$/i.test(entry.name))
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join("/"),
    )
    .sort();
}

function send(request, response, { status = 200, type, body, file, size, etag }) {
  const headers = { "cache-control": "no-cache", "x-content-type-options": "nosniff", ...(etag ? { etag } : {}) };
  // The browser keeps what it compiled of a script that has not changed.
  if (etag && request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  if (!file && body === undefined) {
    response.writeHead(status, headers).end(status === 404 ? "Not found" : undefined);
    return;
  }
  const kind = type ?? types[extname(file).toLowerCase()] ?? "application/octet-stream";
  const length = file ? size : Buffer.byteLength(body);
  response.writeHead(status, { ...headers, "content-type": kind, "content-length": length });
  if (request.method === "HEAD") response.end();
  else if (file)
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  else response.end(body);
}
