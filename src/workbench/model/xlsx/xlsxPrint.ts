import type { NamedRange } from "hucre";
import { stateOf, type Book } from "../book.ts";
import { sheetPrefix } from "../formula/formulaTokens.ts";

/**
 * What a sheet prints, as the two names of the file that say so: absolute, and with the sheet's name quoted where Excel
 * quotes it. Excel repairs a file, and LibreOffice prints everything, where either is not so.
 */
export function printNames(book: Book, id: string): NamedRange[] {
  const { page } = stateOf(book, id);
  const scope = book.nameOf(id);
  const on = (key: string) => {
    const area = page[key];
    return typeof area !== "string" || area === "" ? [] : [`${sheetPrefix(scope)}${absolute(area)}`];
  };
  const titles = [...on("printTitleColumns"), ...on("printTitleRows")].join(",");
  return [
    ...on("printArea").map((range) => ({ name: "_xlnm.Print_Area", range, scope })),
    ...(titles === "" ? [] : [{ name: "_xlnm.Print_Titles", range: titles, scope }]),
  ];
}

function absolute(area: string): string {
  return area
    .split(":")
    .map((part) =>
      part.replace(/^\$?([A-Za-z]*)\$?(\d*)$/, (_, letters: string, digits: string) => {
        return `${letters === "" ? "" : `$${letters}`}${digits === "" ? "" : `$${digits}`}`;
      }),
    )
    .join(":");
}
