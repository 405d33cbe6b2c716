import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtinNames } from "../../src/formula/builtins.ts";
import { evaluate } from "../../src/formula/evaluate.ts";
import { maximumDepth, maximumLength, parseFormula } from "../../src/formula/parse.ts";

const cells = new Map([
  ["readers", 300],
  ["followers", 1200],
]);

function valueOf(text: string): unknown {
  const result = parseFormula(text);
  return result.ok ? evaluate(result.expression, cells) : result.fault;
}

function faultOf(text: string): unknown {
  const result = parseFormula(text, new Set(cells.keys()));
  return result.ok ? "no fault" : result.fault;
}

describe("Excel's precedence", () => {
  test.each([
    ["1+2*3", 7],
    ["(1+2)*3", 9],
    ["-2^2", 4],
    ["2^3^2", 64],
    ["2^-1", 0.5],
    ["10-4-3", 3],
    ["100/10/5", 2],
    ["50%", 0.5],
    ["5%^2", 0.0025],
    ["-5%*100", -5],
    ["--3", 3],
    ["+3", 3],
    ["IF(1+1>=2,5,6)", 5],
    ["1+(2>1)", 2],
  ])("%s is %d", (text, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 12);
  });
});

test.each([
  ["readers / followers"],
  ["=readers/followers"],
  ["readers ÷ followers"],
  [" readers\n/\tfollowers "],
  ["（readers）/（followers）"],
])("%j is read as readers over followers", (text) => {
  expect(valueOf(text)).toBe(0.25);
});

test("signs that people type stand for Excel's", () => {
  expect(valueOf("2 × 3 − 1")).toBe(5);
  expect(valueOf("IF(readers ≤ followers, 1, 0)")).toBe(1);
  expect(valueOf("sum(1；2，3)")).toBe(6);
});

test("names may be in any script", () => {
  expect(parseFormula("阅读人数 / подписчики", new Set(["阅读人数", "подписчики"])).ok).toBe(true);
});

describe("faults say what and where", () => {
  test.each([
    ["", { code: "empty", at: 0, facts: {} }],
    ["1 +", { code: "unexpectedEnd", at: 3, facts: {} }],
    ["1 + * 2", { code: "unexpected", at: 4, facts: { found: "*" } }],
    ["(1 + 2", { code: "unclosed", at: 0, facts: {} }],
    ["1 + 2)", { code: "unexpected", at: 5, facts: { found: ")" } }],
    ["readers followers", { code: "unexpected", at: 8, facts: { found: "followers" } }],
    ["reeders / followers", { code: "unknownName", at: 0, facts: { name: "reeders" } }],
    ["1 + INDIRECT(1)", { code: "unknownFunction", at: 4, facts: { name: "INDIRECT" } }],
    ["ROUND(1)", { code: "argumentCount", at: 0, facts: { name: "ROUND", given: 1, least: 2, most: 2 } }],
    ["1 & 2", { code: "unexpected", at: 2, facts: { found: "&" } }],
    ['"text"', { code: "notANumber", at: 0, facts: {} }],
    ['"text', { code: "unexpected", at: 0, facts: { found: '"' } }],
    ['readers = "text"', { code: "notANumber", at: 10, facts: {} }],
    ["COUNT(readers)", { code: "notARange", at: 6, facts: {} }],
    ["1E999", { code: "numberTooLarge", at: 0, facts: {} }],
    ["readers > 1", { code: "isComparison", at: 0, facts: {} }],
    ["1 + (2 > 1 > 0)", { code: "comparesComparison", at: 5, facts: {} }],
    ["IF(1, 2 > 1, 3) = 1", { code: "comparesComparison", at: 0, facts: {} }],
  ])("%j", (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });
});

test("length and depth are limited, also along a chain of operators", () => {
  expect(faultOf("1".repeat(maximumLength + 1))).toMatchObject({ code: "tooLong" });
  expect(faultOf(`${"(".repeat(maximumDepth + 1)}1${")".repeat(maximumDepth + 1)}`)).toMatchObject({ code: "tooDeep" });
  expect(faultOf(`${"-".repeat(maximumDepth + 1)}1`)).toMatchObject({ code: "tooDeep" });
  expect(
    faultOf(
      Array(maximumDepth + 1)
        .fill("1")
        .join("+"),
    ),
  ).toMatchObject({ code: "tooDeep" });
  expect(faultOf(Array(maximumDepth).fill("1").join("+"))).toBe("no fault");
});

test("any text gives an expression or a fault inside the text, never a throw", () => {
  const piece = fc.constantFrom(
    "1",
    "a",
    "+",
    "^",
    "%",
    "(",
    ")",
    ",",
    "<",
    "SUM(",
    "IF(",
    " ",
    "#N/A",
    "°",
    "-",
    ".",
    "😀",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 30 }).map((parts) => parts.join("")),
      ),
      (text) => {
        const result = parseFormula(text);
        return result.ok || (result.fault.at >= 0 && result.fault.at <= text.length);
      },
    ),
  );
});

test("object members are no functions and no names", () => {
  expect(faultOf("constructor(1)")).toMatchObject({ code: "unknownFunction" });
  expect(faultOf("__proto__")).toMatchObject({ code: "unknownName" });
  expect(builtinNames).toContain("SUMPRODUCT");
});
