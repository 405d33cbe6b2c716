import type { Example } from "../../kpi/define.ts";
import { exampleArguments } from "../../kpi/exampleCall.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { fillGaps } from "../../locales/fillGaps.ts";
import { table } from "./frame.ts";
import { html, type Html } from "./html.ts";
import type { HelpWords } from "../../locales/helpWords.ts";

/** The declared examples as formulas with their results, as a cell holds them and shows them. */
export function exampleTable(kpi: Kpi, name: string, words: HelpWords): Html {
  const { page } = words;
  const rows = kpi.declaration.examples.map((example) => [
    html`<code>=${name}(${exampleArguments(kpi, example).join(",")})</code>`,
    html`<code>${resultOf(example, kpi, words)}</code>`,
  ]);
  return table(page.examples, [page.example, page.gives], rows);
}

function resultOf({ gives }: Example, { declaration }: Kpi, { page, value }: HelpWords): string {
  if (typeof gives !== "number") return gives;
  const shown = value(gives, declaration.unit);
  return shown === String(gives) ? shown : fillGaps(page.shownAs, { value: gives, shown });
}
