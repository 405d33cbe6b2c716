import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Column, Table } from "../../intake/table.ts";
import { measureFacts } from "../../kpi/measures.ts";
import { useWords } from "../words/WordsContext.tsx";

const shownRows = 3;

const useStyles = makeStyles({
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: { ...typographyStyles.caption1, borderCollapse: "collapse" },
  cell: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    maxWidth: "140px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "start",
  },
  number: { textAlign: "end" },
});

interface FirstRowsProps {
  readonly table: Table;
}

/** The first rows of a table as they will stand on their sheet. Scrolls sideways inside itself. */
export function FirstRows({ table }: FirstRowsProps) {
  const styles = useStyles();
  const words = useWords();
  const columns = table.columns.filter(({ role }) => role !== "ignored");
  const rows = Array.from({ length: Math.min(shownRows, table.rowCount) }, (_, row) => row);
  const shown = (column: Column, row: number) => {
    const value = column.values[row] ?? null;
    if (value === null) return "";
    if (typeof value === "string") return value;
    if (column.kind === "date") return words.date(value);
    return words.value(value, (column.measure && measureFacts(column.measure)?.unit) || "count");
  };
  if (rows.length === 0) return null;
  const label = words.say("import.rows", { table: table.name });
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} className={styles.cell} scope="col" title={column.header}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {columns.map((column, index) => (
                <td key={index} className={`${styles.cell} ${column.kind === "number" ? styles.number : ""}`}>
                  {shown(column, row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
