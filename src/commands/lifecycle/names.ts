/** What a person entered as a name or a reason; null for nothing. */
export function nameOf(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
