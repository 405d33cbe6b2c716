import { IntakeError } from "../intakeError.ts";
import type { RawSheet } from "../table.ts";
import type { ZipEntry } from "./zip.ts";
import { unpack } from "./zip.ts";

const mostMembers = 300;

/** Whether the files of a zip make a workbook (.xlsx, .xlsb, .ods); else it is a zip of exports. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === "[Content_Types].xml" || name === "META-INF/manifest.xml");
}

/**
 * The sheets of every file in a zip, named by their path in it. A file that cannot be read is a sheet without cells that
 * says why; what systems leave in zips (`__MACOSX`, `.DS_Store`) is passed over. Rejects where no file can be read.
 */
export async function readMembers(
  name: string,
  entries: readonly ZipEntry[],
  read: (name: string, bytes: Uint8Array) => Promise<RawSheet[]>,
): Promise<RawSheet[]> {
  const members = entries.filter((entry) => !isLeftover(entry.name));
  if (members.length === 0) throw new IntakeError("empty", { name });
  if (members.length > mostMembers) throw new IntakeError("tooManyMembers", { name, members: members.length });
  const sheets: RawSheet[] = [];
  const faults: IntakeError[] = [];
  for (const member of members) {
    const path = `${name}/${member.name}`;
    try {
      const found = await read(path, await unpack(path, member));
      sheets.push(...found.map((sheet) => memberSheet(sheet, name, member.name)));
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      faults.push(error);
      const { code, facts } = error;
      sheets.push({ name: member.name, cells: [], unread: { code, facts: { ...facts, name: path } } });
    }
  }
  const [fault] = faults;
  if (fault !== undefined && faults.length === members.length) throw fault;
  return sheets;
}

function memberSheet(sheet: RawSheet, zip: string, member: string): RawSheet {
  const { file } = sheet;
  const inner = sheet.name.startsWith(`${zip}/`) ? sheet.name.slice(zip.length + 1) : `${member}/${sheet.name}`;
  return {
    ...sheet,
    name: file?.member === undefined ? inner : sheet.name,
    ...(file === undefined
      ? {}
      : { file: { ...file, name: zip, member: file.member === undefined ? member : `${member}/${file.member}` } }),
  };
}

function isLeftover(path: string): boolean {
  return /(^|[/\\])(__MACOSX[/\\]|\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(path);
}
