import { dateColumn } from "./rowNames.ts";
import type { JoinedGroup } from "./join.ts";
import type { Piece } from "./pieces.ts";

interface Candidate {
  readonly piece: Piece;
  readonly group: JoinedGroup;
}

/**
 * Leaves out candidates that would count the same thing twice: flows of one subject over days that an earlier candidate
 * covers, and stocks of a subject that an earlier one has.
 */
export function withoutOverlap<C extends Candidate>(
  candidates: readonly C[],
): { readonly accepted: readonly C[]; readonly left: readonly C[] } {
  const accepted: C[] = [];
  const left: C[] = [];
  for (const candidate of candidates) {
    if (accepted.some((earlier) => overlaps(earlier, candidate))) left.push(candidate);
    else accepted.push(candidate);
  }
  return { accepted, left };
}

function overlaps(earlier: Candidate, later: Candidate): boolean {
  const flow = [...earlier.piece.parts.values(), ...later.piece.parts.values()].every(({ take }) => take === "sum");
  for (const [id, rows] of later.group.rowsOf) {
    const others = earlier.group.rowsOf.get(id);
    if (!others) continue;
    if (!flow) return true;
    const [own, other] = [spanOf(later.group, rows), spanOf(earlier.group, others)];
    if (own.from <= other.to && other.from <= own.to) return true;
  }
  return false;
}

function spanOf(group: JoinedGroup, rows: readonly number[]): { from: number; to: number } {
  const dates = dateColumn(group.table.columns)?.values;
  const span = { from: Infinity, to: -Infinity };
  for (const row of rows) {
    const date = dates?.[row];
    if (typeof date !== "number") return { from: -Infinity, to: Infinity };
    span.from = Math.min(span.from, Math.floor(date));
    span.to = Math.max(span.to, Math.floor(date));
  }
  return span;
}
