import { Field, Radio, RadioGroup, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Template } from "../../templates/template.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Section } from "../parts/Section.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { CombineTemplates } from "./CombineTemplates.tsx";
import { OpenTemplate } from "./OpenTemplate.tsx";
import { SwitchTemplates } from "./SwitchTemplates.tsx";

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, display: "block", color: tokens.colorNeutralForeground1 },
  detail: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

/** Step 3: which KPIs count; templates for the platform of the data come first. */
export function TemplateStep() {
  const words = useWords();
  const { templates, opened, inspections, inspecting } = usePaneState((state) => state.scorecard);
  const platforms = new Set(inspections.flatMap(({ tables }) => tables.map(({ recognition }) => recognition.platform)));
  const fits = ({ platform }: Template) => platform === "any" || platforms.has(platform);
  const ids = new Set(opened.map(({ id }) => id));
  const builtin = templates.filter(({ id }) => !ids.has(id));
  const groups = [
    { title: words.say("template.team"), templates: opened },
    { title: words.say("template.fitting"), templates: builtin.filter(fits) },
    { title: words.say("template.others"), templates: builtin.filter((template) => !fits(template)) },
  ].filter((group) => group.templates.length > 0);
  return (
    <>
      <TaskNotice task={inspecting} doing={words.say("sources.reading")} />
      {groups.map((group) => (
        <Section key={group.title} title={group.title}>
          <TemplateChoices label={group.title} templates={group.templates} />
        </Section>
      ))}
      <OpenTemplate />
      <CombineTemplates />
      <SwitchTemplates />
    </>
  );
}

interface TemplateChoicesProps {
  readonly label: string;
  readonly templates: readonly Template[];
}

function TemplateChoices({ label, templates }: TemplateChoicesProps) {
  const styles = useStyles();
  const words = useWords();
  const chosen = usePaneState((state) => state.scorecard.draft.template);
  const templateChosen = usePaneState((state) => state.templateChosen);
  return (
    <Field>
      <RadioGroup aria-label={label} value={chosen ?? ""} onChange={(_event, { value }) => templateChosen(value)}>
        {templates.map(({ id, title, summary, lines }) => (
          <Radio
            key={id}
            value={id}
            label={
              <>
                <span className={styles.title}>{words.text(title)}</span>
                <span className={styles.detail}>{words.text(summary)}</span>
                <span className={styles.detail}>
                  {words.say("template.kpis", { count: lines.length })}:{" "}
                  {words.list(lines.map(({ kpi }) => words.kpi(kpi).title))}
                </span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
