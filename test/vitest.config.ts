import { defineConfig } from "vitest/config";
import { ensureMetadata } from "../src/workbench/host/extractMetadata.mjs";

ensureMetadata();

/** Files that change what others would find in their process: globals, or modules in another's place. */
const alone = [
  "test/excel/**/*.test.ts",
  "test/functions/register.test.ts",
  "test/intake/fuzz/*.test.ts",
  "test/intake/mutations.test.ts",
  "test/kpi/newcomer.test.ts",
];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "alone", include: alone, sequence: { groupOrder: 0 } },
      },
      {
        // Starting a process and its modules for each file would take a quarter of the time.
        extends: true,
        test: {
          name: "shared",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", ...alone],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
