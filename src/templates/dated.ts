import type { DatedRule, Template, TemplateLine } from "./template.ts";

/** The weight of a line on a day (`YYYY-MM-DD`): the earlier one that held then, else the latest dated one not after it. */
export function weightOn({ before = [], dated = [], weight }: TemplateLine, day: string): number {
  const earlier = before.find(({ until }) => day < until);
  if (earlier !== undefined) return earlier.weight;
  return dated.findLast((change) => change.weight !== undefined && change.from <= day)?.weight ?? weight;
}

/** A line as it holds on a day (`YYYY-MM-DD`): its weight of that day and the latest dated rule not after it. */
export function lineOn(line: TemplateLine, day: string): TemplateLine {
  const past = (line.dated ?? []).filter(({ from }) => from <= day);
  const weight = weightOn(line, day);
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

/** Weights that take over on a day (`YYYY-MM-DD`), by line id, in per cent; a line that is not named keeps its own. */
export interface WeightsFrom {
  readonly from: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** A line that has all of its weights as changes by date: the earliest is its own, those that followed are dated. */
export function unfolded({ before = [], ...line }: TemplateLine): TemplateLine {
  const [first] = before;
  if (first === undefined) return line;
  const changes = new Map<string, DatedRule>();
  before.forEach(({ until }, index) => {
    changes.set(until, { from: until, weight: before[index + 1]?.weight ?? line.weight });
  });
  for (const change of line.dated ?? []) changes.set(change.from, { ...changes.get(change.from), ...change });
  const dated = [...changes.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { ...line, weight: first.weight, dated };
}

/**
 * The template with these dated weights in place of its own, whatever their order; dated rules and targets stay. `first`
 * are the weights that they follow, by line id, where those are said anew. Earlier weights of a card stay too, unless a
 * day among them is said anew.
 */
export function withWeightsFrom(
  template: Template,
  sets: readonly WeightsFrom[],
  first: ReadonlyMap<string, number> = new Map(),
): Template {
  const ordered = [...sets].sort((a, b) => (a.from < b.from ? -1 : 1));
  const since =
    template.lines
      .flatMap(({ before = [] }) => before.map(({ until }) => until))
      .sort()
      .at(-1) ?? "";
  const isAnew = ordered.some(({ from }) => from <= since);
  return {
    ...template,
    lines: template.lines.map((line) => {
      const own = isAnew ? unfolded(line) : line;
      return withDatedWeights({ ...own, weight: first.get(line.id) ?? own.weight }, ordered);
    }),
  };
}

function withDatedWeights({ dated = [], ...line }: TemplateLine, sets: readonly WeightsFrom[]): TemplateLine {
  const changes = new Map<string, DatedRule>();
  for (const { from, rule, target } of dated) {
    if (rule === undefined && target === undefined) continue;
    changes.set(from, { from, ...(rule && { rule }), ...(target && { target }) });
  }
  let held = line.weight;
  for (const { from, weights } of sets) {
    const weight = new Map(Object.entries(weights)).get(line.id) ?? held;
    if (weight !== held) changes.set(from, { ...changes.get(from), from, weight });
    held = weight;
  }
  const all = [...changes.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  return all.length === 0 ? line : { ...line, dated: all };
}

/** Each day on which a weight of the template will change, with the weights that all of its lines have from then on. */
export function weightsFromOf({ lines }: Template): readonly WeightsFrom[] {
  const days = lines.flatMap(({ dated = [] }) =>
    dated.flatMap(({ from, weight }) => (weight === undefined ? [] : [from])),
  );
  return [...new Set(days)].sort().map((from) => ({
    from,
    weights: Object.fromEntries(lines.map((line) => [line.id, lineOn(line, from).weight])),
  }));
}
