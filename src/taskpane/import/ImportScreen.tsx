import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { usePane, usePaneState } from "../PaneContext.tsx";
import { Screen } from "../parts/Screen.tsx";
import { TaskNotice } from "../parts/TaskNotice.tsx";
import { TaskProgress } from "../parts/TaskProgress.tsx";
import { InspectedSource } from "../scorecard/InspectedSource.tsx";
import { SourcesStep } from "../scorecard/SourcesStep.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { AddedNotice } from "./AddedNotice.tsx";
import { FirstRows } from "./FirstRows.tsx";
import { TagFields } from "./TagFields.tsx";

/** Files and open sheets as clean Data sheets of the workbook: chosen, looked at, added. */
export function ImportScreen() {
  const words = useWords();
  const { imports } = usePane();
  const { draft, inspections, inspecting } = usePaneState((state) => state.scorecard);
  const { adding, added } = usePaneState((state) => state.imported);
  const importChanged = usePaneState((state) => state.importChanged);
  useEffect(() => () => importChanged({ added: null }), [importChanged]);
  const isRead = draft.sources.length > 0 && inspections.length === draft.sources.length;
  const hasTables = isRead && inspections.some(({ tables }) => tables.length > 0);
  return (
    <Screen title={words.say("import.title")} lead={words.say("import.lead")}>
      {added ? (
        <AddedNotice added={added} />
      ) : (
        <>
          <SourcesStep />
          {isRead &&
            draft.sources.map((source, index) => {
              const inspection = inspections[index];
              return (
                inspection && (
                  <div key={source.id}>
                    <InspectedSource source={source} inspection={inspection} isOnly={false} />
                    {inspection.tables.map((table) => (
                      <FirstRows key={table.name} table={table} />
                    ))}
                  </div>
                )
              );
            })}
          {hasTables && <TagFields />}
          {adding.kind === "running" ? (
            <TaskProgress task={adding} title={words.say("import.adding")} onCancel={() => imports.cancel()} />
          ) : (
            <TaskNotice task={adding} />
          )}
          {hasTables && adding.kind !== "running" && (
            <Button
              appearance="primary"
              disabledFocusable={inspecting.kind === "running"}
              onClick={() => void imports.add()}
            >
              {words.say("import.add")}
            </Button>
          )}
        </>
      )}
    </Screen>
  );
}
