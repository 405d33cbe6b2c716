import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useNavigate } from "react-router";
import type { CardFound } from "../../commands/api.ts";
import type { Issue } from "../../commands/commandError.ts";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { TextLink } from "../parts/TextLink.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { TaskProgress } from "../parts/TaskProgress.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  status: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  problems: { ...typographyStyles.caption1, margin: 0, paddingLeft: "20px" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CardItemProps {
  readonly card: CardFound;
}

/** One scorecard: whether it is up to date, and what can be done about it. */
export function CardItem({ card }: CardItemProps) {
  const styles = useStyles();
  const words = useWords();
  const navigate = useNavigate();
  const { home } = usePane();
  const refreshing = usePaneState((state) => state.home.refreshing);
  const draftStarted = usePaneState((state) => state.draftStarted);
  const own = refreshing?.cardId === card.cardId ? refreshing : null;
  const header = card.by.kind === "column" ? card.by.header : "";
  const ids = (card.rules ?? []).map(({ id }) => id);
  const isOfVersions = new Set(ids).size < ids.length;
  const update = () => {
    draftStarted({
      updates: {
        cardId: card.cardId,
        title: card.title,
        ...(card.switched && { lastDay: card.switched.day }),
        ...(card.weightsFrom && { weightsFrom: { template: card.template.id, sets: card.weightsFrom } }),
      },
      // Versions of one template cannot be told apart here: the card keeps its own.
      template: isOfVersions ? card.template.id : (card.switched?.first ?? card.template.id),
      switches: isOfVersions ? null : (card.switched?.then ?? null),
      by: card.by,
      title: card.title,
    });
    void navigate("/scorecard/sources");
  };
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>{card.title}</h3>
      <p className={styles.detail}>
        {words.say(`home.by.${card.by.kind}`, { header })} · {words.list(card.sheets.map(({ name }) => name))}
      </p>
      <Status card={card} />
      <PublishedStatus card={card} />
      {card.due && <DueStatus due={card.due} />}
      {card.overrides.length > 0 && (
        <p className={styles.detail}>
          {words.say("home.overrides", {
            count: card.overrides.length,
            cells: words.list(card.overrides.map(({ sheet, cell }) => `${sheet}!${cell}`)),
          })}
        </p>
      )}
      {card.problems.length > 0 && (
        <ul className={styles.problems}>
          {card.problems.map((problem, index) => (
            <li key={index}>
              {placeOf(problem)}
              {words.issue(problem)}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<ArrowSyncRegular />}
          aria-label={words.say("home.refreshCard", { title: card.title })}
          disabledFocusable={own?.task.kind === "running"}
          onClick={() => void home.refresh(card.cardId)}
        >
          {words.say("home.refresh")}
        </Button>
        <Button size="small" aria-label={words.say("home.updateCard", { title: card.title })} onClick={update}>
          {words.say("home.update")}
        </Button>
        <Button
          size="small"
          aria-label={words.say("home.publishCard", { title: card.title })}
          onClick={() => void navigate(`/publish/${card.cardId}`)}
        >
          {words.say("home.publish")}
        </Button>
        <Button
          size="small"
          aria-label={words.say("home.changesOf", { title: card.title })}
          onClick={() => void navigate(`/changes/${card.cardId}`)}
        >
          {words.say("home.changes")}
        </Button>
        <Button
          size="small"
          aria-label={words.say("history.title", { title: card.title })}
          onClick={() => void navigate(`/history/${card.cardId}`)}
        >
          {words.say("history.link")}
        </Button>
      </div>
      <TextLink to={`/explain/${card.cardId}`} label={words.say("explain.linkOf", { title: card.title })}>
        {words.say("explain.link")}
      </TextLink>
      {own?.task.kind === "running" ? (
        <TaskProgress task={own.task} title={words.say("common.working")} onCancel={() => home.cancelRefresh()} />
      ) : (
        own && <TaskNotice task={own.task} onTryAgain={() => void home.refresh(card.cardId)} />
      )}
      {own && own.changedCells !== null && (
        <p className={styles.detail} role="status">
          {words.say("home.refreshed", { count: own.changedCells })}
        </p>
      )}
    </li>
  );
}

function Status({ card }: CardItemProps) {
  const styles = useStyles();
  const words = useWords();
  if (card.problems.length > 0) {
    return (
      <span className={styles.status}>
        <WarningRegular aria-hidden />
        {words.say("home.status.problems", { count: card.problems.length })}
      </span>
    );
  }
  if (card.sourceChanged === null) return <span className={styles.status}>{words.say("home.status.noSource")}</span>;
  return (
    <span className={styles.status}>
      {card.sourceChanged ? <WarningRegular aria-hidden /> : <CheckmarkCircleRegular aria-hidden />}
      {words.say(card.sourceChanged ? "home.status.changed" : "home.status.upToDate")}
    </span>
  );
}

/** What the data ask for and Refresh does not do. */
function DueStatus({ due: { template, weights, targets = [] } }: { readonly due: NonNullable<CardFound["due"]> }) {
  const styles = useStyles();
  const words = useWords();
  const said = [
    ...(template === undefined
      ? []
      : [
          words.say(template.since === null ? "due.firstTemplate" : "due.template", {
            template: words.text(template.title),
            since: template.since ?? "",
          }),
        ]),
    ...(weights === undefined ? [] : [words.say("due.weights", weights)]),
    ...(targets.length === 0
      ? []
      : [
          words.say("due.targets", {
            periods: words.list([...new Set(targets.map(({ period }) => period))]),
            kpis: words.list([...new Set(targets.map(({ kpi }) => words.kpi(kpi).title))]),
          }),
        ]),
  ];
  return said.map((text) => (
    <span key={text} className={styles.status}>
      <WarningRegular aria-hidden />
      {text}
    </span>
  ));
}

/** Whether the card still says what was published last; nothing for one that never was. */
function PublishedStatus({ card: { published } }: CardItemProps) {
  const styles = useStyles();
  const words = useWords();
  if (published === null) return null;
  const { at, totalsThatDiffer: totals, rulesThatDiffer: rules, entriesThatDiffer: entries } = published;
  return (
    <span className={styles.status}>
      {totals + rules + entries > 0 ? <WarningRegular aria-hidden /> : <CheckmarkCircleRegular aria-hidden />}
      {totals + rules + entries > 0
        ? words.say("home.published.differs", { totals, rules, entries })
        : words.say("home.published.same", { at: at.slice(0, 10) })}
    </span>
  );
}

/** The cell that cannot be read, where it is known. */
function placeOf({ facts }: Issue): string {
  return facts.cell === undefined ? "" : `${facts.sheet ?? ""}!${facts.cell} · `;
}
