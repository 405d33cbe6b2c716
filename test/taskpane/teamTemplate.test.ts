import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { builtinTemplates } from "../../src/templates/builtin/index.ts";
import { paneStage } from "./stage.ts";

const stage = paneStage();

const [builtin] = builtinTemplates;
if (!builtin) throw new Error("no built-in template");

const ours = {
  ...builtin,
  id: "our-team",
  title: { en: "Our team" },
  benchmarks: [
    {
      kpi: "READRATE",
      level: "average",
      low: 0.27,
      high: null,
      statistic: "median",
      basis: "followersAtPosting",
      per: null,
      platform: "wechat",
      currency: null,
      date: "2026-06",
      source: "Survey of 40 accounts",
      confidence: "measured",
    },
  ],
} as const;

const file = (content: unknown) => ({
  name: "team.json",
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

test("a team's template is opened from a file; its benchmarks and KPIs stand before the others, marked as the team's", async () => {
  const page = await stage.open({ width: 270 });
  const next = () => page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("button", { name: "Try it with sample data" }).click();
  await page.getByRole("heading", { level: 1, name: "Columns" }).waitFor();
  await next();
  await page.getByRole("heading", { level: 1, name: "Template" }).waitFor();
  const open = page.locator("input[type=file]");
  await open.setInputFiles(file("{ no json"));
  await page.getByRole("alert").getByText("it is no JSON").waitFor();
  await open.setInputFiles(file({ ...ours, id: builtin.id }));
  await page.getByRole("alert").getByText("is the id of a built-in template").waitFor();
  await open.setInputFiles(file(ours));
  await page
    .getByRole("region", { name: "Your team’s templates" })
    .getByRole("radio", { name: /Our team/ })
    .waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  await next();
  await page.getByText("4 of 5 KPIs can be calculated.").waitFor();
  const request = await page.evaluate(
    () => window.fake.calls.findLast(({ command }) => command === "preview")?.given as CardRequest,
  );
  expect(request.template).toMatchObject({ id: "our-team" });
  await next();
  await page.getByText("Published values beside it").first().click();
  await page.getByText("Your team’s benchmark: Survey of 40 accounts").first().waitFor();
  await page.getByRole("button", { name: "Use as the target: 27%, Survey of 40 accounts" }).click();
  await expect
    .poll(() =>
      page.evaluate(() => {
        const given = window.fake.calls.findLast(({ command }) => command === "preview")?.given as CardRequest;
        return given.lines?.READRATE;
      }),
    )
    .toMatchObject({ rule: { scale: { target: 0.27 } }, target: { kind: "benchmark", set: "our-team" } });
  await page.getByRole("link", { name: "Functions", exact: true }).click();
  const section = page.getByRole("region", { name: "In this template: Our team" });
  await section.getByRole("link", { name: /READRATE/ }).click();
  await page.getByText("Your team’s benchmark: Survey of 40 accounts").waitFor();
  expect(stage.problems()).toEqual([]);
});
