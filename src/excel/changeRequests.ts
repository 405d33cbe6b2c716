import { cellInput } from "./cellInput.ts";
import { bytesPerRequest, jsonBytes } from "./chunks.ts";
import type { Change } from "./writeChanges.ts";

const changesPerRequest = 400;

/** A change cut into pieces that fit into one request, with their sizes. */
export function parts(
  change: Change,
  nameOf: (key: string) => string | undefined,
): { change: Change; bytes: number }[] {
  const pieces: { change: Change; bytes: number }[] = [];
  let [from, bytes] = [0, 0];
  const close = (to: number) => {
    if (to === from) return;
    const part = { row: change.row + from, before: change.before.slice(from, to), after: change.after.slice(from, to) };
    pieces.push({ change: { ...change, ...part }, bytes });
    [from, bytes] = [to, 0];
  };
  change.after.forEach((cells, row) => {
    const size = jsonBytes(cells.map((cell) => cellInput(cell, nameOf))) + jsonBytes(change.before[row]);
    if (bytes + size > bytesPerRequest) close(row);
    bytes += size;
  });
  close(change.after.length);
  return pieces;
}

export function requestsOf(pieces: readonly { change: Change; bytes: number }[]): Change[][] {
  return inRequests(pieces, ({ bytes }) => bytes).map((request) => request.map(({ change }) => change));
}

/** Neighbours in a list that fit into one request each, by what each takes of it. */
export function inRequests<Piece>(pieces: readonly Piece[], bytesOf: (piece: Piece) => number): Piece[][] {
  const requests: Piece[][] = [];
  let total = Infinity;
  for (const piece of pieces) {
    const bytes = bytesOf(piece);
    const open = requests.at(-1);
    if (open && total + bytes <= bytesPerRequest && open.length < changesPerRequest) {
      open.push(piece);
      total += bytes;
    } else {
      requests.push([piece]);
      total = bytes;
    }
  }
  return requests;
}
