import { Text } from "@fluentui/react-components";
import { usePaneState } from "../PaneContext.tsx";
import { TextLink } from "../parts/TextLink.tsx";
import { useWords } from "../words/WordsContext.tsx";

/** Under which name something is recorded, and where to enter one. */
export function RecordedBy() {
  const words = useWords();
  const name = usePaneState((state) => state.preferences.name);
  return (
    <div>
      <Text block>{name === "" ? words.say("record.noName") : words.say("record.byName", { name })}</Text>
      <TextLink to="/settings">{words.say("record.changeName")}</TextLink>
    </div>
  );
}
