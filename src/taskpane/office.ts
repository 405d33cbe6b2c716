/** False where Microsoft's library did not arrive, for example without a network. */
export async function officeReady(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  await Office.onReady();
  return true;
}

/** Language tag of Excel's own words, else the browser's. */
export function displayLanguage(): string {
  return context().displayLanguage ?? navigator.language;
}

/** Whether Office's theme is dark; null where Office does not say (Excel on the web, office-js #6134). */
export function officeIsDark(): boolean | null {
  const theme = context().officeTheme;
  if (!theme) return null;
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme;
  return theme.bodyBackgroundColor ? isDarkColor(theme.bodyBackgroundColor) : null;
}

/** Resolves as soon as somebody can see the page: a shared runtime may run for hours with its pane closed. */
export function whenVisible(): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", check);
      resolve();
    };
    document.addEventListener("visibilitychange", check);
    const { addin } = Office as { addin?: Partial<Office.Addin> };
    addin
      ?.onVisibilityModeChanged?.(({ visibilityMode }) => {
        if (visibilityMode === Office.VisibilityMode.taskpane) resolve();
      })
      .catch(() => undefined);
    check();
  });
}

/** Office.context as it is in practice: any member may be absent before the host has answered, or for ever. */
function context(): Partial<Pick<Office.Context, "displayLanguage" | "officeTheme">> {
  return typeof Office === "undefined" ? {} : ((Office as { context?: Office.Context }).context ?? {});
}

/** By relative luminance, half way to white as the eye sees it; `#RRGGBB`. */
function isDarkColor(color: string): boolean {
  const value = Number.parseInt(color.replace("#", ""), 16);
  const red = (value >> 16) & 255;
  const green = (value >> 8) & 255;
  const blue = value & 255;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
}
