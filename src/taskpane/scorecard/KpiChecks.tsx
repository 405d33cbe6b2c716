import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { CardPreview, MissingMeasure, OpenFigure } from "../../commands/api.ts";
import { Section } from "../parts/Section.tsx";
import { useListStyles } from "../parts/listStyles.ts";
import { plainAddress } from "../plainAddress.ts";
import { TextLink } from "../parts/TextLink.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { sourceWords } from "./sourceWords.ts";

const useStyles = makeStyles({
  summary: { margin: 0 },
  kpi: { display: "grid", gridTemplateColumns: "20px 1fr", columnGap: tokens.spacingHorizontalXS },
  mark: { fontSize: "18px", lineHeight: "20px" },
  can: { color: tokens.colorStatusSuccessForeground1 },
  cannot: { color: tokens.colorStatusWarningForeground3 },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

interface KpiChecksProps {
  readonly preview: CardPreview;
}

/** Each KPI of the template: whether the data hold what it needs, and what to do where they do not. */
export function KpiChecks({ preview }: KpiChecksProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useWords();
  const { lines } = preview;
  const computable = lines.filter((line) => line.computable).length;
  return (
    <Section title={words.say("check.kpis")}>
      <p className={styles.summary}>{words.say("check.summary", { computable, total: lines.length })}</p>
      <ul className={lists.list}>
        {lines.map((line) => (
          <li key={line.id} className={styles.kpi}>
            <span className={mergeClasses(styles.mark, line.computable ? styles.can : styles.cannot)}>
              {line.computable ? <CheckmarkCircleRegular aria-hidden /> : <WarningRegular aria-hidden />}
            </span>
            <div>
              {words.kpi(line.kpi).title}
              <span className={styles.detail}>{words.say(line.computable ? "check.can" : "check.cannot")}</span>
              {line.standIn !== null && (
                <span className={styles.detail}>{words.say("check.standIn", { note: words.note(line.standIn) })}</span>
              )}
              {line.missing.map((missing) => (
                <Missing key={missing.measure} missing={missing} />
              ))}
              <Open figures={line.open} />
            </div>
          </li>
        ))}
      </ul>
      {lines.some(({ missing }) => missing.length > 0) && (
        <div>
          <TextLink to="/entry">{words.say("check.entry")}</TextLink>
        </div>
      )}
      {lines.some(({ missing }) => missing.some(({ supply }) => supply === "export")) && (
        <div>
          <TextLink to="/scorecard/sources">{words.say("check.addData")}</TextLink>
        </div>
      )}
    </Section>
  );
}

function Missing({ missing }: { readonly missing: MissingMeasure }) {
  const styles = useStyles();
  const words = useWords();
  const exports = words.list(missing.exports.map((source) => sourceWords(words, source)));
  return (
    <span className={styles.detail}>
      {words.say("check.missing", { measure: words.measure(missing.measure) })}{" "}
      {missing.supply === "input"
        ? words.say("check.type")
        : `${exports === "" ? words.say("check.addAnyExport") : words.say("check.addExport", { exports })} ${words.say("check.orType")}`}
    </span>
  );
}

/** So many figures are named; the entry sheet itself marks all of them. */
const named = 3;

/** Figures that wait for somebody, each with its cell. */
function Open({ figures }: { readonly figures: readonly OpenFigure[] }) {
  const styles = useStyles();
  const words = useWords();
  const more = figures.length - named;
  return (
    <>
      {figures.slice(0, named).map(({ measure, subject, at, file }) => {
        const facts = { measure: words.measure(measure), subject, at: plainAddress(at) };
        return (
          <span key={`${file ?? ""} ${at}`} className={styles.detail}>
            {file === null ? words.say("check.open", facts) : words.say("check.openInFile", { ...facts, file })}
          </span>
        );
      })}
      {more > 0 && <span className={styles.detail}>{words.say("check.openMore", { count: more })}</span>}
    </>
  );
}
