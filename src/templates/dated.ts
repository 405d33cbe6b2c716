import type { Template, TemplateLine } from "./template.ts";

/** A line as it holds on a day (`YYYY-MM-DD`): the latest dated weight and the latest dated rule not after it. */
export function lineOn(line: TemplateLine, day: string): TemplateLine {
  const past = (line.dated ?? []).filter(({ from }) => from <= day);
  const weight = past.findLast((change) => change.weight !== undefined)?.weight ?? line.weight;
  const rule = past.findLast((change) => change.rule !== undefined)?.rule ?? line.rule;
  return { ...line, weight, rule };
}

/** A template as it holds on a day. */
export function templateOn(template: Template, day: string): Template {
  return { ...template, lines: template.lines.map((line) => lineOn(line, day)) };
}

/** Which template holds from a day on, such as brand exposure until a launch and sales conversion after it. */
export interface TemplateSwitch {
  readonly from: string;
  readonly template: Template;
}

/** The switch that counts on a day; null before the first. The switches may come in any order. */
export function switchInForce<Switch extends Pick<TemplateSwitch, "from">>(
  switches: readonly Switch[],
  day: string,
): Switch | null {
  const past = switches.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? -1 : 1));
  return past.at(-1) ?? null;
}

/** The template in force on a day; null before the first. The switches may come in any order. */
export function templateInForce(switches: readonly TemplateSwitch[], day: string): Template | null {
  const last = switchInForce(switches, day);
  return last === null ? null : templateOn(last.template, day);
}
