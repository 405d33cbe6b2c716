import type { pointPaneWords as en } from "../en/pointPane.ts";

export const pointPaneWords: Readonly<Record<keyof typeof en, string>> = {
  "points.steps": "Ступени, от худшего значения к лучшему",
  "points.curve": "Точки ломаной, от худшего значения к лучшему",
  "points.from": "Значение от",
  "points.upTo": "Значение до",
  "points.value": "Значение",
  "points.points": "Баллы",
  "points.stepValue": "Ступень {number}: значение",
  "points.stepPoints": "Ступень {number}: баллы",
  "points.pointValue": "Точка {number}: значение",
  "points.pointPoints": "Точка {number}: баллы",
  "points.worse": "Хуже {value}: {points, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}",
  "points.worseCurve":
    "Хуже {value}: {points, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}, не меньше",
  "points.better":
    "Лучше {value}: {points, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}, не больше",
  "points.aboveCap": "Засчитывается не больше {cap}: так задано в поле «Максимум баллов».",
  "points.twice": "{worse} указано дважды. Измените одно из значений или удалите его.",
  "points.falls":
    "{better} лучше, чем {worse}, но даёт {fewer, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}, а нужно не меньше {more, number}. Прибавьте баллы или удалите строку.",
  "points.addStep": "Добавить ступень",
  "points.addPoint": "Добавить точку",
  "points.removeStep": "Удалить ступень {number}",
  "points.removePoint": "Удалить точку {number}",
  "points.lastStep": "Нужна хотя бы одна ступень.",
  "points.lastPoints": "Ломаной нужны хотя бы две точки.",
  "points.free": "Задать точки по одной",
  "rule.methods": "Методы",
  "rule.scales": "Другие шкалы",
  "rule.faulty":
    "По одному из правил нельзя посчитать баллы. Исправьте отмеченное красным или верните правило шаблона.",
  "rule.judged": "Оценивают люди? Добавьте под весами оценку по описанным уровням.",
  "references.use": "Взять как план",
  "references.useOf": "Взять как план: {figure}, {source}",
  "references.useThreshold": "Взять как порог (60 баллов)",
  "references.useThresholdOf": "Взять как порог (60 баллов): {figure}, {source}",
  "references.used": "Уже в правиле.",
  "references.converted": "Это {value} {per}.",
  "references.team": "Ориентир вашей команды: {source}",
};
