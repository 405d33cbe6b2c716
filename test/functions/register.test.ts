import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { registerFunctions } from "../../src/functions/register.ts";
import { scoringFunctions } from "../../src/scoring/worksheet/index.ts";
import { kpis } from "../../src/kpi/kpi.ts";

class HostError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const registered = new Map<string, (...args: readonly unknown[]) => unknown>();

beforeEach(() => {
  registered.clear();
  vi.stubGlobal("CustomFunctions", {
    Error: HostError,
    ErrorCode: {
      nullReference: "#NULL!",
      divisionByZero: "#DIV/0!",
      invalidValue: "#VALUE!",
      invalidReference: "#REF!",
      invalidName: "#NAME?",
      invalidNumber: "#NUM!",
      notAvailable: "#N/A",
    },
    associate: (functions: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>) => {
      for (const [id, call] of Object.entries(functions)) registered.set(id, call);
    },
  });
  registerFunctions();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function call(id: string, ...args: readonly unknown[]): unknown {
  return registered.get(id)?.(...args, { functionName: id });
}

test("every KPI and scoring function is registered under its id", () => {
  expect([...registered.keys()]).toEqual([...kpis, ...scoringFunctions].map(({ id }) => id));
  expect(call("READRATE", [[300]], [[1200]])).toBe(0.25);
  expect(call("CMGR", [[10000]], [[14400]], [[2]])).toBeCloseTo(0.2, 12);
});

test.each([
  ["#DIV/0!", [[300]], [[0]]],
  ["#NUM!", [[300]], [[-1]]],
  ["#VALUE!", [["x"]], [[5]]],
  ["#N/A", [[""]], [[5]]],
  ["#VALUE!", [[1], [2]], [[1], [2], [3]]],
])("a single %s is thrown as the host's error", (code, readers, followers) => {
  expect(() => call("READRATE", readers, followers)).toThrow(new HostError(code));
});

test("#REF! and #NAME? are returned, because a thrown one becomes #VALUE!", () => {
  expect(call("READRATE", [[new HostError("#REF!")]], [[5]])).toEqual(new HostError("#REF!"));
  expect(call("READRATE", [[new HostError("#NAME?")]], [[5]])).toEqual(new HostError("#NAME?"));
});

test("errors among several results stay in their cells", () => {
  expect(call("READRATE", [[1], ["x"], [2]], [[4], [4], [0]])).toEqual([
    [0.25],
    [new HostError("#VALUE!")],
    [new HostError("#DIV/0!")],
  ]);
});
