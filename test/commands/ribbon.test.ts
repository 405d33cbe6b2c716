import { expect, test } from "vitest";
import { commandsStage } from "./commandsStage.ts";

const open = commandsStage("eachTest");

test("a button of the ribbon shows the pane and keeps its screen until the pane asks for it, once", async () => {
  const { addin, commands } = open;
  addin.host.runtime.changed("Background");
  await addin.runCommand("Scoreline.MakePortable", "makePortable");
  expect(addin.host.runtime.state).toBe("Visible");
  const told: string[] = [];
  const stop = commands.onScreenAsked((screen) => told.push(screen));
  expect(told).toEqual(["portable"]);
  await addin.runCommand("Scoreline.MakePortable", "makePortable");
  expect(told).toEqual(["portable", "portable"]);
  stop();
  commands.onScreenAsked((screen) => told.push(screen));
  expect(told).toHaveLength(2);
});
