import type { RibbonButton } from "./manifest.ts";
import { part } from "./shell.ts";

/** Puts the add-in's buttons into the ribbon, with the labels, tips and icons of its manifest. */
export function showButtons(buttons: readonly RibbonButton[], press: (button: RibbonButton) => void): void {
  const group = part("addin-group", HTMLElement);
  group.setAttribute("aria-label", buttons[0]?.group ?? "Add-in");
  const made = buttons.map((button) => {
    const element = document.createElement("button");
    element.type = "button";
    element.dataset.control = button.id;
    element.title = button.tip;
    const icon = document.createElement("img");
    icon.src = button.iconUrl;
    icon.alt = "";
    element.append(icon, button.label);
    if (button.action.kind === "ShowTaskpane") element.setAttribute("aria-pressed", "false");
    element.addEventListener("click", () => press(button));
    return element;
  });
  group.replaceChildren(...made);
}

/** Shows on the buttons that open the pane whether it is open. */
export function showPaneState(open: boolean): void {
  for (const button of document.querySelectorAll("#addin-group [aria-pressed]"))
    button.setAttribute("aria-pressed", String(open));
}
