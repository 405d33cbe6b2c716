import { button } from "./shell.ts";

/** A line of a menu: a heading, a command, or a choice that shows whether it is on. */
export type MenuItem =
  | { readonly heading: string }
  | {
      readonly label: string;
      readonly run: () => void;
      readonly chosen?: boolean;
      readonly kind?: "radio" | "checkbox";
    };

export interface MenuLook {
  readonly label: string;
  /** Shown in the label's place. */
  readonly symbol?: string;
  /** The side on which button and menu are flush. */
  readonly align?: "start" | "end";
}

/**
 * A button that opens a menu, in `place`. `items` is asked each time it opens. Arrow keys move, Enter chooses, Escape closes
 * and gives the focus back (WAI-ARIA menu button pattern).
 */
export function addMenu(
  place: HTMLElement,
  { label, symbol, align = "start" }: MenuLook,
  items: () => readonly MenuItem[],
): void {
  const opener = button(symbol ?? label, () => (menu.hidden ? open() : close()));
  opener.setAttribute("aria-label", label);
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  const menu = document.createElement("div");
  menu.className = align === "end" ? "menu end" : "menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", label);
  menu.hidden = true;
  place.append(opener, menu);

  function open(): void {
    menu.replaceChildren(...items().map((item) => entry(item, choose)));
    menu.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    focusables()[0]?.focus();
  }

  function close(): void {
    menu.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  }

  function choose(run: () => void): void {
    close();
    opener.focus();
    run();
  }

  function focusables(): HTMLElement[] {
    return [...menu.querySelectorAll<HTMLElement>("button")];
  }

  opener.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || !menu.hidden) return;
    event.preventDefault();
    open();
  });
  menu.addEventListener("keydown", (event) => {
    const found = focusables();
    const at = found.findIndex((element) => element === document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1 + found.length, Home: 0, End: found.length - 1 }[event.key];
    event.stopPropagation();
    if (event.key === "Escape") {
      close();
      opener.focus();
    } else if (target !== undefined) {
      event.preventDefault();
      found[target % found.length]?.focus();
    }
  });
  place.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node) || !place.contains(event.relatedTarget)) close();
  });
}

function entry(item: MenuItem, choose: (run: () => void) => void): HTMLElement {
  if ("heading" in item) {
    const heading = document.createElement("div");
    heading.className = "heading";
    heading.setAttribute("role", "presentation");
    heading.textContent = item.heading;
    return heading;
  }
  const made = button(item.label, () => choose(item.run));
  made.tabIndex = -1;
  made.setAttribute("role", item.kind ? `menuitem${item.kind}` : "menuitem");
  if (item.kind) made.setAttribute("aria-checked", String(item.chosen ?? false));
  return made;
}
