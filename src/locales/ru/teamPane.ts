import type { teamPaneWords as en } from "../en/teamPane.ts";

export const teamPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "template.team": "Шаблоны вашей команды",
  "template.open": "Открыть файл шаблона…",
  "template.notOpened": "Этот шаблон пока нельзя использовать",
  "template.builtinId": "«{id}» — имя встроенного шаблона. Дайте шаблону своё имя (id) и откройте его снова.",
  "template.moreFaults": "{count, plural, one {И ещё #.} few {И ещё #.} many {И ещё #.} other {И ещё #.}}",
  "team.kpis": "В этом шаблоне: {template}",
  "team.unknownKpis":
    "{count, plural, one {Эта версия не знает показатель {kpis}: он сохранится, но не рассчитывается.} few {Эта версия не знает показатели {kpis}: они сохранятся, но не рассчитываются.} many {Эта версия не знает показатели {kpis}: они сохранятся, но не рассчитываются.} other {Эта версия не знает показатели {kpis}: они сохранятся, но не рассчитываются.}}",
};
