/** Writes the sample exports of the workbench into `files/`: `npx tsx src/workbench/samples/make.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { utils, write } from "@e965/xlsx";
import { accounts } from "./accounts.ts";
import { adCostCsv } from "./ads.ts";
import { tiktokFiles } from "./tiktok.ts";
import { articles, articleSheet, followerDays, userAnalysisHtml } from "./wechat.ts";

/** One line of `files/samples.json`: what the workbench offers beside the file. */
interface SampleFile {
  readonly name: string;
  /** Account of the file, where the file does not say it. */
  readonly subject?: string;
  /** Year of the last row, where the file does not say it. */
  readonly year?: number;
}

const folder = join(dirname(fileURLToPath(import.meta.url)), "files");
const index: SampleFile[] = [];

function save(sample: SampleFile, content: string | Uint8Array): void {
  writeFileSync(join(folder, sample.name), content);
  index.push(sample);
}

function biff8(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "New Sheet1");
  return new Uint8Array(write(book, { type: "buffer", bookType: "biff8" }) as Buffer);
}

mkdirSync(folder, { recursive: true });
for (const account of accounts) {
  const followers = followerDays(account);
  save(
    { name: `已通知内容_${account.name}.xls`, subject: account.name },
    biff8(articleSheet(articles(account, followers))),
  );
  save({ name: `user_analysis_${account.name}.xls`, subject: account.name }, userAnalysisHtml(followers));
}
save({ name: "广告花费.csv" }, adCostCsv(accounts));
const tiktok = tiktokFiles();
save({ name: "Overview.csv", subject: "Nordkai Coffee", year: 2026 }, tiktok.overview);
save({ name: "FollowerHistory.csv", subject: "Nordkai Coffee", year: 2026 }, tiktok.followers);
save({ name: "Content.csv", subject: "Nordkai Coffee", year: 2026 }, tiktok.content);
writeFileSync(join(folder, "samples.json"), `${JSON.stringify(index, null, 2)}\n`);
