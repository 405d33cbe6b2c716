import { expect, test } from "vitest";
import { languages } from "../../src/locales/language.ts";
import { wordIssue } from "../../src/locales/issues.ts";
import { sourceIssueWords } from "../../src/locales/en/sourceIssues.ts";

const codes = Object.keys(sourceIssueWords).filter((code) => code.startsWith("file."));
const facts = { name: "October.xlsx", megabytes: 900, limit: 300, seconds: 10, members: 700, format: "" };

test.each(languages.flatMap((language) => codes.map((code) => [language, code] as const)))(
  "%s, %s: names the file, says what is wrong and what to do",
  (language, code) => {
    const said = wordIssue({ code, facts }, language).trim();
    expect(said).toContain("October.xlsx");
    expect(said).not.toMatch(/[{}]/);
    expect(
      said
        .replace("October.xlsx", "")
        .split(/[.。：:;，,]\s*/u)
        .filter((part) => part !== "").length,
    ).toBeGreaterThan(1);
    expect(said.length).toBeLessThan(320);
  },
);
