import { isoDate } from "../../formula/serial.ts";
import { meansAccount } from "../../intake/recognise.ts";
import type { Column } from "../../intake/table.ts";
import type { IssueCode } from "../../locales/en/issues.ts";
import { columnNamed } from "./rowNames.ts";
import { periodUnitOf } from "./periods.ts";
import type { CardSpec } from "../types.ts";

/** Why a request cannot be met, as data. */
export interface RequestFault {
  readonly code: IssueCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

type Asked = Pick<CardSpec, "tables" | "by" | "period">;

/** Why a chosen column cannot name subjects: no table has it, or it holds figures or dates; null where it can. */
export function subjectColumnFault({ tables, by }: Asked): RequestFault | null {
  if (by.kind !== "column") return null;
  const { header } = by;
  const columns = tables.flatMap(({ table }) => table.columns);
  if (meansAccount(header) && columns.some(({ role }) => role === "subject")) return null;
  const named = tables.flatMap(({ table }) => columnNamed(table.columns, header) ?? []);
  if (named.some(canName)) return null;
  if (named.length > 0) return { code: "subjectIsFigure", facts: { header } };
  const known = [...new Set(columns.filter(canName).map((column) => column.header))];
  if (known.length === 0) return { code: "noSubjectColumn", facts: { header } };
  return { code: "unknownSubjectColumn", facts: { header, known: known.join(", ") } };
}

/** Why a card has not a single subject. */
export function whyNoSubjects(asked: Asked): RequestFault {
  const { tables, by, period } = asked;
  const fault = subjectColumnFault(asked);
  if (fault) return fault;
  const spans = tables.flatMap(({ table }) => table.period ?? []);
  if (periodUnitOf(by) !== null && spans.length === 0) return { code: "noDatesForPeriods", facts: { by: by.kind } };
  if (period && spans.length > 0) {
    return {
      code: "nothingInPeriod",
      facts: {
        from: isoDate(period.from),
        to: isoDate(period.to),
        first: isoDate(Math.min(...spans.map(({ from }) => from))),
        last: isoDate(Math.max(...spans.map(({ to }) => to))),
      },
    };
  }
  return { code: "card.noSubjects", facts: {} };
}

function canName({ role }: Column): boolean {
  return role === "subject" || role === "item" || role === "tag";
}
