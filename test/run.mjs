import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureDependencies, root } from "../src/workbench/install.mjs";

/** One step of the test command: a Node program with its arguments. */
function step(name, program, ...args) {
  const started = Date.now();
  console.log(`\n— ${name}`);
  const done = spawnSync(process.execPath, [join(root, "node_modules", program), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  console.log(
    `  ${name}: ${done.status === 0 ? "passed" : "FAILED"} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return done.status === 0;
}

function suite(name, config) {
  const report = join(root, "build", `${name}.json`);
  rmSync(report, { force: true });
  const succeeded = step(
    name,
    "vitest/vitest.mjs",
    "run",
    "--config",
    config,
    "--root",
    ".",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
  const failed = numFailedTests + numPendingTests;
  return { passed: numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) };
}

function main() {
  ensureDependencies();
  process.env.CHROMIUM = ensureBrowser();
  const results = [];
  const check = (name, ...command) =>
    results.push(step(name, ...command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  const build = (name, file) => {
    const done = spawnSync(process.execPath, ["--input-type=module", "-e", file], { cwd: root, stdio: "inherit" });
    results.push(done.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    console.log(`\n— ${name}: ${done.status === 0 ? "passed" : "FAILED"}`);
  };
  build("build", `const m = await import("./src/workbench/build.mjs"); m.build(); m.ensurePrefixedAddin();`);
  check("types", "typescript/bin/tsc", "-p", "tsconfig.json");
  check("lint", "eslint/bin/eslint.js", "--config", "test/eslint.config.mjs", "--max-warnings", "0", "src", "test");
  check("format", "prettier/bin/prettier.cjs", "--check", ".", "--log-level", "warn");
  results.push(suite("unit and integration tests", "test/vitest.config.ts"));
  results.push(suite("end-to-end tests", "test/e2e/vitest.config.ts"));
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("\n0 passed, 1 failed");
  process.exitCode = 1;
}
