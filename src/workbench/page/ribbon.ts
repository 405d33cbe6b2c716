import type { AddinManifest, RibbonButton } from "./manifest.ts";
import { part } from "./shell.ts";

/** Puts the add-in's buttons into the ribbon, with the labels, tips and icons of its manifest. */
export function showButtons(manifest: AddinManifest, press: (button: RibbonButton) => void): void {
  const group = part("addin-group", HTMLElement);
  group.setAttribute("aria-label", manifest.buttons[0]?.group ?? manifest.displayName);
  const buttons = manifest.buttons.map((button) => {
    const made = document.createElement("button");
    made.type = "button";
    made.dataset.control = button.id;
    made.title = button.tip;
    const icon = document.createElement("img");
    icon.src = button.iconUrl;
    icon.alt = "";
    made.append(icon, button.label);
    if (button.action.kind === "ShowTaskpane") made.setAttribute("aria-pressed", "false");
    made.addEventListener("click", () => press(button));
    return made;
  });
  group.replaceChildren(...buttons);
}

/** Shows on the buttons that open the pane whether it is open. */
export function showPaneState(open: boolean): void {
  for (const button of document.querySelectorAll("#addin-group [aria-pressed]"))
    button.setAttribute("aria-pressed", String(open));
}
