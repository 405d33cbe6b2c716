import { chosenDefinition, chosenParams, choiceParams, extraParams } from "../../kpi/chosen.ts";
import { optionOf } from "../../kpi/choices.ts";
import { definitionInWords } from "../../kpi/kpi.ts";
import type { LineSource } from "../inputs/inputs.ts";
import type { CardWords } from "../words.ts";

/** The KPI of a line in words: its definition with the line's choices made, over the measures that feed it. */
function definitionOf({ kpi, line }: LineSource, words: CardWords): string {
  const chosen = chosenParams(kpi.declaration, line);
  const params = new Map(Object.entries(kpi.declaration.params));
  return definitionInWords(chosenDefinition(kpi, chosen), (param) => {
    const measure = chosen.get(param) ?? params.get(param)?.measure;
    return measure === undefined || measure === null ? param : words.measure(measure).toLowerCase();
  });
}

/** How a line is computed here, in words: as defined, and what stands in. Empty where this build does not know the KPI. */
export function computationOf(source: LineSource | null, words: CardWords): string {
  if (source === null) return "";
  const definition = definitionOf(source, words);
  return source.standIn === null ? definition : `${words.sheets.sentence(definition)} ${words.standIn(source.standIn)}`;
}

/** What a line has chosen of its KPI, as sentences; empty where it takes the KPI as it usually is. */
export function countedAs({ kpi, line }: LineSource, words: CardWords): string {
  const { ruleRows } = words.sheets;
  const chosen = new Map(Object.entries(line.choices ?? {}));
  const options = choiceParams(kpi.declaration).flatMap(([param, offered]) => {
    const asked = chosen.get(param);
    const option = asked === undefined ? undefined : optionOf(offered, asked);
    return typeof option === "string" ? [words.option(kpi.id, param, option)] : [];
  });
  const named = new Map(Object.entries(line.measures ?? {}));
  const extra = extraParams(kpi.declaration).flatMap(([param]) => {
    const measure = named.get(param);
    return measure === undefined ? [] : [words.measure(measure)];
  });
  return [
    ...(options.length === 0 ? [] : [ruleRows.countedAs(options.join(words.sheets.separator))]),
    ...(extra.length === 0 ? [] : [ruleRows.countedToo(extra.join(words.sheets.separator))]),
  ].join(" ");
}
