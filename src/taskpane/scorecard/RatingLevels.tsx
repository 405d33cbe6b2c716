import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { TemplateRow } from "../../templates/template.ts";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  levels: {
    margin: 0,
    paddingLeft: "18px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  add: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

type Rating = Extract<TemplateRow, { kind: "rating" }>;

interface RatingLevelsProps {
  readonly row: Rating;
  readonly onChange: (row: Rating) => void;
}

/** 说明法: the levels that raters choose among, each described and worth points, from the lowest up. */
export function RatingLevels({ row, onChange }: RatingLevelsProps) {
  const styles = useStyles();
  const words = useWords();
  const { levels } = row;
  const last = levels.at(-1);
  const replace = (index: number, part: Partial<Rating["levels"][number]>) =>
    onChange({ ...row, levels: levels.map((level, at) => (at === index ? { ...level, ...part } : level)) });
  return (
    <>
      <ol className={styles.levels}>
        {levels.map((level, index) => (
          <li key={index}>
            <Field label={words.say("rows.level.text", { number: index + 1 })}>
              <Input
                defaultValue={level.text.en}
                onChange={(_event, { value }) => {
                  if (value.trim() !== "") replace(index, { text: { en: value.trim() } });
                }}
              />
            </Field>
            <NumberField
              label={words.say("rows.level.points", { number: index + 1 })}
              value={level.points}
              isBeside
              wrong={words.say("rule.wrong")}
              onNumberChange={(points) => {
                if (points !== null) replace(index, { points });
              }}
            />
          </li>
        ))}
      </ol>
      <div className={styles.add}>
        <Button
          size="small"
          onClick={() =>
            onChange({
              ...row,
              levels: [...levels, { points: (last?.points ?? 0) + 1, text: { en: words.say("rows.level.more") } }],
            })
          }
        >
          {words.say("rows.level.add")}
        </Button>
        {levels.length > 2 && (
          <Button size="small" onClick={() => onChange({ ...row, levels: levels.slice(0, -1) })}>
            {words.say("rows.level.remove", { number: levels.length })}
          </Button>
        )}
      </div>
    </>
  );
}
