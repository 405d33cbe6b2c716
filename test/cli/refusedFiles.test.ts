import { strToU8, zipSync } from "fflate";
import { openSync, ftruncateSync, closeSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { encryptedWorkbook } from "../intake/encryptedWorkbook.ts";
import { folderOfFiles, scoreline } from "./scoreline.ts";

const files = folderOfFiles();
afterAll(() => {
  files.remove();
});

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function file(name: string, bytes: Uint8Array): string {
  writeFileSync(files.path(name), bytes);
  return files.path(name);
}

/** A file of 500 MB that takes no room: what follows its first bytes was never written. */
function huge(name: string, start: readonly number[] | Uint8Array): string {
  const path = file(name, Uint8Array.from(start));
  const open = openSync(path, "r+");
  ftruncateSync(open, 500_000_000);
  closeSync(open);
  return path;
}

function claimingGigabytes(): Uint8Array {
  const bytes = zipSync({ "october.csv": strToU8("Date,Likes\n2026-10-01,5\n") });
  const view = new DataView(bytes.buffer);
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 3_000_000_000, true);
  return bytes;
}

/** A few kilobytes that unpack to 30 MB, though the zip says 10 bytes. */
function lyingZip(): Uint8Array {
  const bytes = zipSync({ "october.csv": new Uint8Array(30_000_000) });
  const view = new DataView(bytes.buffer);
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 10, true);
  return bytes;
}

const rows = Array.from({ length: 5000 }, (_, row) => `2026-10-${String((row % 28) + 1).padStart(2, "0")},${row}\n`);
const beginning = strToU8(`Date,Likes\n${rows.join("")}`);

const refused = {
  "a workbook of 500 MB": {
    path: huge("big.xlsx", zip),
    en: "big.xlsx has 500 MB; files of this kind can be read up to 300 MB. Export a shorter period, or save it as CSV.",
    "zh-CN": "big.xlsx 有 500 MB，这类文件最多可读 300 MB。请缩短导出的时间范围，或另存为 CSV。",
    ru: "big.xlsx: 500 МБ, а файлы этого вида читаются до 300 МБ. Выгрузите более короткий период или сохраните файл как CSV.",
  },
  "an old workbook of 500 MB": {
    path: huge("big.xls", compound),
    en: "big.xls has 500 MB; files of this kind can be read up to 300 MB. Export a shorter period, or save it as CSV.",
    "zh-CN": "big.xls 有 500 MB，这类文件最多可读 300 MB。请缩短导出的时间范围，或另存为 CSV。",
    ru: "big.xls: 500 МБ, а файлы этого вида читаются до 300 МБ. Выгрузите более короткий период или сохраните файл как CSV.",
  },
  "500 MB of nothing": {
    path: huge("empty.csv", []),
    en: "empty.csv is not a table that can be read. Use .xlsx, .xls or .csv.",
    "zh-CN": "empty.csv 不是可读取的表格，请使用 .xlsx、.xls 或 .csv。",
    ru: "empty.csv — не таблица, которую можно прочитать. Используйте .xlsx, .xls или .csv.",
  },
  "a download of 500 MB that broke off after its first rows": {
    path: huge("broken.csv", beginning),
    en: "broken.csv is damaged or incomplete. Export or download it again.",
    "zh-CN": "broken.csv 已损坏或不完整，请重新导出或下载。",
    ru: "Файл broken.csv повреждён или неполон. Выгрузите или скачайте его заново.",
  },
  "a zip that unpacks to gigabytes": {
    path: file("bomb.zip", claimingGigabytes()),
    en: "bomb.zip would unpack to 3000 MB, which is more than can be read. Export a shorter period, or unpack it and take the files one by one.",
    "zh-CN": "bomb.zip 解压后有 3000 MB，超出可读取的范围。请缩短时间段后重新导出，或解压后逐个读取。",
    ru: "Файл bomb.zip после распаковки займёт 3000 МБ: это больше, чем можно прочитать. Выгрузите более короткий период или распакуйте архив и возьмите файлы по одному.",
  },
  "a zip that unpacks to more than it says": {
    path: file("lie.zip", lyingZip()),
    en: "lie.zip/october.csv is damaged or incomplete. Export or download it again.",
    "zh-CN": "lie.zip/october.csv 已损坏或不完整，请重新导出或下载。",
    ru: "Файл lie.zip/october.csv повреждён или неполон. Выгрузите или скачайте его заново.",
  },
  "a workbook with a password": {
    path: file("secret.xlsx", encryptedWorkbook()),
    en: "secret.xlsx is protected by a password. Open it in Excel, save it without the password and try again.",
    "zh-CN": "secret.xlsx 设有密码。请在 Excel 中打开，取消密码并保存后重试。",
    ru: "Файл secret.xlsx защищён паролем. Откройте его в Excel, сохраните без пароля и повторите.",
  },
  "a workbook that is cut off": {
    path: file("cut.xlsx", zipSync({ "[Content_Types].xml": strToU8("<Types/>".repeat(99)) }).slice(0, 90)),
    en: "cut.xlsx is damaged or incomplete. Export or download it again.",
    "zh-CN": "cut.xlsx 已损坏或不完整，请重新导出或下载。",
    ru: "Файл cut.xlsx повреждён или неполон. Выгрузите или скачайте его заново.",
  },
};

describe.each(Object.entries(refused))("%s", (_what, { path, ...sentences }) => {
  test.each(Object.entries(sentences))("is refused in one sentence: %s", async (language, sentence) => {
    const { code, out, err } = await scoreline("inspect", path, "--lang", language);
    expect([code, out, err.trim()]).toEqual([1, "", sentence]);
  });
});

test("a card is not made of such a file either", async () => {
  const { path, en } = refused["a workbook of 500 MB"];
  const { code, err } = await scoreline("score", path, "--template", "tiktok-growth", "--by", "month");
  expect([code, err]).toEqual([1, en]);
});
