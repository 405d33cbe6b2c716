import type { FileInput } from "../../src/commands/sourceInput.ts";

export const header =
  "Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Phone number clicks ,Leads submission,Net growth,New followers,Lost followers";

/** Rows of a TikTok Business Suite overview for September and October 2025: 10 followers a day. */
export function overviewRows(): (string | number)[][] {
  return Array.from({ length: 61 }, (_, index) => {
    const date = new Date(Date.UTC(2025, 8, index + 1)).toISOString().slice(0, 10).replaceAll("-", "/");
    return [date, 1000 + index, 900, 50, 60, 5, 4, "--", 2, 10, 12, 2];
  });
}

export function overviewFile(name = "Overview.csv"): FileInput & { readonly bytes: Uint8Array } {
  const text = [header, ...overviewRows().map((row) => row.join(","))].join("\n");
  return { kind: "file", name, bytes: new TextEncoder().encode(text), subject: "Nordkai" };
}
