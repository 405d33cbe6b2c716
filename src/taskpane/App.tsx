import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { MemoryRouter, Route, Routes } from "react-router";
import { useStore } from "zustand";
import { Frame } from "./Frame.tsx";
import { HomeScreen } from "./home/HomeScreen.tsx";
import { PaneProvider, type Pane } from "./PaneContext.tsx";
import { languageFor } from "./preferences.ts";
import { ScreensOnDemand } from "./ScreensOnDemand.tsx";
import { SettingsScreen } from "./settings/SettingsScreen.tsx";
import { usePaneTheme } from "./theme.ts";
import { loadWords } from "./words/vocabulary.ts";
import { WordsProvider } from "./words/WordsContext.tsx";
import type { Words } from "./words/words.ts";

interface AppProps {
  readonly pane: Pane;
  readonly firstWords: Words;
}

/** The whole pane. Routes live in memory: office.js takes the history functions away from a pane. */
export function App({ pane, firstWords }: AppProps) {
  const preferences = useStore(pane.store, (state) => state.preferences);
  const theme = usePaneTheme(preferences);
  const words = useWordsOf(languageFor(preferences), firstWords);
  return (
    <FluentProvider theme={theme}>
      <PaneProvider value={pane}>
        <WordsProvider value={words}>
          <MemoryRouter>
            <Routes>
              <Route element={<Frame />}>
                <Route path="/" element={<HomeScreen />} />
                <Route path="/settings" element={<SettingsScreen />} />
                <Route path="*" element={<ScreensOnDemand />} />
              </Route>
            </Routes>
          </MemoryRouter>
        </WordsProvider>
      </PaneProvider>
    </FluentProvider>
  );
}

/** The words of a language; until they have arrived, those of the language before. */
function useWordsOf(language: Words["language"], first: Words): Words {
  const [words, setWords] = useState(first);
  useEffect(() => {
    let wanted = true;
    loadWords(language)
      .then((loaded) => {
        if (wanted) setWords(loaded);
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words]);
  return words;
}
