import { makeStyles } from "@fluentui/react-components";
import type { Kpi } from "../../kpi/compile.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "18px" } });

interface WarningsProps {
  readonly kpi: Kpi;
}

/** What legal values of the KPI should make one look again; nothing where there is no such value. */
export function Warnings({ kpi }: WarningsProps) {
  const styles = useStyles();
  const words = useWords();
  const codes = new Set((kpi.declaration.warnings ?? []).map(({ code }) => code));
  if (codes.size === 0) return null;
  return (
    <Section title={words.say("functions.warnings")}>
      <ul className={styles.list}>
        {[...codes].map((code) => (
          <li key={code}>{words.note(code)}</li>
        ))}
      </ul>
    </Section>
  );
}
