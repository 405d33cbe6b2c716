import * as v from "valibot";
import type { FileInput } from "./sourceInput.ts";
import { refuse } from "./issues.ts";

/** `samples/samples.json` beside the page: what comes with the add-in, with what a person would say about each file. */
const sampleIndex = v.array(
  v.object({
    name: v.string(),
    subject: v.exactOptional(v.string()),
    year: v.exactOptional(v.number()),
    columns: v.exactOptional(v.record(v.string(), v.string())),
  }),
);

/** The sample exports, fetched from the add-in's own origin. */
export async function sampleFiles(): Promise<FileInput[]> {
  const listed = v.safeParse(sampleIndex, await (await fetched("samples.json")).json());
  if (!listed.success) refuse("samplesMissing", { file: "samples.json" });
  return Promise.all(
    listed.output.map(async ({ name, ...said }): Promise<FileInput> => {
      const bytes = new Uint8Array(await (await fetched(name)).arrayBuffer());
      return { kind: "file", name, bytes, ...said };
    }),
  );
}

async function fetched(file: string): Promise<Response> {
  const response = await fetch(new URL(`samples/${encodeURIComponent(file)}`, document.baseURI)).catch(() => null);
  if (!response?.ok) refuse("samplesMissing", { file });
  return response;
}
