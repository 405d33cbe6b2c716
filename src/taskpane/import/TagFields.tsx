import { Button, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { usePaneState } from "../PaneContext.tsx";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  tags: { margin: 0, padding: 0, listStyleType: "none" },
  tag: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere" },
});

/** Columns that people fill in themselves, with the choices that their cells offer. */
export function TagFields() {
  const styles = useStyles();
  const words = useWords();
  const tags = usePaneState((state) => state.imported.tags);
  const importChanged = usePaneState((state) => state.importChanged);
  const [header, setHeader] = useState("");
  const [choices, setChoices] = useState("");
  const add = () => {
    const name = header.trim();
    if (name === "") return;
    const listed = [...new Set(choices.split(/[,，;；、]/).map((choice) => choice.trim()))].filter(Boolean);
    importChanged({ tags: [...tags.filter((tag) => tag.header !== name), { header: name, choices: listed }] });
    setHeader("");
    setChoices("");
  };
  return (
    <Section title={words.say("import.tags")}>
      <p className={styles.hint}>{words.say("import.tagsHint")}</p>
      {tags.length > 0 && (
        <ul className={styles.tags}>
          {tags.map((tag) => (
            <li key={tag.header} className={styles.tag}>
              <span className={styles.name}>
                {tag.choices.length === 0 ? tag.header : words.labelled(tag.header, words.list(tag.choices))}
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.say("import.tagRemove", { header: tag.header })}
                onClick={() => importChanged({ tags: tags.filter((other) => other !== tag) })}
              />
            </li>
          ))}
        </ul>
      )}
      <Field label={words.say("import.tagName")}>
        <Input value={header} onChange={(_event, { value }) => setHeader(value)} />
      </Field>
      <Field label={words.say("import.tagChoices")}>
        <Input value={choices} onChange={(_event, { value }) => setChoices(value)} />
      </Field>
      <Button onClick={add}>{words.say("import.tagAdd")}</Button>
    </Section>
  );
}
