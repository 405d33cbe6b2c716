import { newId, stateOf, type Book } from "../book.ts";
import { columnWidth, rowHeight } from "../layout.ts";
import type { Chart } from "../objects.ts";
import {
  closeParts,
  escapeXml,
  openParts,
  partText,
  relationshipsOf,
  setPart,
  sheetPaths,
  WORKBOOK,
  type Parts,
} from "./xlsxParts.ts";

/** Marks a result as an error value, because hucre writes results of formulas as text. */
export const ERROR_MARK = "\uE000";

/** The workbench keeps the add-in's settings in a custom XML part of this namespace. */
export const SETTINGS_NAMESPACE = "urn:workbench:settings";
export const EMU_PER_POINT = 12_700;

/** What hucre cannot write: errors as results, hidden names, places and names of charts, custom XML. */
export function finishFile(book: Book, bytes: Uint8Array): Uint8Array {
  const parts = openParts(bytes);
  const sheets = sheetPaths(parts);
  book.sheetIds().forEach((id, i) => {
    const path = sheets[i] ?? "";
    const xml = partText(parts, path);
    if (xml.includes(ERROR_MARK)) {
      setPart(parts, path, xml.replace(/ t="str"([^>]*>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<v>)\uE000/g, ' t="e"$1'));
    }
    const charts = stateOf(book, id).charts;
    const drawing = relationshipsOf(parts, path).find(({ type }) => type.endsWith("/drawing"))?.target;
    if (drawing !== undefined && charts.length > 0)
      setPart(parts, drawing, placeCharts(book, id, partText(parts, drawing), charts));
  });
  setPart(parts, WORKBOOK, finishWorkbook(book, partText(parts, WORKBOOK)));
  const settings = Object.fromEntries(book.settings);
  const xmlParts = book.customXmlParts.map(({ id, xml, namespaceUri }) => ({ id, xml, namespaceUri }));
  if (book.settings.size > 0) {
    const xml = `<settings xmlns="${SETTINGS_NAMESPACE}">${escapeXml(JSON.stringify(settings))}</settings>`;
    xmlParts.push({ id: newId(), xml, namespaceUri: SETTINGS_NAMESPACE });
  }
  addCustomXml(parts, xmlParts);
  return closeParts(parts);
}

function finishWorkbook(book: Book, xml: string): string {
  let at = 0;
  return xml
    .replace(/<definedName [^>]*>/g, (element) => {
      if (/ name="_xlnm\./.test(element)) return element;
      const hidden = book.names[at++]?.visible === false;
      return hidden ? element.replace("<definedName ", '<definedName hidden="1" ') : element;
    })
    .replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>');
}

function placeCharts(book: Book, sheet: string, drawing: string, charts: readonly Chart[]): string {
  let anchor = 0;
  let name = 0;
  return drawing
    .replace(/<xdr:from>.*?<\/xdr:to>/gs, (whole) => {
      const chart = charts[anchor++];
      if (!chart) return whole;
      const corner = (tag: string, x: number, y: number) => {
        const column = cellAt(x, (index) => columnWidth(book, sheet, index));
        const row = cellAt(y, (index) => rowHeight(book, sheet, index));
        const offset = (points: number) => Math.round(points * EMU_PER_POINT);
        return (
          `<xdr:${tag}><xdr:col>${column.index}</xdr:col><xdr:colOff>${offset(column.rest)}</xdr:colOff>` +
          `<xdr:row>${row.index}</xdr:row><xdr:rowOff>${offset(row.rest)}</xdr:rowOff></xdr:${tag}>`
        );
      };
      return corner("from", chart.left, chart.top) + corner("to", chart.left + chart.width, chart.top + chart.height);
    })
    .replace(/(<xdr:cNvPr [^>]*\bname=")[^"]*"/g, (whole, start: string) => {
      const chart = charts[name++];
      return chart ? `${start}${escapeXml(chart.name)}"` : whole;
    });
}

/** The row or column in which a distance from the sheet's edge ends, and how far into it. */
function cellAt(points: number, size: (index: number) => number): { index: number; rest: number } {
  let rest = Math.max(0, points);
  let index = 0;
  while (index < 16_383 && rest >= size(index)) rest -= size(index++);
  return { index, rest };
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

function addCustomXml(parts: Parts, items: readonly { id: string; xml: string; namespaceUri: string }[]): void {
  if (items.length === 0) return;
  const relationships: string[] = [];
  const overrides: string[] = [];
  items.forEach(({ id, xml, namespaceUri }, i) => {
    const n = i + 1;
    setPart(parts, `customXml/item${n}.xml`, xml);
    setPart(
      parts,
      `customXml/itemProps${n}.xml`,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="${id}" ` +
        `xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespaceUri)}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    setPart(
      parts,
      `customXml/_rels/item${n}.xml.rels`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}">` +
        `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${n}.xml"/></Relationships>`,
    );
    relationships.push(
      `<Relationship Id="rIdX${n}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${n}.xml"/>`,
    );
    overrides.push(
      `<Override PartName="/customXml/itemProps${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
    );
  });
  const rels = "xl/_rels/workbook.xml.rels";
  setPart(parts, rels, partText(parts, rels).replace("</Relationships>", `${relationships.join("")}</Relationships>`));
  const types = "[Content_Types].xml";
  setPart(parts, types, partText(parts, types).replace("</Types>", `${overrides.join("")}</Types>`));
}
