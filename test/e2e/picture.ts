import { join } from "node:path";
import { root } from "../../src/workbench/install.mjs";
import { openStage } from "./stage.ts";

/** Takes the picture of README.md from the running app: `node --import tsx test/e2e/picture.ts`. */
const stage = await openStage();
try {
  const scene = await stage.open();
  const { page, pane } = scene;
  await page.setViewportSize({ width: 1440, height: 860 });
  await pane.getByRole("button", { name: "Try it with sample data" }).click();
  await pane.getByRole("heading", { name: "Columns" }).waitFor();
  await scene.next("Template");
  await pane.getByRole("radio", { name: "WeChat: brand exposure" }).check();
  await scene.next("Check");
  await pane.getByLabel("Score each").selectOption({ label: "account or file" });
  await scene.next("Weights");
  await scene.next("Preview");
  await pane.getByRole("button", { name: "Create scorecard" }).click();
  await pane.getByText("The scorecard is ready").waitFor();
  await pane.getByRole("button", { name: "Go to Home" }).click();
  await scene.settled();
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(root, "assets", "scoreline.png") });
} finally {
  await stage.close();
}
