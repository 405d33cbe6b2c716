import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CardExplanation } from "../../commands/explainCard.ts";
import type { Unit } from "../../kpi/define.ts";
import { useWords } from "../words/WordsContext.tsx";
import { Cell } from "./Cell.tsx";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "16px" },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

interface PartListProps {
  readonly parts: CardExplanation["places"][number]["parts"];
  readonly unit: Unit;
}

/** What the value of a period is the mean of: its months with their values and weights. */
export function PartList({ parts, unit }: PartListProps) {
  const styles = useStyles();
  const words = useWords();
  if (parts.length === 0) return null;
  return (
    <>
      <span className={styles.detail}>{words.say("whole.explain")}</span>
      <ul className={styles.list}>
        {parts.map(({ name, value, weight, at }) => (
          <li key={at}>
            {words.say("whole.part", {
              name,
              value: value === null ? words.say("common.missing") : words.value(value, unit),
            })}
            <span className={styles.detail}>
              {weight > 0
                ? words.say("whole.weightIs", { weight: words.plain(weight) })
                : words.say("whole.notCounted")}
            </span>
            <Cell at={at} />
          </li>
        ))}
      </ul>
    </>
  );
}
