import { Button, Field, Input, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePaneState } from "../PaneContext.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { decidingDay, draftInForce } from "./draftInForce.ts";
import { templateOf } from "./templateOf.ts";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  lead: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  said: { margin: 0 },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

/** Templates that take over from the chosen one, each from a day on. */
export function SwitchTemplates() {
  const styles = useStyles();
  const words = useWords();
  const state = usePaneState((own) => own.scorecard);
  const switchesChosen = usePaneState((own) => own.switchesChosen);
  const [template, setTemplate] = useState("");
  const [from, setFrom] = useState("");
  const { draft, templates } = state;
  if (draft.template === null) return null;
  const switches = draft.switches ?? [];
  const titleOf = (id: string) => {
    const title = templates.find((own) => own.id === id)?.title;
    return title ? words.text(title) : id;
  };
  const day = decidingDay(state);
  const held = templateOf(draftInForce(state), templates).template;
  const add = () => {
    switchesChosen([...switches.filter((own) => own.from !== from), { template, from }]);
    setTemplate("");
    setFrom("");
  };
  return (
    <Disclosure summary={words.say("switch.title")} isOpen={switches.length > 0}>
      <div className={styles.parts}>
        <p className={styles.lead}>{words.say("switch.lead")}</p>
        {switches.map((own) => {
          const said = { template: titleOf(own.template), date: own.from };
          return (
            <div key={own.from}>
              <p className={styles.said}>{words.say("switch.item", said)}</p>
              <Button size="small" onClick={() => switchesChosen(switches.filter((other) => other.from !== own.from))}>
                {words.say("switch.remove", said)}
              </Button>
            </div>
          );
        })}
        {switches.length > 0 && day !== null && held && (
          <Notice intent="info">{words.say("switch.inForce", { day, template: words.text(held.title) })}</Notice>
        )}
        <Field label={words.say("switch.template")}>
          <Select className={styles.select} value={template} onChange={(_event, { value }) => setTemplate(value)}>
            <option value="">{words.say("combine.choose")}</option>
            {templates.map(({ id }) => (
              <option key={id} value={id}>
                {titleOf(id)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.say("switch.from")}>
          <Input type="date" value={from} onChange={(_event, { value }) => setFrom(value)} />
        </Field>
        <div>
          <Button size="small" disabledFocusable={template === "" || from === ""} onClick={add}>
            {words.say("switch.add")}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
