import { IntakeError } from "../intakeError.ts";

/** First bytes and what they say; `compound` is the OLE container of BIFF8 and of encrypted workbooks. */
const signatures: readonly { readonly bytes: readonly number[]; readonly is: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: "compound" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: "zip" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: "zip" },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: "PDF" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: "PNG" },
  { bytes: [0xff, 0xd8, 0xff], is: "JPEG" },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: "GIF" },
  { bytes: [0x1f, 0x8b], is: "gzip" },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: "RAR" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: "7z" },
];

/** Text and HTML are told apart after decoding, so both are "text" here. Throws where no reader exists. */
export function sniffContainer(name: string, bytes: Uint8Array): "text" | "compound" | "zip" {
  if (bytes.length === 0) throw new IntakeError("empty", { name });
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))?.is;
  if (found === undefined) return "text";
  if (found === "compound" || found === "zip") return found;
  throw new IntakeError("unsupported", { name, format: found });
}

/** Whether decoded text is an HTML page or fragment with a table. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4096).trimStart().toLowerCase();
  return /^(<!doctype html|<html|<head|<meta|<body|<table|<div|<style|<\?xml[^>]*>\s*<html|<!--)/.test(start);
}

/** Whether decoded "text" is none: more than a fiftieth of it are control characters or no characters at all. */
export function looksBinary(text: string): boolean {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) count++;
    else if (code === 0xfffd) count++;
  }
  return count > text.length / 50;
}
