import type { SwitchWords } from "../en/switchWords.ts";

export const switchWords: SwitchWords = {
  title: "Действующий шаблон",
  named: (title, version) => `${title}, версия ${String(version)}`,
  since: (date) => `действует с ${date}`,
  until: (date) => `действует до смены шаблона ${date}`,
  separator: "; ",
  span: (text) => ` – ${text}`,
  why: (day) => `Выбран по последнему дню карты, ${day}, для всех её периодов.`,
  before: (template) => `До него: ${template}.`,
  next: (date, template) => `С ${date}, когда данные дойдут до этого дня и карта будет обновлена: ${template}.`,
  kept: (templates) =>
    `Правила недействующих шаблонов сохранены такими, какими они здесь были, и вернутся вместе с шаблоном: ${templates}.`,
  reason: (date) => (date === null ? "В этом периоде действует другой шаблон" : `С ${date} действует другой шаблон`),
};
