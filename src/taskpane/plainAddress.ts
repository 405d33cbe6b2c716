/** An address as people write it: quotes only where the sheet's name needs them. */
export function plainAddress(at: string): string {
  return at.replace(/^'([\p{L}_][\p{L}\p{N}_]*)'!/u, "$1!");
}
