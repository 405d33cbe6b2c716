import { Slider, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { kpiUnit } from "../kpiUnit.ts";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { tidy, typedAs, type MovableLine } from "./question.ts";

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column" },
  slider: { minWidth: 0, width: "100%" },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ValueSliderProps {
  readonly line: MovableLine;
  /** Null where the real value holds. */
  readonly value: number | null;
  readonly score: number | null;
  readonly onMove: (value: number) => void;
}

/** A value that can be moved by a slider, or typed where the slider is too coarse or too short. */
export function ValueSlider({ line, value, score, onMove }: ValueSliderProps) {
  const styles = useStyles();
  const words = useWords();
  const unit = kpiUnit(line.kpi);
  const { title } = words.kpi(line.kpi);
  const { factor, sign } = typedAs(unit);
  const now = value ?? line.value;
  return (
    <div className={styles.line}>
      <NumberField
        label={words.say("whatif.value", { kpi: title })}
        value={now === null ? null : tidy(now * factor)}
        canBeEmpty={line.value === null}
        isBeside
        wrong={words.say("whatif.wrong")}
        {...(sign === undefined ? {} : { after: sign })}
        onNumberChange={(typed) => {
          if (typed !== null) onMove(typed / factor);
        }}
      />
      <Slider
        className={styles.slider}
        aria-label={words.say("whatif.slider", { kpi: title })}
        aria-valuetext={now === null ? words.say("common.missing") : words.value(now, unit)}
        min={0}
        max={Math.round((line.to - line.from) / line.step)}
        value={Math.round(((now ?? line.from) - line.from) / line.step)}
        onChange={(_event, { value: steps }) => onMove(tidy(line.from + steps * line.step))}
      />
      <p className={styles.detail}>
        {[
          line.value === null
            ? words.say("whatif.wasNone")
            : words.say("whatif.was", { value: words.value(line.value, unit) }),
          score === null ? words.say("whatif.noScore") : words.say("whatif.scoreNow", { points: words.points(score) }),
        ].join(" · ")}
      </p>
    </div>
  );
}
