import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useParams } from "react-router";
import { definitionsInWords, findKpi } from "../../kpi/kpi.ts";
import { helpPath } from "../../locales/helpPath.ts";
import { paramTitle } from "../../locales/paramTitle.ts";
import { Notice } from "../parts/Notice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { Section } from "../parts/Section.tsx";
import { TextLink } from "../parts/TextLink.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { Benchmarks } from "./Benchmarks.tsx";
import { Examples } from "./Examples.tsx";
import { InsertForm } from "./InsertForm.tsx";
import { Warnings } from "./Warnings.tsx";

const useStyles = makeStyles({
  syntax: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, margin: 0 },
  text: { margin: 0 },
  formula: {
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  links: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  link: {
    color: tokens.colorBrandForegroundLink,
    lineHeight: "24px",
    "&:hover": { color: tokens.colorBrandForegroundLinkHover },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The help of one KPI function, and the form that writes it into a cell. */
export function FunctionScreen() {
  const styles = useStyles();
  const words = useWords();
  const { id = "" } = useParams();
  const kpi = findKpi(id);
  if (!kpi) {
    return (
      <Screen title={words.say("functions.title")}>
        <Notice intent="error">{words.say("functions.unknown", { id })}</Notice>
        <TextLink to="/functions">{words.say("functions.all")}</TextLink>
      </Screen>
    );
  }
  const { declaration, params } = kpi;
  const help = words.kpi(kpi.id);
  return (
    <Screen title={help.title} lead={help.summary}>
      <p className={styles.syntax}>
        ={kpi.id}({params.join(", ")})
      </p>
      <Section title={words.say("functions.calculation")}>
        {definitionsInWords(kpi, (param) => paramTitle(declaration, param, words.measure)).map((text) => (
          <p key={text} className={styles.formula}>
            {text}
          </p>
        ))}
        <p className={styles.detail}>
          {words.say(`functions.better.${declaration.better}`)} {words.say(`functions.grain.${declaration.grain}`)}
        </p>
      </Section>
      <InsertForm key={kpi.id} kpi={kpi} />
      <Warnings kpi={kpi} />
      <Examples kpi={kpi} />
      <Benchmarks kpi={kpi} />
      <p className={styles.detail}>
        {words.say("functions.sources", { rows: declaration.sources.join(", ") })}{" "}
        {words.say("functions.sourceLetters")}
      </p>
      <div className={styles.links}>
        <a className={styles.link} href={helpPath(words.language, kpi.id)} target="_blank" rel="noreferrer">
          {words.say("functions.helpPage")}
        </a>
        <TextLink to="/functions">{words.say("functions.all")}</TextLink>
      </div>
    </Screen>
  );
}
