import type { lifecyclePaneWords as en } from "../en/lifecyclePane.ts";

export const lifecyclePaneWords: Readonly<Record<keyof typeof en, string>> = {
  "home.publish": "Опубликовать…",
  "home.publishCard": "Опубликовать {title}",
  "home.changes": "Изменения",
  "home.changesOf": "Изменения в карте {title}",
  "home.published.same": "Как опубликовано {at}",
  "home.published.differs":
    "Изменено после публикации: итогов — {totals}, правил — {rules}, оценок и баллов — {entries}",
  "home.overrides":
    "{count, plural, one {# значение введено} few {# значения введены} other {# значений введено}} поверх формул: {cells}",

  "publish.title": "Публикация карты «{title}»",
  "publish.lead": "Публикация сохраняет то, что карта показывает сейчас, чтобы на это можно было ссылаться:",
  "publish.copy": "Копия только со значениями становится отдельным листом. Данные и правила её больше не изменят.",
  "publish.beside": "С этого момента правила и карта показывают отличия от неё — и без Scoreline.",
  "publish.history": "В истории появится строка для каждого, кого оценивают.",
  "publish.noLock":
    "Excel не может запереть копию. Контрольная сумма показывает, меняли ли её; подписью она не является.",
  "publish.period": "Название периода",
  "publish.periodHint": "Если не указать — дни карты. Тот же период ещё раз — новая версия.",
  "publish.now": "Опубликовать",
  "publish.doing": "Публикация…",
  "publish.done": "Опубликовано на листе «{sheet}», версия {version}.",
  "publish.before": "Уже опубликовано",
  "publish.version": "{label}, версия {version}",
  "publish.at": "{at}, кем: {by}",
  "publish.intact": "Лист «{sheet}» такой же, как при публикации.",
  "publish.edited": "Лист «{sheet}» с тех пор кто-то изменил.",
  "publish.gone": "Листа больше нет в книге.",
  "publish.fingerprint": "Контрольная сумма:",

  "changes.title": "Изменения в карте «{title}»",
  "changes.lead":
    "Отличия от того, что было записано. Когда изменили, неизвестно: известно, когда заметили и когда этого ещё не было.",
  "changes.none": "С создания карты ничего не изменилось.",
  "changes.line": "{field}: {before} → {now}",
  "changes.recorded": "Записано {noticed}, не раньше {notBefore}, кем: {by}",
  "changes.found": "Замечено сейчас, не раньше {notBefore}; ещё не записано",
  "changes.reason": "Причина ({what}, {field})",
  "changes.record": "Записать",
  "changes.done":
    "{count, plural, =0 {Причины записаны} one {Записано # изменение} few {Записано # изменения} other {Записано # изменений}}.",

  "record.byName": "Записывается под именем {name}.",
  "record.noName": "Имя не записывается, потому что его не указали.",
  "record.changeName": "Изменить имя",
  "record.notRecorded": "не записано",

  "settings.name": "Ваше имя (для записи)",
  "settings.nameHint": "Стоит рядом с тем, что вы публикуете и записываете. До этого хранится только на устройстве.",
};
