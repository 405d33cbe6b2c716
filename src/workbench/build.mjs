import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const shared = ["manifest.xml", "webpack.config.js", "package-lock.json"];
const addinSources = [...shared, "assets", "src", "src/workbench/samples/files"];
const pageSources = [...shared, "src/workbench"];
/** Parts of src that are not in the add-in. */
const notInAddin = new Set(["src/cli", "src/workbench"].map((path) => join(root, path)));

/** Newest change among the files that a product is made of, in milliseconds. */
function newestOf(sources) {
  let newest = 0;
  const visit = (path) => {
    const found = statSync(path);
    if (!found.isDirectory()) {
      if (!path.endsWith(".generated.ts")) newest = Math.max(newest, found.mtimeMs);
      return;
    }
    for (const name of readdirSync(path)) {
      const inner = join(path, name);
      if (sources !== addinSources || !notInAddin.has(inner)) visit(inner);
    }
  };
  for (const source of sources) visit(join(root, source));
  return newest;
}

function isStale(product, sources) {
  const path = join(root, product);
  return !existsSync(path) || statSync(path).mtimeMs < newestOf(sources);
}

/**
 * Runs webpack. `configuration` is "addin" (the static add-in), "workbench" (the page that plays Excel) or null for both;
 * `env` is passed on, as `--env` of the command line. Throws when it fails.
 */
export function build({ configuration = null, mode = "production", env = {}, quiet = true } = {}) {
  const started = new Date();
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  const args = [webpack, "--mode", mode];
  if (configuration) args.push("--config-name", configuration);
  for (const [name, value] of Object.entries(env)) args.push("--env", `${name}=${value}`);
  if (quiet) args.push("--stats", "errors-only");
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) throw new Error("The build failed; its messages are above.");
  // Webpack leaves files alone whose content is the same, and a source may change meanwhile: the start of the build counts.
  if (configuration !== "workbench") utimesSync(join(root, env.out ?? "dist", "manifest.xml"), started, started);
  if (configuration !== "addin") utimesSync(join(root, "build/workbench/index.html"), started, started);
}

/** Says which process is building; its name is only there while one is. */
const lock = join(root, "build/building");

/** Runs `work` while no other process builds: test files that find the same product stale would write over each other. */
function alone(work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isRunning(holder())) rmSync(lock, { force: true });
    return false;
  }
}

/** Process that builds; 0 where nobody does any more, or the name is just being written. */
function holder() {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  if (pid === 0) return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 5000;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Builds the add-in into dist/ unless it is up to date. */
export function ensureAddin() {
  alone(() => {
    if (isStale("dist/manifest.xml", addinSources)) build({ configuration: "addin" });
  });
}

/** Builds the variant with a function prefix (`=KPI.READRATE`) into build/prefixed unless it is up to date. */
export function ensurePrefixedAddin() {
  alone(() => {
    if (isStale("build/prefixed/manifest.xml", addinSources))
      build({ configuration: "addin", env: { namespace: "KPI", out: "build/prefixed" } });
  });
}

/** Builds the add-in and the workbench page unless both are up to date. */
export function ensureAll() {
  alone(() => {
    const [addin, page] = [
      isStale("dist/manifest.xml", addinSources),
      isStale("build/workbench/index.html", pageSources),
    ];
    if (addin && page) build();
    else if (addin) build({ configuration: "addin" });
    else if (page) build({ configuration: "workbench" });
  });
}
