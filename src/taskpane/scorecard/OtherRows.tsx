import { Button, Checkbox, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Template, TemplateRow } from "../../templates/template.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { RatingLevels } from "./RatingLevels.tsx";
import { newRow, rowKinds } from "./rowDrafts.ts";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  add: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OtherRowsProps {
  readonly template: Template;
}

/** What is judged or granted by people instead of computed: ratings by described levels, bonus, deduction and veto. */
export function OtherRows({ template }: OtherRowsProps) {
  const styles = useStyles();
  const words = useWords();
  const own = usePaneState((state) => state.scorecard.draft.rows);
  const rowsChosen = usePaneState((state) => state.rowsChosen);
  const ids = new Set(own.map(({ id }) => id));
  const given = (template.rows ?? []).filter(({ id }) => !ids.has(id));
  const replace = (changed: TemplateRow) => rowsChosen(own.map((row) => (row.id === changed.id ? changed : row)));
  return (
    <Disclosure summary={words.say("rows.title")} isOpen={own.length > 0}>
      <div className={styles.rows}>
        <p className={styles.text}>{words.say("rows.lead")}</p>
        {given.map((row) => (
          <p key={row.id} className={styles.text}>
            {words.labelled(words.say(`rows.kind.${row.kind}`), words.text(row.title))}
          </p>
        ))}
        {own.map((row) => (
          <OwnRow
            key={row.id}
            row={row}
            onChange={replace}
            onRemove={() => rowsChosen(own.filter(({ id }) => id !== row.id))}
          />
        ))}
        <div className={styles.add}>
          {rowKinds.map((kind) => (
            <Button
              key={kind}
              size="small"
              onClick={() =>
                rowsChosen([
                  ...own,
                  newRow(kind, [...own, ...given], words.say(`rows.kind.${kind}`), [
                    words.say("rows.level.below"),
                    words.say("rows.level.met"),
                    words.say("rows.level.beyond"),
                  ]),
                ])
              }
            >
              {words.say(`rows.add.${kind}`)}
            </Button>
          ))}
        </div>
      </div>
    </Disclosure>
  );
}

interface OwnRowProps {
  readonly row: TemplateRow;
  readonly onChange: (row: TemplateRow) => void;
  readonly onRemove: () => void;
}

function OwnRow({ row, onChange, onRemove }: OwnRowProps) {
  const styles = useStyles();
  const words = useWords();
  const title = row.title.en;
  return (
    <div className={styles.row} role="group" aria-label={words.labelled(words.say(`rows.kind.${row.kind}`), title)}>
      <Field label={words.say("rows.name")}>
        <Input
          defaultValue={title}
          onChange={(_event, { value }) => {
            if (value.trim() !== "") onChange({ ...row, title: { en: value.trim() } });
          }}
        />
      </Field>
      {row.kind === "rating" && <RatingLevels row={row} onChange={onChange} />}
      {(row.kind === "bonus" || row.kind === "deduction") && (
        <NumberField
          label={words.say("rows.cap")}
          value={row.cap}
          min={Number.MIN_VALUE}
          isBeside
          wrong={words.say("rows.aboveZero")}
          onNumberChange={(cap) => {
            if (cap !== null) onChange({ ...row, cap });
          }}
        />
      )}
      {row.kind === "veto" && (
        <NumberField
          label={words.say("rows.totalAtMost")}
          value={row.totalAtMost}
          isBeside
          wrong={words.say("rule.wrong")}
          onNumberChange={(totalAtMost) => {
            if (totalAtMost !== null) onChange({ ...row, totalAtMost });
          }}
        />
      )}
      <Checkbox
        label={words.say("rows.evidence")}
        checked={row.needs.evidence}
        onChange={(_event, { checked }) => onChange({ ...row, needs: { ...row.needs, evidence: checked === true } })}
      />
      <Checkbox
        label={words.say("rows.approver")}
        checked={row.needs.approver}
        onChange={(_event, { checked }) => onChange({ ...row, needs: { ...row.needs, approver: checked === true } })}
      />
      <div>
        <Button size="small" onClick={onRemove}>
          {words.say("common.remove", { name: title })}
        </Button>
      </div>
    </div>
  );
}
