/** See desktopFlavour.mjs. */
export function forDesktopFlavour(html: string): string;
