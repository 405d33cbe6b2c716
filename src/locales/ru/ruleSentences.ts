import type { RuleSentences } from "../en/ruleSentences.ts";

const forms = new Intl.PluralRules("ru");

/** Two points and a part of one take the same form: 2 балла, 2,5 балла. */
function counted(points: number, shown: string): string {
  const nouns: Readonly<Record<string, string>> = { one: "балл", many: "баллов" };
  return `${shown} ${nouns[forms.select(points)] ?? "балла"}`;
}

function bound(points: number, shown: string): string {
  return `${shown} ${["few", "many"].includes(forms.select(points)) ? "баллов" : "балла"}`;
}

export const ruleSentences: RuleSentences = {
  comma: "; ",
  stop: ".",
  lessLoses: "100 баллов при {target}; за каждые {step} меньше снимается {points}",
  moreLoses: "100 баллов при {target}; за каждые {step} больше снимается {points}",
  goalRedFlag:
    "{twoThirds} при цели {goal}, {third} на красной черте {redFlag}, 100 при {full}, 0 при {none}, по прямой",
  steps: "{steps}; хуже этого — {floor}",
  from: "от {value} — {points}",
  upTo: "до {value} включительно — {points}",
  at: "{value} — {points}",
  ratioHigher: "100 баллов при {target}, пропорционально факту: за каждый 1 % невыполнения снимается 1 балл",
  ratioLower: "100 баллов при {target}, обратно пропорционально факту: вдвое больше — вдвое меньше баллов",
  curve: "{points}; между ними по прямой",
  closeness: "100 баллов при {target}; за каждые {step} отклонения в любую сторону снимается {points}",
  reachedFrom: "100 баллов от {target}, иначе 0",
  reachedUpTo: "100 баллов до {target} включительно, иначе 0",
  peer: "доля остальных объектов оценки, у кого хуже, в баллах из 100; не действует, если объектов меньше {fewest}",
  untilNone: "пока баллы не кончатся",
  floor: "не меньше {floor}",
  cap: "не больше {cap}",
  counted,
  bound,
};
