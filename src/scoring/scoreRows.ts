import type { OtherRow, RowEntry, RowState, ScoredRow } from "./otherRows.ts";

/** A row without what it is of the total, and whether a veto stops the total. */
export interface RowOutcome extends Omit<ScoredRow, "share"> {
  readonly vetoAt: number | null;
}

/** What people entered for a row; the last entry of a row is the one that counts. */
export function scoreRow(row: OtherRow, entries: readonly RowEntry[]): RowOutcome {
  const entry = entries.findLast(({ row: id }) => id === row.id);
  const judged = judge(row, entry);
  const state = judged.state === "counted" ? proven(row, entry) : judged.state;
  const counts = state === "counted";
  return {
    id: row.id,
    kind: row.kind,
    state,
    entered: judged.entered,
    points: counts ? judged.points : 0,
    raters: judged.raters,
    spread: judged.spread,
    vetoAt: counts && row.kind === "veto" ? row.totalAtMost : null,
  };
}

interface Judged {
  readonly state: RowState;
  readonly entered: number | null;
  readonly points: number;
  readonly raters: number;
  readonly spread: number | null;
}

const blank: Judged = { state: "none", entered: null, points: 0, raters: 0, spread: null };

function judge(row: OtherRow, entry: RowEntry | undefined): Judged {
  switch (row.kind) {
    case "veto":
      return entry?.raised === true ? { ...blank, state: "counted" } : blank;
    case "rating":
      return judgeRating(row, entry?.ratings ?? []);
    case "bonus":
    case "deduction": {
      const points = entry?.points;
      if (points === undefined) return blank;
      if (!(points >= 0) || !Number.isFinite(points)) return { ...blank, state: "invalid" };
      const sign = row.kind === "bonus" ? 1 : -1;
      return { ...blank, state: "counted", entered: sign * points || 0, points: sign * Math.min(points, row.cap) || 0 };
    }
  }
}

function judgeRating(row: Extract<OtherRow, { kind: "rating" }>, ratings: NonNullable<RowEntry["ratings"]>): Judged {
  if (ratings.length === 0) return blank;
  const given = ratings.map(({ level }) => (Number.isInteger(level) ? row.levels[level - 1]?.points : undefined));
  const points = given.filter((own) => own !== undefined);
  if (points.length < given.length) return { ...blank, state: "invalid", raters: given.length };
  const mean = points.reduce((sum, own) => sum + own, 0) / points.length;
  const squares = points.reduce((sum, own) => sum + (own - mean) ** 2, 0);
  return {
    state: row.effect === "add" ? "counted" : "shown",
    entered: mean,
    points: mean,
    raters: points.length,
    spread: points.length < 2 ? null : Math.sqrt(squares / (points.length - 1)),
  };
}

function proven({ needs }: OtherRow, entry: RowEntry | undefined): RowState {
  if (needs.evidence && blankText(entry?.evidence)) return "noEvidence";
  if (needs.approver && blankText(entry?.approver)) return "noApprover";
  return "counted";
}

function blankText(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
