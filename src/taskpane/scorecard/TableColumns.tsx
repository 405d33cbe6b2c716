import { Button, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { measures } from "../../kpi/measures.ts";
import { columnSureness, sureLevels } from "../../intake/columnSureness.ts";
import type { Column, ColumnRole, Table } from "../../intake/table.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  take: { display: "block", marginTop: tokens.spacingVerticalXXS, marginBottom: tokens.spacingVerticalXS },
  columns: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  column: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  select: { minWidth: 0 },
  how: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

const roles = ["date", "subject", "item", "tag", "ignored"] as const satisfies readonly Exclude<
  ColumnRole,
  "measure"
>[];

interface TableColumnsProps {
  readonly table: Table;
  readonly isOpen: boolean;
  readonly corrected: readonly (readonly [header: string, use: string])[];
  readonly onCorrect: (header: string, use: string | null) => void;
}

/** The columns of a table with what each holds; those that are not used stay out of the way. */
export function TableColumns({ table, isOpen, corrected, onCorrect }: TableColumnsProps) {
  const styles = useStyles();
  const words = useWords();
  const own = table.columns.filter(({ sourceColumn }) => sourceColumn !== null);
  const used = own.filter(({ role }) => role !== "ignored");
  const unused = own.filter(({ role }) => role === "ignored");
  const list = (columns: readonly Column[]) => (
    <ul className={styles.columns}>
      {columns.map((column) => (
        <ColumnUse
          key={column.header}
          column={column}
          isCorrected={corrected.some(([header]) => header === column.header)}
          onUse={(use) => onCorrect(column.header, use)}
        />
      ))}
    </ul>
  );
  return (
    <>
      <Disclosure
        isOpen={isOpen}
        summary={
          <>
            {`${words.say("columns.recognised")} (${words.plain(used.length)})`}
            <Sureness columns={used} />
          </>
        }
      >
        {list(used)}
      </Disclosure>
      {unused.length > 0 && (
        <Disclosure summary={words.say("columns.unused", { count: unused.length })}>{list(unused)}</Disclosure>
      )}
    </>
  );
}

/** How many of the columns were recognised how surely; nothing where all of them were. */
function Sureness({ columns }: { readonly columns: readonly Column[] }) {
  const styles = useStyles();
  const words = useWords();
  const levels = columns.map(columnSureness);
  const counted = sureLevels.flatMap((level) => {
    const count = levels.filter((each) => each === level).length;
    return count === 0 ? [] : [words.say(`columns.count.${level}`, { count })];
  });
  if (levels.every((level) => level === "sure" || level === null)) return null;
  return <span className={styles.how}>{counted.join(" · ")}</span>;
}

interface ColumnUseProps {
  readonly column: Column;
  readonly isCorrected: boolean;
  readonly onUse: (use: string | null) => void;
}

function ColumnUse({ column, isCorrected, onUse }: ColumnUseProps) {
  const styles = useStyles();
  const words = useWords();
  const use = column.role === "measure" ? (column.measure ?? "ignored") : column.role;
  const level = columnSureness(column);
  const [likeliest] = column.suggestions ?? [];
  return (
    <li className={styles.column}>
      <span>
        {column.header}
        {level !== null && (
          <span className={styles.how}>{words.say(isCorrected ? "columns.chosen" : `columns.level.${level}`)}</span>
        )}
        {likeliest !== undefined && !isCorrected && (
          <Button size="small" className={styles.take} onClick={() => onUse(likeliest.measure)}>
            {words.say("columns.takeAs", { measure: words.measure(likeliest.measure) })}
          </Button>
        )}
      </span>
      <Select
        size="small"
        className={styles.select}
        aria-label={words.say("columns.use", { header: column.header })}
        value={use}
        onChange={(_event, { value }) => onUse(value === "" ? null : value)}
      >
        {isCorrected && <option value="">{words.say("columns.asRecognised")}</option>}
        {column.suggestions && column.suggestions.length > 0 && (
          <optgroup label={words.say("columns.suggested")}>
            {column.suggestions.map(({ measure }) => (
              <option key={measure} value={measure}>
                {words.measure(measure)}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={words.say("columns.measures")}>
          {Object.keys(measures).map((measure) => (
            <option key={measure} value={measure}>
              {words.measure(measure)}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.say("columns.roles")}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {words.say(`columns.role.${role}`)}
            </option>
          ))}
        </optgroup>
      </Select>
    </li>
  );
}
