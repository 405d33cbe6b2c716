import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { paneWords as en } from "../../src/locales/en/pane.ts";
import { ruleSentences } from "../../src/locales/en/ruleSentences.ts";
import { targetWords } from "../../src/locales/en/targetWords.ts";
import { createWords } from "../../src/taskpane/words/words.ts";
import { loadWords } from "../../src/taskpane/words/vocabulary.ts";
import { wordsOf } from "./screens.ts";

/** Names of the gaps that a message has. */
function gapsIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => gapsIn(value))];
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return gapsIn(element.children);
      default:
        return [element.value];
    }
  });
}

const gaps = (message: string) => [...new Set(gapsIn(parse(message)))].sort();

describe.each(Object.entries(wordsOf))("the pane's words in %s", (_language, words) => {
  test("are messages with the same gaps as the English ones", () => {
    const wrong = Object.entries(words).filter(([key, message]) => {
      const english = gaps(en[key as keyof typeof en]);
      return JSON.stringify(gaps(message)) !== JSON.stringify(english);
    });
    expect(wrong).toEqual([]);
  });
});

describe("words", () => {
  test("count as the language counts", async () => {
    const words = await loadWords("ru");
    const rows = [1, 3, 5, 21].map((count) => words.say("columns.rows", { count }));
    expect(rows).toEqual(["1 строка", "3 строки", "5 строк", "21 строка"]);
  });

  test("word an issue with its facts, and one that nobody has worded with all that is known", async () => {
    const words = await loadWords("en");
    expect(words.issue({ code: "file.empty", facts: { name: "a.csv" } })).toBe(
      "a.csv is empty. Export it again, with a period that has data.",
    );
    expect(words.issue({ code: "newFault", facts: { cell: "B4" } })).toContain("newFault");
    expect(words.issue({ code: "newFault", facts: { cell: "B4" } })).toContain("B4");
  });

  test("leave facts that look like messages as they are", async () => {
    const words = await loadWords("en");
    const name = "{count, plural, one {x} other {y}}.csv";
    expect(words.issue({ code: "file.empty", facts: { name } })).toBe(
      `${name} is empty. Export it again, with a period that has data.`,
    );
  });

  test("show dates of Excel and of templates alike", async () => {
    const words = await loadWords("en");
    expect(words.date(46204)).toBe("Jul 1, 2026");
    expect(words.date("2026-07-01")).toBe("Jul 1, 2026");
  });

  test("give an id that has no words as it is, whatever it is called", () => {
    const none = () => undefined;
    const words = createWords({
      language: "en",
      pane: en,
      kpi: none,
      measure: none,
      group: none,
      preset: () => undefined,
      scale: () => undefined,
      grade: none,
      rules: ruleSentences,
      targets: targetWords,
      note: none,
      issue: none,
    });
    expect(words.kpi("constructor").title).toBe("constructor");
    expect(words.measure("toString")).toBe("toString");
  });
});
