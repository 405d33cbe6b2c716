import type { FormulaIssueWords, PortableWords } from "../en/portable.ts";

export const formulaIssueWords: FormulaIssueWords = {
  "formula.unreadable": "Формулу не удаётся прочитать.",
  "formula.noEquivalent": "{id} нельзя выразить встроенными функциями.",
  "formula.wrongArguments": "У {id} больше аргументов, чем нужно.",
  "formula.functionAsValue": "{id} передана другой функции по имени.",
  "formula.volatileTwice":
    "Во встроенной формуле «{argument}» нужно дважды, а результат может каждый раз быть другим. Вынесите это в отдельную ячейку.",
  "formula.longTwice":
    "Во встроенной формуле «{argument}» нужно дважды, а это длиннее {limit} символов. Вынесите это в отдельную ячейку.",
  "formula.tooLong": "Во встроенной формуле было бы {length} символов; Excel допускает {limit}.",
  "formula.tooDeep": "Вложенность встроенной формулы была бы {depth}; Excel допускает {limit}.",
  "formula.needsElements": "{id} используется с диапазонами внутри другой формулы. Вынесите её в отдельные ячейки.",
  "formula.needsRange": "Для встроенной формулы {id} аргумент «{argument}» должен быть адресом диапазона.",
  "formula.arrayFormula": "Это формула массива (Ctrl+Shift+Enter). Сначала введите её как обычную.",
  "formula.spillBlocked": "Место, куда переносятся значения формулы, занято. Сначала очистите эти ячейки.",
  "formula.spillShape": "Значения этой формулы переносятся так, что её нельзя разобрать по ячейкам.",
  "formula.spillUsed": "{place} ссылается на этот диапазон переноса, и изменить ссылку нельзя.",
  "formula.sheetProtected": "Лист защищён. Снимите защиту на вкладке «Рецензирование» и повторите.",
  "formula.valueChanges": "Встроенная формула показала бы {after} вместо {before}, поэтому функция осталась.",
  "formula.changedMeanwhile": "В ячейке уже другое содержимое, поэтому она не изменена.",
  "formula.stillBroken": "Функция и здесь показывает #ИМЯ?. Сначала восстановите её.",
  "formula.cellGone": "Этого листа в книге больше нет.",
};

export const portableWords: PortableWords = {
  "portable.count.title":
    "{count, plural, one {# ячейка покажет} few {# ячейки покажут} other {# ячеек покажут}} #ИМЯ? коллегам без Scoreline",
  "portable.count.text": "Перед отправкой книги замените функции встроенными формулами: значения останутся прежними.",
  "portable.count.none": "Книгу может открыть любой: ни одной ячейке не нужен Scoreline для расчёта.",
  "portable.broken.title":
    "{count, plural, one {# функция не работает} few {# функции не работают} other {# функций не работают}}",
  "portable.broken.text": "Книгу открывали там, где нет Scoreline. Функции можно восстановить.",
  "portable.open": "Заменить формулами…",
  "portable.repair": "Восстановить…",
  "portable.link": "Заменить функции формулами или восстановить их",

  "portable.title": "Для коллег без Scoreline",
  "portable.lead": "Сначала посмотрите, что изменится. Без вашего согласия ничего не записывается.",
  "portable.work": "Что сделать",
  "portable.work.portable": "Заменить встроенными формулами",
  "portable.work.portable.hint": "Вместо функций — формулы, которые считает любой Excel.",
  "portable.work.repair": "Восстановить функции",
  "portable.work.repair.hint": "Исправляются функции, которые показывают #ИМЯ? или получили лишнюю приставку.",
  "portable.scope": "Где",
  "portable.scope.workbook": "Вся книга",
  "portable.scope.sheet": "Этот лист",
  "portable.scope.selection": "Выделенные ячейки",
  "portable.look": "Показать, что изменится",
  "portable.looking": "Просматриваются формулы…",
  "portable.nothing.portable": "Здесь нет функций, которые можно заменить.",
  "portable.nothing.repair": "Здесь все функции работают.",
  "portable.changes": "{count, plural, one {Изменится # формула} few {Изменятся # формулы} other {Изменятся # формул}}",
  "portable.before": "Сейчас",
  "portable.after": "Станет",
  "portable.rows": "{count, plural, one {и ещё # такая ячейка} few {и ещё # такие ячейки} other {и ещё # таких ячеек}}",
  "portable.kept":
    "{count, plural, one {# ячейка останется как есть} few {# ячейки останутся как есть} other {# ячеек останутся как есть}}",
  "portable.values":
    "{count, plural, one {Записать вместо формулы значение в # из них} other {Записать вместо формул значения в # из них}}",
  "portable.more": "Показать ещё {count, number}",
  "portable.apply.portable":
    "{count, plural, one {Заменить # формулу} few {Заменить # формулы} other {Заменить # формул}}",
  "portable.apply.repair":
    "{count, plural, one {Восстановить # формулу} few {Восстановить # формулы} other {Восстановить # формул}}",
  "portable.applying": "Запись…",
  "portable.done.portable":
    "{count, plural, =0 {Ничего не изменено.} one {# формула теперь встроенная, значение прежнее.} few {# формулы теперь встроенные, значения прежние.} other {# формул теперь встроенные, значения прежние.}}",
  "portable.done.repair":
    "{count, plural, =0 {Ничего не изменено.} one {Восстановлена # формула.} few {Восстановлены # формулы.} other {Восстановлено # формул.}}",
  "portable.undo": "{count, plural, one {Отменить (# формула)} few {Отменить (# формулы)} other {Отменить (# формул)}}",
  "portable.undo.hint": "Прежние формулы хранятся в книге. Ячейки, которые вы с тех пор изменили, не затрагиваются.",
  "portable.undone":
    "{count, plural, =0 {Вернуть ничего не удалось.} one {# формула снова прежняя.} few {# формулы снова прежние.} other {# формул снова прежние.}}",
};
