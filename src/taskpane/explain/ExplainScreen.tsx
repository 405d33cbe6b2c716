import { Button, Field, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useParams } from "react-router";
import type { CardExplanation } from "../../commands/explainCard.ts";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { reasonOfNoTotal } from "../reasonOfNoTotal.ts";
import { useWords } from "../words/WordsContext.tsx";
import { Contributions } from "./Contributions.tsx";
import { LineSteps } from "./LineSteps.tsx";
import { RowSteps } from "./RowSteps.tsx";
import { MovesMost } from "./MovesMost.tsx";
import { useExplained } from "./useExplained.ts";
import { WhatIf } from "./WhatIf.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  total: { ...typographyStyles.subtitle2, margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** A card's scores taken apart: pick whose and which, or select a cell; then what other values would do. */
export function ExplainScreen() {
  const styles = useStyles();
  const words = useWords();
  const { cardId = "" } = useParams();
  const { explained, task, read } = useExplained(cardId);
  const current =
    explained === null
      ? {}
      : {
          subject: explained.subject,
          ...(explained.line === null ? {} : { line: explained.line }),
          ...(explained.group === null ? {} : { group: explained.group }),
          ...(explained.row === null ? {} : { row: explained.row }),
        };
  return (
    <Screen
      title={words.say("explain.title")}
      lead={words.say("explain.lead")}
      {...(explained === null ? {} : { eyebrow: explained.title })}
    >
      <div>
        <div className={styles.actions}>
          <Button size="small" icon={<ArrowSyncRegular />} onClick={() => void read(current)}>
            {words.say("explain.again")}
          </Button>
          <Button
            size="small"
            onClick={() =>
              void read({ fromSelection: true, ...(explained === null ? {} : { subject: explained.subject }) })
            }
          >
            {words.say("explain.selected")}
          </Button>
        </div>
        <p className={styles.hint}>{words.say("explain.selectedHint")}</p>
      </div>
      <TaskNotice task={task} doing={words.say("explain.reading")} onTryAgain={() => void read(current)} />
      {explained !== null && (
        <>
          <Choices
            explained={explained}
            onPick={(subject, line) => void read({ subject, ...(line === "" ? {} : { line }) })}
          />
          <Total explained={explained} />
          {explained.line !== null ? (
            <LineSteps explained={explained} line={explained.line} />
          ) : explained.row !== null ? (
            <RowSteps explained={explained} row={explained.row} />
          ) : (
            <Contributions
              explained={explained}
              onPick={(line) => void read({ subject: explained.subject, line })}
              onPickRow={(row) => void read({ subject: explained.subject, row })}
            />
          )}
          <MovesMost explained={explained} />
          <WhatIf key={`${explained.cardId} ${explained.subject}`} explained={explained} />
        </>
      )}
    </Screen>
  );
}

interface ChoicesProps {
  readonly explained: CardExplanation;
  /** An empty line means the whole total. */
  readonly onPick: (subject: string, line: string) => void;
}

function Choices({ explained, onPick }: ChoicesProps) {
  const styles = useStyles();
  const words = useWords();
  const { subjects, subject, line, places } = explained;
  return (
    <>
      <Field label={words.say("explain.subject")}>
        <Select className={styles.select} value={subject} onChange={(_event, { value }) => onPick(value, line ?? "")}>
          {subjects.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.say("explain.kpi")}>
        <Select className={styles.select} value={line ?? ""} onChange={(_event, { value }) => onPick(subject, value)}>
          <option value="">{words.say("explain.wholeTotal")}</option>
          {places.map(({ id, kpi }) => (
            <option key={id} value={id}>
              {words.kpi(kpi).title}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function Total({ explained }: { readonly explained: CardExplanation }) {
  const styles = useStyles();
  const words = useWords();
  const { total, explanation, progress, places, overwritten } = explained;
  const { rank, grade, coverage, noTotal } = explanation.subject;
  const kpis = new Map(places.map(({ id, kpi }) => [id, kpi]));
  return (
    <div>
      <p className={styles.total}>
        {words.labelled(
          words.say("explain.total"),
          total.value === null ? words.say("preview.noTotal") : words.points(total.value),
        )}
      </p>
      <p className={styles.hint}>
        {[
          ...(grade === null ? [] : [words.grade(grade)]),
          ...(rank === null ? [] : [words.say("preview.rank", { rank })]),
          words.say("preview.coverage", { coverage: words.share(coverage) }),
        ].join(" · ")}
      </p>
      {noTotal !== null && (
        <Notice intent="warning">
          {reasonOfNoTotal(noTotal, words, (line) => words.kpi(kpis.get(line) ?? line).title)}
        </Notice>
      )}
      {progress?.partial === true && (
        <p className={styles.hint}>
          {words.say("explain.partial", { covered: progress.coveredDays, days: progress.days })}
        </p>
      )}
      {overwritten && <Notice intent="warning">{words.say("explain.overwritten")}</Notice>}
    </div>
  );
}
