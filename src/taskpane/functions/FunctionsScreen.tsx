import { Field, SearchBox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import type { KpiGroup } from "../../kpi/define.ts";
import { kpis, type Kpi } from "../../kpi/kpi.ts";
import { Screen } from "../parts/Screen.tsx";
import { Section } from "../parts/Section.tsx";
import { loadSearchWords } from "../words/vocabulary.ts";
import { useWords } from "../words/WordsContext.tsx";
import { KpiLinks } from "./KpiLinks.tsx";
import { searchKpis, type KpiWordsOf } from "./search.ts";

const useStyles = makeStyles({
  count: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const groups = [
  "growth",
  "reach",
  "engagement",
  "conversion",
  "cost",
  "loyalty",
] as const satisfies readonly KpiGroup[];

/** All KPI functions, by group, with a search in the words of all languages. */
export function FunctionsScreen() {
  const styles = useStyles();
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const query = search.get("query") ?? "";
  const others = useSearchWords(query !== "");
  const found = searchKpis(kpis, others ?? [words.kpi], query);
  return (
    <Screen title={words.say("functions.title")}>
      <Field label={words.say("functions.search")} hint={words.say("functions.searchHint")}>
        <SearchBox
          value={query}
          onChange={(_event, { value }) => setSearch(value === "" ? {} : { query: value }, { replace: true })}
        />
      </Field>
      <p className={styles.count} role="status">
        {words.say("functions.found", { count: found.length })}
      </p>
      {found.length === 0 && <p>{words.say("functions.nothing", { query })}</p>}
      {query === "" ? <Groups found={found} /> : <KpiLinks kpis={found} />}
    </Screen>
  );
}

function Groups({ found }: { readonly found: readonly Kpi[] }) {
  const words = useWords();
  return groups
    .map((group) => ({ group, own: found.filter((kpi) => kpi.declaration.group === group) }))
    .filter(({ own }) => own.length > 0)
    .map(({ group, own }) => (
      <Section key={group} title={words.group(group)}>
        <KpiLinks kpis={own} />
      </Section>
    ));
}

/** The KPIs' words in every language, loaded when somebody searches for the first time. */
function useSearchWords(isSearching: boolean): readonly KpiWordsOf[] | null {
  const [loaded, setLoaded] = useState<readonly KpiWordsOf[] | null>(null);
  useEffect(() => {
    if (!isSearching) return;
    let wanted = true;
    loadSearchWords()
      .then((languages) => {
        if (wanted) setLoaded(languages);
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [isSearching]);
  return loaded;
}
