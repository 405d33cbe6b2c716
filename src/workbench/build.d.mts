export interface BuildOptions {
  readonly configuration?: "addin" | "workbench" | null;
  readonly mode?: "production" | "development";
  readonly env?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
}

export function build(options?: BuildOptions): void;
export function ensureAddin(): void;
export function ensurePrefixedAddin(): void;
export function ensureAll(): void;
