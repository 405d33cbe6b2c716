import fc from "fast-check";
import { expect, test } from "vitest";
import { cellInput, textInput } from "../../src/excel/cellInput.ts";
import { readTyped } from "../../src/workbench/model/input.ts";

/** What Excel holds after a text has been put in. */
function landed(text: string): unknown {
  const input = textInput(text);
  if (input.startsWith("'")) return input.slice(1);
  return input.startsWith("=") ? "a formula" : readTyped(input).value;
}

test.each([
  '=HYPERLINK("http://x")',
  "+1+1",
  "-",
  "@SUM(A1)",
  "'quoted",
  "00123",
  "6937291234567890123",
  "2026-07-01",
  "1/2",
  "12%",
  "TRUE",
  "ложь",
  "#N/A",
  "1e5",
  "５０",
  "5月1日",
  "(3)",
])("the text %s stays text", (text) => {
  expect(landed(text)).toBe(text);
});

test("any text lands as itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      expect(landed(text)).toBe(text);
    }),
  );
});

test("ordinary words need no apostrophe", () => {
  expect(textInput("阅读率")).toBe("阅读率");
  expect(textInput("Read rate")).toBe("Read rate");
});

test("a formula of a plan names sheets as they are called", () => {
  const nameOf = (key: string) => (key === "Rules" ? "It's" : undefined);
  expect(cellInput({ formula: "=«Rules»!$B$3" }, nameOf)).toBe("='It''s'!$B$3");
  expect(cellInput("=1+1", nameOf)).toBe("'=1+1");
  expect(cellInput(null, nameOf)).toBe("");
});
