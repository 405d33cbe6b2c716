#!/usr/bin/env node
import { ensureAddin } from "../workbench/build.mjs";
import { ensureDependencies } from "../workbench/install.mjs";

// A reader such as head may close the pipe before everything is written.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  ensureDependencies();
  ensureAddin();
  const { tsImport } = await import("tsx/esm/api");
  const { main } = await tsImport("./main.ts", import.meta.url);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
