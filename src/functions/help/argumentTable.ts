import { mayBeLeftOut, type KpiHelp, type ParamFacts } from "../../kpi/define.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { violationsOf } from "../../kpi/violations.ts";
import { table } from "./frame.ts";
import { html, type Html } from "./html.ts";
import type { HelpWords } from "../../locales/helpWords.ts";

/** Every argument with its meaning, the platforms' fields that hold it, its legal values and what others give. */
export function argumentTable(kpi: Kpi, help: KpiHelp, words: HelpWords): Html {
  const { page } = words;
  const rows = kpi.params.map((param) => {
    const facts = kpi.declaration.params[param];
    return [
      html`<code>${param}</code>`,
      help.params[param] ?? "",
      fieldsOf(kpi, param, words),
      [legalValues(facts, help.choices?.[param], words), ...(mayBeLeftOut(facts) ? [page.leftOut] : [])].join("; "),
      violationsOf(kpi, param)
        .map(({ violation, gives }) => `${page.violation[violation]} → ${gives}`)
        .join(" · "),
    ];
  });
  return table(page.arguments, [page.argument, page.meaning, page.field, page.values, page.otherwise], rows);
}

function legalValues(
  facts: ParamFacts | undefined,
  options: Readonly<Record<string, string>> = {},
  { page, units }: HelpWords,
): string {
  if (facts?.sort === "choice")
    return facts.options.map((option) => `"${option}": ${options[option] ?? ""}`).join("; ");
  const legal = page.domain[facts?.domain ?? "any"];
  return facts ? `${units[facts.unit]}: ${legal}` : legal;
}

function fieldsOf({ declaration }: Kpi, param: string, { page, measureText, say }: HelpWords): Html | string {
  const facts = declaration.params[param];
  if (!facts?.measure) return page.noMeasure;
  const usual = measureText(facts.measure);
  const others = Object.entries(facts.measureOn ?? {}).flatMap(([platform, measure]) => {
    const text = measureText(measure);
    const known = declaration.platforms.find((name) => name === platform);
    return text && known ? [`${say(`functions.platform.${known}`)}: ${text.title} – ${text.summary}`] : [];
  });
  return [...(usual ? [`${usual.title} – ${usual.summary}`] : []), ...others].join(" ");
}
