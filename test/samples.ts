import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CardRequest } from "../src/commands/api.ts";
import type { FileInput } from "../src/commands/sourceInput.ts";
import { root } from "../src/workbench/install.mjs";

const folder = join(root, "src/workbench/samples/files");

interface SampleEntry {
  readonly name: string;
  readonly subject?: string;
  readonly year?: number;
}

const entries = JSON.parse(readFileSync(join(folder, "samples.json"), "utf8")) as readonly SampleEntry[];

/** A sample file as a person would hand it over, with its account where the file does not say it. */
function sample(entry: SampleEntry): FileInput {
  return { kind: "file", bytes: new Uint8Array(readFileSync(join(folder, entry.name))), ...entry };
}

const isTikTok = ({ name }: SampleEntry) => /^(Overview|FollowerHistory|Content)\.csv$/.test(name);

/** The sample files of a platform. */
export function samplesOf(platform: string): readonly FileInput[] {
  return entries.filter((entry) => isTikTok(entry) === (platform === "tiktok")).map(sample);
}

/** For each built-in template the card that its sample files give: accounts on WeChat, months on TikTok. */
export function sampleRequest(template: { readonly id: string; readonly platform: string }): CardRequest {
  return {
    sources: samplesOf(template.platform),
    template: template.id,
    by: template.platform === "tiktok" ? { kind: "month" } : { kind: "column", header: "Account" },
    language: "en",
  };
}
