import type { switchIssueWords as en } from "../en/switchIssues.ts";

export const switchIssueWords: Readonly<Record<keyof typeof en, string>> = {
  switchTemplate: "Нет шаблона «{id}», который должен действовать с {from}. Известные: {known}.",
  switchDate: "«{date}» — с этого дня должен действовать «{id}» — не дата. Пишите ГГГГ-ММ-ДД.",
  switchOrder:
    "«{id}» не может действовать с {from}: предыдущий шаблон действует с {before}. Каждому следующему шаблону нужен более поздний день.",
};
