import fc from "fast-check";
import { expect, test } from "vitest";
import { chunksOf, jsonBytes, requestsOf } from "../../src/excel/chunks.ts";
import { sheetPlan } from "./plans.ts";

const limit = 300;

test("chunks put together are the sheet, and no request of several rows is larger than the limit", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) => {
    return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 60 });
  });
  fc.assert(
    fc.property(rows, (cells) => {
      const sheet = sheetPlan("Data1", cells);
      const chunks = chunksOf([sheet], () => undefined, limit);
      expect(chunks.flatMap(({ inputs }) => inputs)).toHaveLength(cells.length);
      let next = 0;
      for (const { row, inputs } of chunks) {
        expect(row).toBe(next);
        next += inputs.length;
      }
      for (const request of requestsOf(chunks, limit)) {
        const bytes = request.reduce((sum, chunk) => sum + jsonBytes(chunk.inputs), 0);
        if (request.some(({ inputs }) => inputs.length > 1)) expect(bytes).toBeLessThan(limit * 1.2);
      }
    }),
  );
});

test("Chinese text is measured in bytes, not characters", () => {
  expect(jsonBytes(["阅读"])).toBe(11);
});
