import { expect, test } from "vitest";
import { sourceWords } from "../../src/locales/en/sources.ts";
import { fixtures } from "./fixtures/index.ts";
import { asExpected, inspectFixture } from "./fixtureReading.ts";

test.each(fixtures.map((fixture) => [fixture.file, fixture] as const))("%s", async (_file, fixture) => {
  const found = await inspectFixture(fixture, fixture.write(fixture.sheets));
  const read = found.tables.map((table, index) =>
    asExpected(table, fixture.tables[index] ?? { source: "unknown", columns: {} }),
  );
  expect(read).toEqual(fixture.tables);
  for (const [reason, count] of Object.entries(fixture.repairs ?? {}))
    expect([reason, found.repairs.filter((repair) => repair.reason === reason).length]).toEqual([reason, count]);
  expect(found.health.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("every export of a platform that is recognised has a fixture", () => {
  const shown = new Set(fixtures.flatMap(({ tables }) => tables.map(({ source }) => `columns.source.${source}`)));
  expect(
    Object.keys(sourceWords).filter((source) => !shown.has(source) && !source.startsWith("columns.source.scoreline.")),
  ).toEqual([]);
});
