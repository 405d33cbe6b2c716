import type { RuleSentences } from "../en/ruleSentences.ts";

export const ruleSentences: RuleSentences = {
  comma: "; ",
  stop: ".",
  lessLoses: "100 баллов при {target}; за каждые {step} меньше снимается баллов: {points}",
  moreLoses: "100 баллов при {target}; за каждые {step} больше снимается баллов: {points}",
  goalRedFlag:
    "баллов при цели {goal}: {twoThirds}, на красной черте {redFlag}: {third}; 100 баллов при {full}, 0 при {none}, по прямой",
  steps: "{steps}; хуже этого, баллов: {floor}",
  from: "от {value}, баллов: {points}",
  upTo: "до {value} включительно, баллов: {points}",
  at: "{value} — баллов: {points}",
  ratioHigher: "100 баллов при {target}, пропорционально факту: за каждый 1 % невыполнения снимается 1 балл",
  ratioLower: "100 баллов при {target}, обратно пропорционально факту: вдвое больше — вдвое меньше баллов",
  curve: "{points}; между ними по прямой",
  closeness: "100 баллов при {target}; за каждые {step} отклонения в любую сторону снимается баллов: {points}",
  reachedFrom: "100 баллов от {target}, иначе 0",
  reachedUpTo: "100 баллов до {target} включительно, иначе 0",
  peer: "доля остальных объектов оценки, у кого хуже, в баллах из 100; не действует, если объектов меньше {fewest}",
  untilNone: "пока баллы не кончатся",
  floor: "не меньше, баллов: {floor}",
  cap: "не больше, баллов: {cap}",
};
