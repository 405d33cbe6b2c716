import type { AddinManifest } from "./manifest.ts";
import { addMenu, type MenuItem } from "./menu.ts";
import { languages, type Language } from "./manifest.ts";
import { paneWidths, themes, type Preferences, type Theme } from "./preferences.ts";
import { part } from "./shell.ts";

/** The task pane beside the grid: its frame, which holds the add-in's shared runtime, and what surrounds it. */
export interface Pane {
  /** Null while the add-in is off. */
  readonly frame: HTMLIFrameElement | null;
  readonly open: boolean;
  /** Shows or hides the pane. The add-in runs on while it is hidden, as the shared runtime with long lifetime does. */
  show(open: boolean): void;
  /** Starts the add-in in a new frame; `prepare` sets the frame up before its address is set. */
  load(manifest: AddinManifest, prepare: (frame: HTMLIFrameElement) => string): void;
  unload(): void;
  /** Ends what runs in the frame; the pane stays open for what comes next. */
  clear(): void;
  /** Takes over the width that has been chosen. */
  resize(): void;
}

export interface PaneOptions {
  readonly preferences: () => Preferences;
  readonly choose: (change: Partial<Preferences>) => void;
  readonly shown: (open: boolean) => void;
}

const themeWords: Readonly<Record<Theme, string>> = { light: "Light", dark: "Dark" };
const languageWords: Readonly<Record<Language, string>> = {
  "en-US": "English",
  "zh-CN": "简体中文",
  "ru-RU": "Русский",
};

export function createPane({ preferences, choose, shown }: PaneOptions): Pane {
  const aside = part("pane", HTMLElement);
  const body = part("pane-body", HTMLElement);
  let frame: HTMLIFrameElement | null = null;

  addMenu(part("pane-menu", HTMLElement), { label: "Pane options", symbol: "⋯", align: "end" }, () =>
    viewItems(preferences(), choose),
  );
  part("close-pane", HTMLButtonElement).addEventListener("click", () => pane.show(false));

  const pane: Pane = {
    get frame() {
      return frame;
    },
    get open() {
      return !aside.hidden;
    },
    show(open) {
      if (open === !aside.hidden) return;
      aside.hidden = !open;
      shown(open);
    },
    load(manifest, prepare) {
      const { theme, language } = preferences();
      const heading = part("pane-title", HTMLElement);
      heading.textContent = manifest.displayName;
      heading.lang = language;
      pane.resize();
      aside.classList.toggle("dark", theme === "dark");
      frame = document.createElement("iframe");
      frame.title = manifest.name;
      frame.src = prepare(frame);
      body.replaceChildren(frame);
    },
    unload() {
      pane.clear();
      pane.show(false);
    },
    clear() {
      frame?.remove();
      frame = null;
    },
    resize() {
      const border = 1;
      aside.style.width = `${preferences().width + border}px`;
    },
  };
  return pane;
}

function viewItems(now: Preferences, choose: (change: Partial<Preferences>) => void): MenuItem[] {
  const radio = (label: string, chosen: boolean, change: Partial<Preferences>): MenuItem => ({
    label,
    chosen,
    kind: "radio",
    run: () => choose(change),
  });
  return [
    { heading: "Width" },
    ...paneWidths.map((width) => radio(`${width} px`, width === now.width, { width })),
    { heading: "Theme of Excel" },
    ...themes.map((theme) => radio(themeWords[theme], theme === now.theme, { theme })),
    { heading: "Language of Excel" },
    ...languages.map((language) => radio(languageWords[language], language === now.language, { language })),
  ];
}
