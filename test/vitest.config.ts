import { defineConfig } from "vitest/config";
import { ensureMetadata } from "../src/workbench/host/extractMetadata.mjs";

ensureMetadata();

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
