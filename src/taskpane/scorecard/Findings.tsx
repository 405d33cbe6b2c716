import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Health, Inspection } from "../../intake/table.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  list: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingLeft: "18px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  reason: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** More repairs than these are only counted: nobody reads a thousand lines in a pane. */
const shownRepairs = 50;

interface FindingsProps {
  readonly inspection: Inspection;
}

/** What looks wrong in a source, at sight; what was corrected in it, behind its count. */
export function Findings({ inspection }: FindingsProps) {
  const styles = useStyles();
  const words = useWords();
  const { repairs, health } = inspection;
  return (
    <>
      <HealthNotice intent="error" findings={health.filter(({ severity }) => severity === "error")} />
      <HealthNotice intent="warning" findings={health.filter(({ severity }) => severity === "warning")} />
      <HealthNotice intent="info" findings={health.filter(({ severity }) => severity === "info")} />
      {repairs.length > 0 && (
        <Disclosure summary={words.say("columns.repairs", { count: repairs.length })}>
          <ul className={styles.list}>
            {repairs.slice(0, shownRepairs).map(({ where, before, after, reason }, index) => (
              <li key={index}>
                {words.say("columns.repair", { where, before, after })}
                <span className={styles.reason}>{words.note(reason)}</span>
              </li>
            ))}
            {repairs.length > shownRepairs && (
              <li>{words.say("columns.more", { count: repairs.length - shownRepairs })}</li>
            )}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

interface HealthNoticeProps {
  readonly intent: Health["severity"];
  readonly findings: readonly Health[];
}

function HealthNotice({ intent, findings }: HealthNoticeProps) {
  const words = useWords();
  if (findings.length === 0) return null;
  return (
    <Notice intent={intent} title={words.say(`columns.severity.${intent}`)}>
      {findings.map(({ code, where, facts }, index) => (
        <div key={index}>
          {words.issue({ code, facts: { where, ...facts } })}
          {where !== "" && ` (${where})`}
        </div>
      ))}
    </Notice>
  );
}
