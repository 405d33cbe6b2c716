import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Newest change among the files that the build reads, in milliseconds. */
function newestSource() {
  const places = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
  let newest = 0;
  const visit = (path) => {
    const found = statSync(path);
    if (!found.isDirectory()) {
      if (!path.endsWith(".generated.ts")) newest = Math.max(newest, found.mtimeMs);
      return;
    }
    for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const place of places) visit(join(root, place));
  return newest;
}

function isStale(product) {
  const path = join(root, product);
  return !existsSync(path) || statSync(path).mtimeMs < newestSource();
}

/**
 * Runs webpack. `configuration` is "addin" (the static add-in), "workbench" (the page that plays Excel) or null for both;
 * `env` is passed on, as `--env` of the command line. Throws when it fails.
 */
export function build({ configuration = null, mode = "production", env = {}, quiet = true } = {}) {
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  const args = [webpack, "--mode", mode];
  if (configuration) args.push("--config-name", configuration);
  for (const [name, value] of Object.entries(env)) args.push("--env", `${name}=${value}`);
  if (quiet) args.push("--stats", "errors-only");
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (done.status !== 0) throw new Error("The build failed; its messages are above.");
}

/** Builds the add-in into dist/ unless it is up to date. */
export function ensureAddin() {
  if (isStale("dist/manifest.xml")) build({ configuration: "addin" });
}

/** Builds the variant with a function prefix (`=KPI.READRATE`) into build/prefixed unless it is up to date. */
export function ensurePrefixedAddin() {
  if (isStale("build/prefixed/manifest.xml")) build({ configuration: "addin", env: { namespace: "KPI", out: "build/prefixed" } });
}

/** Builds the add-in and the workbench page unless both are up to date. */
export function ensureAll() {
  if (isStale("dist/manifest.xml") || isStale("build/workbench/index.html")) build();
}
