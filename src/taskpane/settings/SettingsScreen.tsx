import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { isLanguage, languageNames, languages } from "../../locales/language.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Screen } from "../parts/Screen.tsx";
import { keepPreferences, type Preferences } from "../preferences.ts";
import { useWords } from "../words/WordsContext.tsx";

/** Language and theme, where the user wants others than Excel's, and the name that is recorded. */
export function SettingsScreen() {
  const words = useWords();
  const preferences = usePaneState((state) => state.preferences);
  const preferencesChanged = usePaneState((state) => state.preferencesChanged);
  const change = (changed: Partial<Preferences>) => {
    const next = { ...preferences, ...changed };
    keepPreferences(next);
    preferencesChanged(next);
  };
  return (
    <Screen title={words.say("settings.title")}>
      <Field label={words.say("settings.language")}>
        <RadioGroup
          value={preferences.language ?? "auto"}
          onChange={(_event, { value }) => change({ language: isLanguage(value) ? value : null })}
        >
          <Radio value="auto" label={words.say("settings.language.auto")} />
          {languages.map((tag) => (
            <Radio key={tag} value={tag} label={<span lang={tag}>{languageNames[tag]}</span>} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.say("settings.theme")}>
        <RadioGroup
          value={preferences.theme ?? "auto"}
          onChange={(_event, { value }) => change({ theme: value === "light" || value === "dark" ? value : null })}
        >
          <Radio value="auto" label={words.say("settings.theme.auto")} />
          <Radio value="light" label={words.say("settings.theme.light")} />
          <Radio value="dark" label={words.say("settings.theme.dark")} />
        </RadioGroup>
      </Field>
      <Field label={words.say("settings.name")} hint={words.say("settings.nameHint")}>
        <Input value={preferences.name} autoComplete="name" onChange={(_event, { value }) => change({ name: value })} />
      </Field>
    </Screen>
  );
}
