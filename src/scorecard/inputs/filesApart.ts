import type { JoinedGroup } from "./join.ts";
import type { CardIssue, SubjectBy } from "../types.ts";

/**
 * Files without an account that became subjects of their own though each has figures that the others lack: the overview
 * and the followers of one account, say. Files of one shape are of several accounts, and so are those of two platforms.
 */
export function filesApart(groups: readonly JoinedGroup[], by: SubjectBy): CardIssue[] {
  if (by.kind !== "file") return [];
  const unnamed = groups.filter(
    ({ table: { columns, partsOf } }) => partsOf === undefined && columns.every(({ role }) => role !== "subject"),
  );
  const apart = unnamed.filter((group) => unnamed.some((other) => other !== group && areApart(group, other)));
  if (apart.length === 0) return [];
  const files = new Set(apart.flatMap(({ sources }) => sources.map(({ file }) => file)));
  return [{ code: "card.filesApart", facts: { files: [...files].join(", ") } }];
}

function areApart(one: JoinedGroup, other: JoinedGroup): boolean {
  const [first, second] = [one.table.recognition.platform, other.table.recognition.platform];
  if (first !== second && first !== "any" && second !== "any") return false;
  const subjects = new Set(one.nameKeys);
  return lacks(one, other) && lacks(other, one) && !other.nameKeys.some((key) => key !== null && subjects.has(key));
}

/** Whether the first has no column of some figure that the second has. */
function lacks(first: JoinedGroup, second: JoinedGroup): boolean {
  const own = new Set(first.table.columns.map(({ measure }) => measure));
  return second.table.columns.some(({ measure }) => measure !== null && !own.has(measure));
}
