import { Button, Field, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePaneState } from "../PaneContext.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { templateOf } from "./templateOf.ts";
import { WeightField } from "./WeightField.tsx";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  lead: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

/** Several templates as groups of one scorecard, each with its part of the total. */
export function CombineTemplates() {
  const styles = useStyles();
  const words = useWords();
  const { draft, templates } = usePaneState((state) => state.scorecard);
  const sharesChosen = usePaneState((state) => state.sharesChosen);
  const chosen = templates.find(({ id }) => id === draft.template);
  if (!chosen) return null;
  const { shares } = draft;
  const titleOf = (id: string) => {
    const title = templates.find((own) => own.id === id)?.title;
    return title ? words.text(title) : id;
  };
  const { fault } = templateOf(draft, templates);
  const sum = Number(shares.reduce((all, [, share]) => all + share, 0).toFixed(6));
  const add = (id: string) => {
    if (id === "") return;
    const ids = [...(shares.length === 0 ? [chosen.id] : shares.map(([own]) => own)), id];
    const each = Math.floor(100 / ids.length);
    sharesChosen(ids.map((own, index) => [own, index === 0 ? 100 - each * (ids.length - 1) : each]));
  };
  const remove = (id: string) => {
    const rest = shares.filter(([own]) => own !== id);
    sharesChosen(rest.length < 2 ? [] : rest);
  };
  const taken = new Set([chosen.id, ...shares.map(([id]) => id)]);
  return (
    <Disclosure summary={words.say("combine.title")} isOpen={shares.length > 0}>
      <div className={styles.parts}>
        <p className={styles.lead}>{words.say("combine.lead")}</p>
        {shares.map(([id, share]) => (
          <div key={id}>
            <WeightField
              label={words.say("combine.share", { template: titleOf(id) })}
              value={share}
              onChange={(typed) => sharesChosen(shares.map(([own, old]) => [own, own === id ? typed : old]))}
            />
            {id !== chosen.id && (
              <Button size="small" onClick={() => remove(id)}>
                {words.say("combine.remove", { template: titleOf(id) })}
              </Button>
            )}
          </div>
        ))}
        {shares.length > 0 && sum !== 100 && (
          <Notice intent="warning">{words.say("combine.sum", { sum: words.plain(sum) })}</Notice>
        )}
        {fault !== null && <Notice intent="error">{words.say(`combine.fault.${fault}`)}</Notice>}
        <Field label={words.say("combine.add")}>
          <Select className={styles.select} value="" onChange={(_event, { value }) => add(value)}>
            <option value="">{words.say("combine.choose")}</option>
            {templates
              .filter(({ id }) => !taken.has(id))
              .map(({ id }) => (
                <option key={id} value={id}>
                  {titleOf(id)}
                </option>
              ))}
          </Select>
        </Field>
      </div>
    </Disclosure>
  );
}
