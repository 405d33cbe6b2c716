import { fake, fakeCommands } from "./fakeCommands.ts";

declare global {
  interface Window {
    /** How the test steers the pane's surroundings. */
    fake: typeof fake;
  }
}

/** What the page finds when it starts in Excel: Office with a language and perhaps a theme, and the add-in's commands. */
interface Surroundings {
  readonly language: string;
  readonly isDarkTheme: boolean | null;
  readonly meetsFloor: boolean;
}

const given = JSON.parse(document.documentElement.dataset.surroundings ?? "{}") as Surroundings;

const { __preset } = globalThis as { __preset?: Partial<typeof fake> };
Object.assign(fake, __preset);

Object.assign(globalThis, {
  fake,
  scoreline: { ready: Promise.resolve(), commands: fakeCommands },
  Office: {
    onReady: () => Promise.resolve({}),
    context: {
      displayLanguage: given.language,
      requirements: { isSetSupported: () => given.meetsFloor },
      ...(given.isDarkTheme === null ? {} : { officeTheme: { isDarkTheme: given.isDarkTheme } }),
    },
  },
});

await import("../../src/taskpane/page.ts");
