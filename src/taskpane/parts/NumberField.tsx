import { Field, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../words/WordsContext.tsx";
import { numberFrom } from "./numberText.ts";

const useStyles = makeStyles({
  beside: {
    gridTemplateColumns: "minmax(0, 1fr) 104px",
    alignItems: "center",
    // Zoomed to 200 %, a pane has no room for two columns.
    "@media (max-width: 200px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto" },
  },
  input: { minWidth: 0 },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface NumberFieldProps {
  readonly label: string;
  /** What the label is about: heard before it but not seen, where a heading above says it to those who see. */
  readonly about?: string;
  readonly value: number | null;
  /** Legal values, inclusive; without them any number is. */
  readonly min?: number;
  readonly max?: number;
  /** Said when something else than a legal number stands in the field. */
  readonly wrong: string;
  /** Null where an empty field means that nothing is known; without it an empty field is wrong. */
  readonly onNumberChange: (value: number | null) => void;
  readonly canBeEmpty?: boolean;
  readonly after?: string;
  /** Label and field in one row: for several short numbers below each other. */
  readonly isBeside?: boolean;
  /** The label is heard but not seen: where the head of a column says it to those who see. */
  readonly isLabelHidden?: boolean;
}

/** A number in the notation of the language in use. What is typed stays as typed; only legal numbers are passed on. */
export function NumberField({
  label,
  about,
  value,
  min,
  max,
  wrong,
  onNumberChange,
  canBeEmpty = false,
  after,
  isBeside = false,
  isLabelHidden = false,
}: NumberFieldProps) {
  const styles = useStyles();
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null => {
    const number = numberFrom(text, words.language);
    return number !== null && number >= (min ?? -Infinity) && number <= (max ?? Infinity) ? number : null;
  };
  const isLegal = (text: string) => (text.trim() === "" ? canBeEmpty : read(text) !== null);
  const type = (text: string) => {
    setTyped(text);
    if (isLegal(text)) onNumberChange(read(text));
  };
  return (
    <Field
      label={
        isLabelHidden
          ? { children: label, className: styles.unseen }
          : {
              children: (
                <>
                  {about !== undefined && <span className={styles.unseen}>{`${about}, `}</span>}
                  {label}
                </>
              ),
            }
      }
      orientation={isBeside ? "horizontal" : "vertical"}
      className={mergeClasses(isBeside && styles.beside)}
      {...(typed !== null && !isLegal(typed) ? { validationState: "error", validationMessage: wrong } : {})}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? (value === null ? "" : words.plain(value))}
        contentAfter={after ?? null}
        onChange={(_event, data) => type(data.value)}
        onBlur={() => {
          if (typed !== null && isLegal(typed)) setTyped(null);
        }}
      />
    </Field>
  );
}
