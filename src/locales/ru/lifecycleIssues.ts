import type { lifecycleIssueWords as en } from "../en/lifecycleIssues.ts";

export const lifecycleIssueWords: Readonly<Record<keyof typeof en, string>> = {
  publishWeights: "Сумма весов — {sum} %, а не 100 %. Исправьте веса на листе правил и опубликуйте снова.",
  publishGroupWeights:
    "Сумма весов группы «{group}» — {sum} %, а не 100 %. Исправьте веса на листе правил и опубликуйте снова.",
  publishBlocked:
    "У «{subject}» нет итога: не введено обязательное число ({kpis}). Введите его на листе показателей и опубликуйте снова.",
  publishNoTotals: "Итога нет ни у кого, публиковать нечего. Причины указаны в карте.",
  publishUnreadableRules: "Ячейку {cell} листа «{sheet}» не удаётся прочитать. Исправьте её и опубликуйте снова.",
  cardOutOfStep: "Листы карты «{title}» созданы другой сборкой Scoreline. Обновите карту и повторите.",
  cellNeeded:
    "Карте нужна ячейка {cell} листа «{sheet}», в которой стоят ваши данные. Перенесите их и повторите. Ничего не изменено.",
};
