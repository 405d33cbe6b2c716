import { Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useParams } from "react-router";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { Recordings } from "./Recordings.tsx";
import { trendsOf } from "./trend.ts";
import { Trends } from "./Trends.tsx";

/** What a card showed at every build, update and publication, and how totals went from period to period. */
export function HistoryScreen() {
  const words = useWords();
  const { cardId = "" } = useParams();
  const { history } = usePane();
  const { task, rows } = usePaneState((state) => state.history);
  const title = usePaneState((state) => state.home.cards?.find((card) => card.cardId === cardId)?.title ?? cardId);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void history.lookUp(cardId);
  }, [history, cardId]);
  const everybody = [...new Set(rows?.map(({ who }) => who))];
  const shown = (rows ?? []).filter(({ who }) => chosen === null || who === chosen);
  return (
    <Screen title={words.say("history.title", { title })} lead={words.say("history.lead")}>
      <TaskNotice task={task} onTryAgain={() => void history.lookUp(cardId)} />
      {rows?.length === 0 && <Notice intent="info">{words.say("history.none")}</Notice>}
      {everybody.length > 1 && (
        <Field label={words.say("history.filter")}>
          <Select
            value={chosen === null ? "" : `#${chosen}`}
            onChange={(_event, { value }) => setChosen(value === "" ? null : value.slice(1))}
          >
            <option value="">{words.say("history.everybody")}</option>
            {everybody.map((who) => (
              <option key={who} value={`#${who}`}>
                {who === "" ? title : who}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Trends trends={trendsOf(shown)} title={title} />
      {shown.length > 0 && <Recordings key={chosen} rows={shown} />}
    </Screen>
  );
}
