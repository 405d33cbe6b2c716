import { IntakeError } from "../intakeError.ts";

/** How the records of a delimited file are told apart. */
export interface Dialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r\n" | "\r";
}

export type RecordReader = (text: string, last: boolean) => string[][];

const longestRecord = 1 << 25;

export function newlineOf(text: string): Dialect["newline"] {
  const first = /\r\n|\n|\r/.exec(text)?.[0];
  return first === "\r\n" || first === "\r" ? first : "\n";
}

/**
 * Reads records from text that comes in pieces; what is incomplete at the end of a piece waits for the next one. Throws
 * where a record has no end, such as after a quotation mark that is never closed.
 */
export async function recordReader(name: string, { delimiter, newline }: Dialect): Promise<RecordReader> {
  const { Parser } = (await import("papaparse")).default;
  const parser = new Parser({ delimiter, newline });
  let rest = "";
  return (text, last) => {
    const input = rest === "" ? text : rest + text;
    const { data, meta } = parser.parse(input, 0, !last) as {
      readonly data: string[][];
      readonly meta: { readonly cursor: number };
    };
    rest = last ? "" : input.slice(meta.cursor);
    if (rest.length > longestRecord) throw new IntakeError("truncated", { name });
    return data;
  };
}
