import { expect, test } from "vitest";
import { languageOf } from "../../src/locales/language.ts";

test.each([
  ["en-US", "en"],
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["zh-Hant-HK", "zh-CN"],
  ["ru-RU", "ru"],
  ["RU", "ru"],
  ["de-DE", "en"],
  ["rue", "en"],
  ["", "en"],
])("Office in %j speaks %s", (office, language) => {
  expect(languageOf(office)).toBe(language);
});
