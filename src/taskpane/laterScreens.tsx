import { Navigate, Route, Routes } from "react-router";
import { ExplainScreen } from "./explain/ExplainScreen.tsx";
import { FunctionScreen } from "./functions/FunctionScreen.tsx";
import { FunctionsScreen } from "./functions/FunctionsScreen.tsx";
import { HistoryScreen } from "./history/HistoryScreen.tsx";
import { EntryScreen } from "./import/EntryScreen.tsx";
import { ImportScreen } from "./import/ImportScreen.tsx";
import { PortableScreen } from "./portable/PortableScreen.tsx";
import { ChangesScreen } from "./record/ChangesScreen.tsx";
import { PublishScreen } from "./record/PublishScreen.tsx";
import { ScorecardScreen } from "./scorecard/ScorecardScreen.tsx";

/** The screens that are fetched when somebody first goes to one of them. */
export function LaterScreens() {
  return (
    <Routes>
      <Route path="/functions" element={<FunctionsScreen />} />
      <Route path="/functions/:id" element={<FunctionScreen />} />
      <Route path="/scorecard/:step" element={<ScorecardScreen />} />
      <Route path="/explain/:cardId" element={<ExplainScreen />} />
      <Route path="/import" element={<ImportScreen />} />
      <Route path="/entry" element={<EntryScreen />} />
      <Route path="/portable" element={<PortableScreen />} />
      <Route path="/publish/:cardId" element={<PublishScreen />} />
      <Route path="/changes/:cardId" element={<ChangesScreen />} />
      <Route path="/history/:cardId" element={<HistoryScreen />} />
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  );
}
