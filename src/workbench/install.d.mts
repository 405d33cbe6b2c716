/** Absolute path of the project. */
export const root: string;
export function ensureDependencies(): void;
export function findBrowser(): string | null;
export function ensureBrowser(): string;
