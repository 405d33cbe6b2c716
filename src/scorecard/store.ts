import type { IssueCode } from "../locales/en/issues.ts";
import { readTemplate } from "../templates/read.ts";
import type { SetAside } from "./typedByPeople.ts";
import { documentCells, readDocument } from "./hiddenDocument.ts";
import type { CardStore, SheetCells } from "./types.ts";
import type { SwitchedTemplates } from "./templatesOfCard.ts";

/** Why a store cannot be read. */
export interface StoreIssue {
  readonly code: Extract<IssueCode, `card.store${string}`>;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The store as rows of cells. */
export function storeCells(store: CardStore): (string | number)[][] {
  return documentCells(store, store.format);
}

/** What the very hidden sheet keeps; an issue where it cannot be read or is of a newer format. */
export function readStore(cells: SheetCells): CardStore | StoreIssue {
  const read = readDocument(cells);
  if (read === null) return unreadable();
  if (read.format !== 1) return { code: "card.storeNewer", facts: { format: read.format } };
  return parsed(read.document) ?? unreadable();
}

function parsed(document: unknown): CardStore | null {
  if (!isStore(document)) return null;
  const { template } = readTemplate(document.template);
  if (template === null) return null;
  const aside = document.aside === undefined ? undefined : readAside(document.aside);
  const own = { ...document, template, ...(aside === undefined ? {} : { aside }) };
  if (document.switched === undefined) return own;
  const switched = readSwitched(document.switched);
  return switched === null ? null : { ...own, switched };
}

/** Rules of templates that are not in force; such as cannot be read come back as their template says them. */
function readAside({ rules, ...rest }: SetAside): SetAside {
  if (rules === undefined) return rest;
  return { ...rest, rules: rules.flatMap((document) => readTemplate(document).template ?? []) };
}

/** Templates that follow one another, each read like the one in force. */
function readSwitched({ first, then, ...rest }: SwitchedTemplates): SwitchedTemplates | null {
  const { template } = readTemplate(first);
  if (template === null) return null;
  const read = then.flatMap(({ from, template: document }) => {
    const later = readTemplate(document).template;
    return later === null ? [] : [{ from, template: later }];
  });
  return read.length === then.length ? { ...rest, first: template, then: read } : null;
}

/** The envelope is ours and was written whole; the template, which people exchange, is read like any other. */
function isStore(document: unknown): document is CardStore {
  if (typeof document !== "object" || document === null) return false;
  const needed = ["cardId", "language", "title", "by", "template", "subjects", "places"];
  return "format" in document && document.format === 1 && needed.every((field) => field in document);
}

function unreadable(): StoreIssue {
  return { code: "card.storeUnreadable", facts: {} };
}
