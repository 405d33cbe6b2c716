import { Field, SearchBox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { kpis } from "../../kpi/kpi.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { rolesOf, type Role } from "../../kpi/roles.ts";
import { Screen } from "../parts/Screen.tsx";
import { Section } from "../parts/Section.tsx";
import { loadSearchWords } from "../words/vocabulary.ts";
import { useWords } from "../words/WordsContext.tsx";
import { FilterFields } from "./FilterFields.tsx";
import { filtered, filtersIn, groups } from "./filters.ts";
import { KpiLinks } from "./KpiLinks.tsx";
import { ScoringLinks } from "./ScoringLinks.tsx";
import { useTemplateInUse } from "../scorecard/useTemplateInUse.ts";
import { TemplateKpis } from "./TemplateKpis.tsx";
import { searchKpis, type KpiWordsOf } from "./search.ts";

const useStyles = makeStyles({
  count: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** All KPI functions, by group or role, with a search in the words of all languages and filters. */
export function FunctionsScreen() {
  const styles = useStyles();
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const query = search.get("query") ?? "";
  const filters = filtersIn(search);
  const template = useTemplateInUse();
  const others = useSearchWords(query !== "");
  const matching = searchKpis(kpis, others ?? [words.kpi], query);
  const found = filtered(matching, filters);
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === "") next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const clear = () => setSearch(query === "" ? {} : { query }, { replace: true });
  return (
    <Screen title={words.say("functions.title")}>
      <Field label={words.say("functions.search")} hint={words.say("functions.searchHint")}>
        <SearchBox value={query} onChange={(_event, { value }) => change("query", value)} />
      </Field>
      <FilterFields filters={filters} onFilter={change} onClear={clear} />
      <p className={styles.count} role="status">
        {words.say("functions.found", { count: found.length })}
      </p>
      {found.length === 0 && (
        <p>{words.say(matching.length === 0 ? "functions.nothing" : "functions.nothingFiltered", { query })}</p>
      )}
      {template !== null && query === "" && filters.role === null && filters.group === null && (
        <TemplateKpis template={template} />
      )}
      {query !== "" ? (
        <KpiLinks kpis={found} />
      ) : filters.role === null ? (
        <Groups found={found} />
      ) : (
        <RoleKpis found={found} role={filters.role} />
      )}
      {filters.role === null && filters.group === null && filters.platform === null && <ScoringLinks query={query} />}
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

/** What the article appraises a role by, then what else its work moves. */
function RoleKpis({ found, role }: { readonly found: readonly Kpi[]; readonly role: Role }) {
  const words = useWords();
  const isCore = ({ id }: Kpi) => rolesOf(id).some((own) => own.role === role && own.isCore);
  const parts = [
    { title: words.say("functions.role.core"), own: found.filter(isCore) },
    { title: words.say("functions.role.more"), own: found.filter((kpi) => !isCore(kpi)) },
  ];
  return parts
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => (
      <Section key={title} title={title}>
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
