/** Why a formula is left as it is; gaps in braces are facts. The other languages are typed from this one. */
export const formulaIssueWords = {
  "formula.unreadable": "The formula cannot be read.",
  "formula.noEquivalent": "{id} has no equivalent in built-in functions.",
  "formula.wrongArguments": "{id} has more arguments than it takes.",
  "formula.functionAsValue": "{id} is handed to another function by its name.",
  "formula.volatileTwice":
    "The built-in formula needs “{argument}” twice, and it may change from one time to the next. Put it into a cell of its own.",
  "formula.longTwice":
    "The built-in formula needs “{argument}” twice, and it is longer than {limit} characters. Put it into a cell of its own.",
  "formula.tooLong": "The built-in formula would have {length} characters; Excel takes {limit}.",
  "formula.tooDeep": "The built-in formula would be nested {depth} levels deep; Excel takes {limit}.",
  "formula.needsElements": "{id} is used with ranges inside another formula. Put it into cells of its own.",
  "formula.needsRange": "{id} as a built-in formula needs cells by their address for “{argument}”.",
  "formula.arrayFormula": "This is an array formula (Ctrl+Shift+Enter). Enter it as an ordinary one first.",
  "formula.spillBlocked": "Something stands where the formula would spill. Clear those cells first.",
  "formula.spillShape": "The formula spills in a way that cannot be taken apart cell by cell.",
  "formula.spillUsed": "{place} refers to this spill and cannot be changed with it.",
  "formula.sheetProtected": "The sheet is protected. Unprotect it under Review, then try again.",
  "formula.valueChanges":
    "The built-in formula would show {after} instead of {before}, so the cell keeps its function.",
  "formula.changedMeanwhile": "The cell holds something else by now, so it was left alone.",
  "formula.stillBroken": "The function shows #NAME? here, too. Repair it first.",
  "formula.cellGone": "The sheet is no longer in the workbook.",
} as const;

export type FormulaIssueWords = Readonly<Record<keyof typeof formulaIssueWords, string>>;

/** Words of the pane on making portable and repairing, in ICU message syntax. */
export const portableWords = {
  "portable.count.title":
    "{count, plural, one {# cell would show '#'NAME? to colleagues without Scoreline} other {# cells would show '#'NAME? to colleagues without Scoreline}}",
  "portable.count.text": "Make them portable before you share the workbook: built-in formulas, same values.",
  "portable.count.none": "Everyone can open this workbook: no cell needs Scoreline to calculate.",
  "portable.broken.title": "{count, plural, one {# function is broken} other {# functions are broken}}",
  "portable.broken.text": "The workbook was open where Scoreline is missing. The functions can be restored.",
  "portable.open": "Make portable…",
  "portable.repair": "Repair…",
  "portable.link": "Make portable or repair functions",

  "portable.title": "Share without Scoreline",
  "portable.lead": "Look first at what would change. Nothing is written before you agree.",
  "portable.work": "What to do",
  "portable.work.portable": "Make portable",
  "portable.work.portable.hint": "Functions become built-in formulas that every Excel calculates.",
  "portable.work.repair": "Repair",
  "portable.work.repair.hint": "Functions that show #NAME? or carry a foreign prefix are restored.",
  "portable.scope": "Where",
  "portable.scope.workbook": "Whole workbook",
  "portable.scope.sheet": "This sheet",
  "portable.scope.selection": "Selected cells",
  "portable.look": "Show what would change",
  "portable.looking": "Looking through the formulas…",
  "portable.nothing.portable": "There is no function to make portable here.",
  "portable.nothing.repair": "There is no broken function here.",
  "portable.changes": "{count, plural, one {# formula will change} other {# formulas will change}}",
  "portable.before": "Now",
  "portable.after": "Then",
  "portable.rows": "{count, plural, one {and # more cell like it} other {and # more cells like it}}",
  "portable.kept": "{count, plural, one {# cell stays as it is} other {# cells stay as they are}}",
  "portable.values":
    "{count, plural, one {Replace # of them with its value} other {Replace # of them with their values}}",
  "portable.more": "{count, plural, one {Show # more} other {Show # more}}",
  "portable.apply.portable": "{count, plural, one {Change # formula} other {Change # formulas}}",
  "portable.apply.repair": "{count, plural, one {Restore # formula} other {Restore # formulas}}",
  "portable.applying": "Writing…",
  "portable.done.portable":
    "{count, plural, =0 {Nothing was changed.} one {# formula is built-in now, with the same value.} other {# formulas are built-in now, with the same values.}}",
  "portable.done.repair":
    "{count, plural, =0 {Nothing was changed.} one {# formula was restored.} other {# formulas were restored.}}",
  "portable.undo": "{count, plural, one {Undo (# formula)} other {Undo (# formulas)}}",
  "portable.undo.hint":
    "The formulas from before are kept in the workbook. A cell that you have changed since is left alone.",
  "portable.undone":
    "{count, plural, =0 {Nothing could be given back.} one {# formula is as it was before.} other {# formulas are as they were before.}}",
} as const;

export type PortableWords = Readonly<Record<keyof typeof portableWords, string>>;
