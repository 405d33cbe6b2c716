import { Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { seasonFault } from "../../scoring/season.ts";
import type { TargetPlan } from "../../scoring/targets.ts";
import { numberFrom } from "../parts/numberText.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  input: { minWidth: 0 },
});

interface SeasonFieldProps {
  readonly season: TargetPlan["season"];
  readonly onSeasonChange: (season: TargetPlan["season"]) => void;
}

/** Whether a target follows the months of the year: by an index from the team's own data, or by twelve figures typed. */
export function SeasonField({ season, onSeasonChange }: SeasonFieldProps) {
  const styles = useStyles();
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const isTyped = typed !== null || (season !== undefined && season !== "history");
  const shown = typed ?? (season === undefined || season === "history" ? "" : season.map(words.plain).join("; "));
  const figures = (text: string): readonly number[] | null => {
    const read = text
      .split(/[;\s]+/)
      .filter((part) => part !== "")
      .map((part) => numberFrom(part, words.language) ?? NaN);
    return seasonFault(read) === null ? read : null;
  };
  const choose = (kind: string) => {
    setTyped(kind === "typed" ? "" : null);
    onSeasonChange(kind === "history" ? kind : undefined);
  };
  const isWrong = typed !== null && typed.trim() !== "" && figures(typed) === null;
  return (
    <>
      <Field label={words.say("target.season")}>
        <Select
          className={styles.select}
          value={isTyped ? "typed" : (season ?? "none")}
          onChange={(_event, { value }) => choose(value)}
        >
          <option value="none">{words.say("target.season.none")}</option>
          <option value="history">{words.say("target.season.history")}</option>
          <option value="typed">{words.say("target.season.typed")}</option>
        </Select>
      </Field>
      {isTyped && (
        <Field
          label={words.say("target.season.figures")}
          {...(isWrong ? { validationState: "error", validationMessage: words.say("target.season.wrong") } : {})}
        >
          <Input
            className={styles.input}
            autoComplete="off"
            value={shown}
            onChange={(_event, { value }) => {
              setTyped(value);
              const read = figures(value);
              if (read !== null) onSeasonChange(read);
            }}
          />
        </Field>
      )}
    </>
  );
}
