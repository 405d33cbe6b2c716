import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState, type DragEvent } from "react";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    textAlign: "center",
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopStyle: "solid",
    borderRightStyle: "solid",
    borderBottomStyle: "solid",
    borderLeftStyle: "solid",
  },
  types: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  drop: { margin: 0 },
});

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped; the button does the same without a mouse. */
export function DropZone({ onFiles }: DropZoneProps) {
  const styles = useStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={styles.drop}>{words.say("sources.drop")}</p>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {words.say("sources.choose")}
      </Button>
      <p className={styles.types}>{words.say("sources.types")}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt,.json,.zip"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </div>
  );
}
