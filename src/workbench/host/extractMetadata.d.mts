import type { Metadata } from "./metadata.ts";

/** Writes the metadata where it is missing or older than the library or this script; answers whether it did. */
export function ensureMetadata(): boolean;

/** Reads the facts of the API out of the text of the library's debug file. */
export function extract(source: string): Metadata;
