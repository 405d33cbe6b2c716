import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { kpis } from "../../kpi/kpi.ts";
import type { Template } from "../../templates/template.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { KpiLinks } from "./KpiLinks.tsx";

const useStyles = makeStyles({
  unknown: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TemplateKpisProps {
  readonly template: Template;
}

/** The KPIs of the template that is in use, before all others; those that this version does not know are named. */
export function TemplateKpis({ template }: TemplateKpisProps) {
  const styles = useStyles();
  const words = useWords();
  const ids = [...new Set(template.lines.map(({ kpi }) => kpi))];
  const known = kpis.filter(({ id }) => ids.includes(id));
  const unknown = ids.filter((id) => !known.some((kpi) => kpi.id === id));
  return (
    <Section title={words.say("team.kpis", { template: words.text(template.title) })}>
      <KpiLinks kpis={known} />
      {unknown.length > 0 && (
        <p className={styles.unknown}>
          {words.say("team.unknownKpis", { kpis: words.list(unknown), count: unknown.length })}
        </p>
      )}
    </Section>
  );
}
