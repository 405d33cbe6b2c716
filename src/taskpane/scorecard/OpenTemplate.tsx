import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Issue } from "../../commands/commandError.ts";
import { builtinTemplate } from "../../templates/builtin/index.ts";
import { parseTemplate } from "../../templates/read.ts";
import { usePaneState } from "../PaneContext.tsx";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";

/** Faults of a file that are told; a file with more is better looked at with a checker. */
const mostFaults = 5;

/** Opens a team's template from a file. What is wrong with the file is said with the place, and nothing is opened. */
export function OpenTemplate() {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const templateOpened = usePaneState((state) => state.templateOpened);
  const [faults, setFaults] = useState<readonly Issue[]>([]);
  const open = async (file: File) => {
    const { template, issues } = parseTemplate(await file.text());
    if (template === null) {
      setFaults(issues.map(({ path, code, facts }) => ({ code, facts: { path, ...facts } })));
    } else if (builtinTemplate(template.id) !== undefined) {
      setFaults([{ code: "template.builtinId", facts: { id: template.id } }]);
    } else {
      setFaults([]);
      templateOpened(template);
    }
  };
  return (
    <>
      <div>
        <Button onClick={() => input.current?.click()}>{words.say("template.open")}</Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.say("template.open")}
          accept=".json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void open(file);
            target.value = "";
          }}
        />
      </div>
      {faults.length > 0 && (
        <Notice intent="error" title={words.say("template.notOpened")}>
          {faults.slice(0, mostFaults).map((fault, index) => (
            <div key={index}>
              {fault.code === "template.builtinId"
                ? words.say("template.builtinId", { id: fault.facts["id"] ?? "" })
                : words.issue(fault)}
            </div>
          ))}
          {faults.length > mostFaults && words.say("template.moreFaults", { count: faults.length - mostFaults })}
        </Notice>
      )}
    </>
  );
}
