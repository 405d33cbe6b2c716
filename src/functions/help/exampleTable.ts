import type { Example } from "../../kpi/define.ts";
import type { Kpi } from "../../kpi/kpi.ts";
import { fillGaps } from "../../locales/fillGaps.ts";
import { table } from "./frame.ts";
import { html, type Html } from "./html.ts";
import type { HelpWords } from "../../locales/helpWords.ts";

/** The declared examples as formulas with their results, as a cell holds them and shows them. */
export function exampleTable(kpi: Kpi, name: string, words: HelpWords): Html {
  const { page } = words;
  const rows = kpi.declaration.examples.map((example) => [
    html`<code>${call(name, kpi, example)}</code>`,
    html`<code>${resultOf(example, kpi, words)}</code>`,
  ]);
  return table(page.examples, [page.example, page.gives], rows);
}

function resultOf({ gives }: Example, { declaration }: Kpi, { page, value }: HelpWords): string {
  if (typeof gives !== "number") return gives;
  const shown = value(gives, declaration.unit);
  return shown === String(gives) ? shown : fillGaps(page.shownAs, { value: gives, shown });
}

function call(name: string, kpi: Kpi, { given }: Example): string {
  const args = kpi.params.map((param) => {
    const value = given[param];
    if (value === null || value === undefined) return '""';
    if (typeof value === "object") return value.error;
    return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value);
  });
  return `=${name}(${args.join(",")})`;
}
