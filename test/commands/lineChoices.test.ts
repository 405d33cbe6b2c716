import { expect, test } from "vitest";
import { withLineChoices } from "../../src/commands/lineChoices.ts";
import { eitherOr } from "../../src/scoring/presets.ts";
import { builtinTemplate } from "../../src/templates/builtin/index.ts";
import { readTemplate } from "../../src/templates/read.ts";

function template() {
  const found = builtinTemplate("wechat-brand-exposure");
  if (!found) throw new Error("no template");
  return found;
}

test("a chosen rule, its source and what is done without data take the place of the template's, and only theirs", () => {
  const rule = eitherOr(0.3, "higher");
  const changed = withLineChoices(template(), { READRATE: { rule, missing: { kind: "block" } } });
  const [first, ...others] = changed.lines;
  expect(first).toMatchObject({ rule, target: { source: { kind: "fixed" } }, missing: { kind: "block" } });
  expect(others).toEqual(template().lines.slice(1));
  expect(readTemplate(changed).issues).toEqual([]);
});

test("a line that is not there, and a rule that cannot score, are refused by name", () => {
  expect(() => withLineChoices(template(), { CPM: {} })).toThrow(/unknownLine/);
  expect(() =>
    withLineChoices(template(), {
      READRATE: { rule: { scale: { kind: "ratio", target: 0 }, better: "higher", floor: 0, cap: 100 } },
    }),
  ).toThrow(/rules\.ratioTarget.*READRATE/);
});

test("an option that the KPI does not offer is refused with those that it does", () => {
  expect(() => withLineChoices(template(), { READRATE: { choices: { basis: "followers" } } })).toThrow(/noSuchChoice/);
  const churn = {
    ...template(),
    lines: template()
      .lines.map((line) => ({ ...line, id: "C", kpi: "CHURN" }))
      .slice(0, 1),
  };
  expect(() => withLineChoices(churn, { C: { choices: { basis: "closing" } } })).toThrow(
    /noSuchOption.*opening, average, opening\+new/,
  );
  const [line] = withLineChoices(churn, { C: { choices: { basis: "average" } } }).lines;
  expect(line?.choices).toEqual({ basis: "average" });
});

test("a figure that may be counted too is added and left out again", () => {
  const own = template();
  const [first, ...others] = own.lines;
  if (!first) throw new Error("no line");
  const counting = { ...own, lines: [{ ...first, kpi: "INTERACTIONRATE", measures: { wows: "wows" } }, ...others] };
  const changed = withLineChoices(counting, { [first.id]: { measures: { wows: null, saves: "saves" } } });
  expect(changed.lines[0]?.measures).toEqual({ saves: "saves" });
  expect(readTemplate(changed).issues).toEqual([]);
});
