import { Field, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { targetOf } from "../../scoring/anchorValues.ts";
import { withTarget } from "../../scoring/retarget.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import { useWords } from "../words/WordsContext.tsx";
import { useIsCardsOwn } from "./useTemplateInUse.ts";
import { byMethod, methodOf, offeredPresets, offeredScales, type OfferedMethod } from "./ruleFields.ts";

const useStyles = makeStyles({
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

interface MethodFieldProps {
  /** The rule as it stands, and as the template has it. */
  readonly rule: ScaleRule;
  readonly template: ScaleRule;
  readonly isChanged: boolean;
  readonly onRuleChange: (rule: ScaleRule) => void;
}

/** How values become points: methods by the names that teams know, then the scales that have none. Keeps the target. */
export function MethodField({ rule, template, isChanged, onRuleChange }: MethodFieldProps) {
  const styles = useStyles();
  const words = useWords();
  const isCardsOwn = useIsCardsOwn();
  const [made, setMade] = useState<{ readonly method: OfferedMethod; readonly kind: string } | null>(null);
  const shown = made?.kind === rule.scale.kind ? made.method : methodOf(rule);
  const method = isChanged ? shown : "";
  const named = (id: OfferedMethod) => {
    const scale = offeredScales.find((known) => known === id);
    const preset = offeredPresets.find((known) => known === id);
    return scale !== undefined
      ? words.scale(scale)
      : preset === undefined
        ? { name: id, meaning: "" }
        : words.preset(preset);
  };
  const choose = (value: string) => {
    const chosen = [...offeredPresets, ...offeredScales].find((known) => known === value);
    if (chosen === undefined) return;
    const target = targetOf(rule.scale);
    const start = target === null ? template : (withTarget(template, target) ?? template);
    const next = byMethod(chosen, start);
    if (next === null) return;
    setMade({ method: chosen, kind: next.scale.kind });
    onRuleChange(next);
  };
  const meaning = words.scale(rule.scale.kind).meaning;
  const own = method === "" ? words.say("rule.judged") : named(method).meaning;
  const options = (ids: readonly OfferedMethod[]) =>
    ids.map((id) => (
      <option key={id} value={id}>
        {named(id).name}
      </option>
    ));
  return (
    <Field label={words.say("rule.preset")} hint={own === meaning ? own : `${own} ${meaning}`}>
      <Select className={styles.select} value={method} onChange={(_event, { value }) => choose(value)}>
        {!isChanged && <option value="">{words.say(isCardsOwn ? "again.keep" : "rule.preset.keep")}</option>}
        <optgroup label={words.say("rule.methods")}>{options(offeredPresets)}</optgroup>
        <optgroup label={words.say("rule.scales")}>{options(offeredScales)}</optgroup>
      </Select>
    </Field>
  );
}
