import type { Issue } from "../../commands/commandError.ts";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";

interface PreviewIssuesProps {
  readonly issues: readonly Issue[];
}

/** What a preview found that the user should know before building. */
export function PreviewIssues({ issues }: PreviewIssuesProps) {
  const words = useWords();
  if (issues.length === 0) return null;
  return (
    <Notice intent="warning" title={words.say("columns.severity.warning")}>
      {issues.map((issue, index) => (
        <div key={index}>{words.issue(issue)}</div>
      ))}
    </Notice>
  );
}
