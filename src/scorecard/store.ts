import type { IssueCode } from "../locales/en/issues.ts";
import type { SheetPlan } from "../plan/plan.ts";
import { readTemplate } from "../templates/read.ts";
import type { SwitchedTemplates } from "./switched.ts";
import type { CardStore, SheetCells } from "./types.ts";

/** Longest text in a cell of the very hidden sheet; Excel holds 32,767 characters. */
export const chunkLength = 30_000;

const marker = "Scoreline";

/** Why a store cannot be read. */
export interface StoreIssue {
  readonly code: Extract<IssueCode, `card.store${string}`>;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The very hidden sheet that keeps a document of a card or of tables that were added to the workbook. */
export function hiddenSheet(owner: string, cells: (string | number)[][]): SheetPlan {
  return {
    key: "Store",
    name: `Scoreline ${owner}`,
    visibility: "veryHidden",
    blocks: [{ row: 0, column: 0, cells }],
    formats: [{ area: { row: 1, column: 0, rows: cells.length - 1, columns: 1 }, format: { numberFormat: "@" } }],
    columnWidths: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

/** The store as rows of cells. */
export function storeCells(store: CardStore): (string | number)[][] {
  return documentCells(store, store.format);
}

/** A document as rows of cells: a heading with format and number of chunks, then JSON cut into cells. */
export function documentCells(document: unknown, format: number): (string | number)[][] {
  const chunks = cut(JSON.stringify(document));
  return [[marker, format, chunks.length], ...chunks.map((chunk) => [chunk, "", ""])];
}

/** The document in cells that `documentCells` made, with its format; null where there is none or it is damaged. */
export function readDocument(cells: SheetCells): { readonly format: number; readonly document: unknown } | null {
  const [found, format, count] = cells[0] ?? [];
  if (found !== marker || typeof format !== "number" || typeof count !== "number") return null;
  const json = cells
    .slice(1, 1 + count)
    .map(([chunk]) => (typeof chunk === "string" ? chunk : ""))
    .join("");
  try {
    const document: unknown = JSON.parse(json);
    return { format, document };
  } catch {
    return null;
  }
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
  if (document.switched === undefined) return { ...document, template };
  const switched = readSwitched(document.switched);
  return switched === null ? null : { ...document, template, switched };
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

/** Cuts between characters, so that no cell begins or ends with half of one. */
export function cut(text: string): string[] {
  const chunks: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + chunkLength, text.length);
    const code = text.charCodeAt(to - 1);
    if (to < text.length && code >= 0xd800 && code <= 0xdbff) to -= 1;
    chunks.push(text.slice(from, to));
    from = to;
  }
  return chunks;
}
