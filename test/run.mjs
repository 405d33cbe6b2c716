import { spawn } from "node:child_process";
import { readFileSync, rmSync, existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureDependencies, root } from "../src/workbench/install.mjs";

/** Runs Node with arguments. What it prints stands in one piece when it has ended, unless it may speak `aloud` meanwhile. */
async function step(name, args, { aloud = false } = {}) {
  const started = Date.now();
  if (aloud) console.log(`\n— ${name}`);
  const said = [];
  const done = spawn(process.execPath, args, { cwd: root, stdio: aloud ? "inherit" : ["ignore", "pipe", "pipe"] });
  for (const stream of [done.stdout, done.stderr]) stream?.on("data", (chunk) => said.push(chunk));
  const succeeded = await new Promise((resolve) => {
    done.on("error", (error) => {
      said.push(Buffer.from(error.message));
      resolve(false);
    });
    done.on("close", (status) => resolve(status === 0));
  });
  if (!aloud) console.log(`\n— ${name}\n${Buffer.concat(said).toString().trimEnd()}`.trimEnd());
  console.log(`  ${name}: ${succeeded ? "passed" : "FAILED"} in ${Math.round((Date.now() - started) / 1000)} s`);
  return succeeded;
}

/** A step that passes or fails as a whole. */
async function check(name, args, options) {
  const succeeded = await step(name, args, options);
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
}

async function suite(name, config) {
  const report = join(root, "build", `${name}.json`);
  rmSync(report, { force: true });
  const output = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = [installed("vitest/vitest.mjs"), "run", "--config", config, "--root", ".", ...output];
  const succeeded = await step(name, args, { aloud: true });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
  const failed = numFailedTests + numPendingTests;
  return { passed: numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) };
}

function installed(program) {
  return join(root, "node_modules", program);
}

const building = `const m = await import("./src/workbench/build.mjs"); m.build(); m.ensurePrefixedAddin();`;
const linting = ["--config", "test/eslint.config.mjs", "--max-warnings", "0", "src", "test"];

/** Steps that leave a processor idle run beside each other; the suite that takes two has them to itself. */
async function main() {
  ensureDependencies();
  process.env.CHROMIUM = ensureBrowser();
  const { ensureMetadata } = await import("../src/workbench/host/extractMetadata.mjs");
  ensureMetadata();
  const build = check("build", ["--input-type=module", "-e", building], { aloud: true });
  const types = await check("types", [installed("typescript/bin/tsc"), "-p", "tsconfig.json"]);
  const prettier = [installed("prettier/bin/prettier.cjs"), "--check", ".", "--log-level", "warn"];
  const results = [types, await check("format", prettier), await build];
  results.push(await suite("unit and integration tests", "test/vitest.config.ts"));
  const lint = check("lint", [installed("eslint/bin/eslint.js"), ...linting]);
  results.push(await suite("end-to-end tests", "test/e2e/vitest.config.ts"), await lint);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("\n0 passed, 1 failed");
  process.exitCode = 1;
}
