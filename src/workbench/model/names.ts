import { newId, objectsChanged, type Book } from "./book.ts";
import type { SheetArea } from "./cell.ts";
import { MAX_COLUMNS, MAX_ROWS } from "./cell.ts";
import { checkFormula } from "./content.ts";
import { sameName } from "./formula/formulaRewrite.ts";
import { tokenize } from "./formula/formulaTokens.ts";
import type { DefinedName } from "./objects.ts";
import { ModelError, type NewName } from "./workbook.ts";

export function addName(book: Book, name: NewName): DefinedName {
  checkNameText(name.name);
  const scope = name.scope ?? null;
  const taken =
    book.names.some((other) => other.scope === scope && sameName(other.name, name.name)) ||
    book.tables.some((table) => sameName(table.name, name.name));
  if (taken) throw new ModelError("ItemAlreadyExists", `The name ${name.name} exists already.`);
  const added: DefinedName = {
    id: newId(),
    name: name.name,
    scope,
    formula: name.formula,
    visible: name.visible ?? true,
    comment: name.comment ?? "",
  };
  checkNameFormula(book, added);
  book.names = [...book.names, added];
  objectsChanged(book, "names", scope);
  return added;
}

export function updateName(book: Book, id: string, patch: Partial<DefinedName>): DefinedName {
  const before = nameById(book, id);
  const after = { ...before, ...patch };
  checkNameFormula(book, after);
  book.names = book.names.map((name) => (name.id === id ? after : name));
  objectsChanged(book, "names", after.scope);
  return after;
}

export function deleteName(book: Book, id: string): void {
  const { scope } = nameById(book, id);
  book.names = book.names.filter((name) => name.id !== id);
  objectsChanged(book, "names", scope);
}

export function nameById(book: Book, id: string): DefinedName {
  const name = book.names.find((one) => one.id === id);
  if (!name) throw new ModelError("ItemNotFound", "The name has been deleted.");
  return name;
}

/** Excel's rule for names: a letter, _ or \ first, then letters, digits, `.`, `_`, `?`, `\`; no cell address; ≤ 255. */
export function checkNameText(name: string): void {
  const legal = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) && name.length <= 255;
  const address = /^[A-Za-z]{1,3}[1-9]\d{0,6}$/.test(name) || /^(?:R|C|R\d*C\d*)$/i.test(name);
  if (!legal || address) throw new ModelError("InvalidArgument", `${name} cannot be a name.`);
}

/** The engine would not survive a LAMBDA that calls itself, and a name that stands for itself has no meaning. */
function checkNameFormula(book: Book, name: DefinedName): void {
  if (!name.formula.startsWith("=")) throw new ModelError("InvalidArgument", "The formula of a name begins with =.");
  checkFormula(name.formula);
  const names = [...book.names.filter((other) => other.id !== name.id), name];
  const reaches = (formula: string, seen: ReadonlySet<string>): boolean =>
    tokenize(formula.slice(1)).some((token) => {
      if (token.kind !== "name" && token.kind !== "function") return false;
      const key = (token.kind === "name" ? token.name : token.text).toLowerCase();
      if (key === name.name.toLowerCase()) return true;
      const next = names.find((other) => other.name.toLowerCase() === key);
      return next !== undefined && !seen.has(key) && reaches(next.formula, new Set([...seen, key]));
    });
  if (reaches(name.formula, new Set())) {
    throw new ModelError(
      "InvalidArgument",
      `The name ${name.name} refers to itself, which the workbench cannot calculate.`,
    );
  }
}

/** The area to which a formula refers when it is one reference and nothing else. */
export function referredArea(book: Book, formula: string, ownSheet: string | null): SheetArea | null {
  let tokens;
  try {
    tokens = tokenize(formula.replace(/^=/, "")).filter((token) => token.kind !== "space");
  } catch {
    return null;
  }
  const [token] = tokens;
  if (tokens.length !== 1 || token?.kind !== "reference") return null;
  const sheet = token.sheet === null ? ownSheet : book.idOf(token.sheet);
  if (sheet === undefined || sheet === null) return null;
  const { target } = token;
  switch (target.kind) {
    case "cell":
      return { sheet, area: { row: target.row.at, column: target.column.at, rows: 1, columns: 1 } };
    case "area": {
      const rows = target.toRow.at - target.fromRow.at + 1;
      const columns = target.toColumn.at - target.fromColumn.at + 1;
      return { sheet, area: { row: target.fromRow.at, column: target.fromColumn.at, rows, columns } };
    }
    case "columns": {
      const columns = target.to.at - target.from.at + 1;
      return { sheet, area: { row: 0, column: target.from.at, rows: MAX_ROWS, columns } };
    }
    case "rows":
      return {
        sheet,
        area: { row: target.from.at, column: 0, rows: target.to.at - target.from.at + 1, columns: MAX_COLUMNS },
      };
    case "lost":
      return null;
  }
}
