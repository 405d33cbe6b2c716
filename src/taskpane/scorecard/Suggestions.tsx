import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { suggestRest } from "../../templates/suggest.ts";
import type { Template } from "../../templates/template.ts";
import { kpiUnit } from "../kpiUnit.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Section } from "../parts/Section.tsx";
import { useListStyles } from "../parts/listStyles.ts";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  rule: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

interface SuggestionsProps {
  readonly template: Template;
  /** Per cent that are not assigned. */
  readonly rest: number;
}

/** KPIs that could take the weight that is not assigned, with the rules that they would have. */
export function Suggestions({ template, rest }: SuggestionsProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useWords();
  const templates = usePaneState((state) => state.scorecard.templates);
  const lineAdded = usePaneState((state) => state.lineAdded);
  const added = usePaneState((state) => state.scorecard.draft.added);
  // What has been taken in leaves the shares of the others as they were suggested.
  const ids = new Set(added.map(({ id }) => id));
  const open = rest + added.reduce((sum, { weight }) => sum + weight, 0);
  const before = { ...template, lines: template.lines.filter(({ id }) => !ids.has(id)) };
  const suggestions = rest > 0 ? suggestRest(before, open, templates).filter(({ line }) => !ids.has(line.id)) : [];
  if (suggestions.length === 0) return null;
  return (
    <Section title={words.say("weights.suggest")}>
      <ul className={lists.list}>
        {suggestions.map(({ line, weight }) => {
          const { title } = words.kpi(line.kpi);
          return (
            <li key={line.id}>
              {words.say("weights.suggestion", { kpi: title, weight: words.plain(weight) })}
              <span className={styles.rule}>{words.rule(line.rule, kpiUnit(line.kpi))}</span>
              <Button
                size="small"
                aria-label={words.say("weights.suggestAdd", { kpi: title })}
                onClick={() => lineAdded({ ...line, weight })}
              >
                {words.say("sources.add")}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
