import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { axeFindings } from "./openPane.ts";
import { toWeights } from "./screens.ts";
import { paneStage } from "./stage.ts";

const { open } = paneStage();

test("a target is made from own history with an uplift, a cap, a first day, a season and factors, and goes into the request", async () => {
  const page = await open();
  await toWeights(page);
  await page.getByText("Change the rule of Read rate").click();
  const rule = page.getByRole("group").filter({ hasText: "Change the rule of Read rate" });
  const chosen = async () => {
    const given = await page.evaluate(
      () => window.fake.calls.findLast((call) => call.command === "preview")?.given as CardRequest,
    );
    return given.lines?.["READRATE"];
  };
  await rule.getByRole("combobox", { name: "Target from" }).selectOption({ label: "own history" });
  await rule.getByRole("textbox", { name: "Raise per period by" }).fill("15");
  await rule.getByRole("textbox", { name: "At most per year" }).fill("20");
  await expect.poll(chosen).toEqual({ target: { kind: "history", uplift: 0.15, yearlyCap: 0.2 } });
  await rule.getByLabel("Raised from day").fill("2026-05-01");
  await rule.getByRole("textbox", { name: "At most per year" }).fill("");
  await expect.poll(chosen).toEqual({ target: { kind: "history", uplift: 0.15, since: "2026-05-01" } });
  await rule.getByRole("combobox", { name: "Season" }).selectOption({ label: "twelve figures" });
  const figures = rule.getByRole("textbox", { name: /January to December/ });
  await figures.fill("1; 2");
  await rule.getByText("Twelve figures above 0 whose mean is 1.").waitFor();
  await figures.fill("0.5 1.5 1 1 1 1 1 1 1 1 1 1");
  const factors = rule.getByRole("group", { name: /^Multiply by/ });
  await factors.getByRole("textbox", { name: "Competition" }).fill("1.2");
  await factors.getByRole("textbox", { name: "Size of the account" }).fill("0.8");
  await expect.poll(chosen).toMatchObject({
    season: [0.5, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    factors: [
      { reason: "size", factor: 0.8 },
      { reason: "competition", factor: 1.2 },
    ],
  });
  await factors.getByRole("textbox", { name: "Size of the account" }).fill("1");
  await expect.poll(chosen).toMatchObject({ factors: [{ reason: "competition", factor: 1.2 }] });
  expect(await axeFindings(page)).toEqual([]);
  await rule.getByRole("combobox", { name: "Target from" }).selectOption({ label: "as the template says" });
  await expect.poll(chosen).toBeUndefined();
});

test("picture, sentence and target of a rule say what the target comes to, at once and after a change of its bounds", async () => {
  const page = await open();
  await toWeights(page, undefined, /brand exposure/);
  await page.getByText("Change the rule of Read rate").click();
  const rule = page.getByRole("group").filter({ hasText: "Change the rule of Read rate" });
  const pictured = () =>
    page
      .getByRole("img", { name: /points/ })
      .first()
      .getAttribute("aria-label");
  const asTemplate = await pictured();
  expect(asTemplate).toContain("40%: 100 points");
  await page.getByText("Target 40%:").waitFor();
  await rule.getByRole("combobox", { name: "Target from" }).selectOption({ label: "own history" });
  await rule.getByRole("textbox", { name: "Raise per period by" }).fill("50");
  await page.getByText("Target 60%:").waitFor();
  await expect.poll(pictured).toContain("60%: 100 points");
  expect(await page.getByText((await pictured()) ?? "", { exact: true }).count()).toBe(1);
  await rule.getByRole("textbox", { name: "Most points" }).fill("110");
  await expect.poll(pictured).toMatch(/60%: 100 points.*110/);
  await rule.getByRole("textbox", { name: "Target (100 points)" }).fill("45");
  await page.getByText("Target 45%:").waitFor();
  await expect.poll(pictured).toContain("45%: 100 points");
  await rule.getByRole("button", { name: "Back to the template’s rule" }).click();
  await expect.poll(pictured).toBe(asTemplate);
});
