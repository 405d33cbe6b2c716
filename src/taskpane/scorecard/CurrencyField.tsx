import { Field, Select } from "@fluentui/react-components";
import { findKpi } from "../../kpi/kpi.ts";
import { usePaneState } from "../PaneContext.tsx";
import { useTemplateInUse } from "./useTemplateInUse.ts";
import { useWords } from "../words/WordsContext.tsx";

const usual = ["CNY", "USD", "EUR", "RUB", "GBP", "JPY", "KRW", "INR", "BRL", "TRY", "KZT"];

/** The currency of all amounts: asked once, where the scorecard has amounts at all. */
export function CurrencyField() {
  const words = useWords();
  const { draft, inspections } = usePaneState((state) => state.scorecard);
  const template = useTemplateInUse();
  const currencyChosen = usePaneState((state) => state.currencyChosen);
  const isMoney = ({ kpi }: { readonly kpi: string }) => findKpi(kpi)?.declaration.unit === "money";
  if (template?.lines.some(isMoney) !== true) return null;
  const ofData = inspections.flatMap(({ tables }) =>
    tables.flatMap(({ columns }) => columns.flatMap(({ currency }) => currency ?? [])),
  );
  const assumed = template.currency ?? ofData[0];
  const known = [...new Set([...(assumed === undefined ? [] : [assumed]), ...ofData, ...usual])];
  return (
    <Field label={words.say("currency.label")} hint={words.say("currency.hint")}>
      <Select
        value={draft.currency ?? ""}
        onChange={(_event, { value }) => currencyChosen(value === "" ? null : value)}
      >
        <option value="">
          {assumed === undefined ? words.say("currency.unknown") : words.say("currency.assumed", { currency: assumed })}
        </option>
        {known.map((currency) => (
          <option key={currency} value={currency}>
            {currency}
          </option>
        ))}
      </Select>
    </Field>
  );
}
