import { findFunction } from "./functions.ts";

/** The prefixed variant's prefix, under which a file may have been written whatever this build's is. */
const prefixedVariant = "KPI";

/** How this build's functions are called in cells. */
export interface Spelling {
  /** Prefix of the build; empty for none. */
  readonly namespace: string;
}

/** A function's name in cells. */
export function functionName(id: string, { namespace }: Spelling): string {
  return namespace === "" ? id : `${namespace}.${id}`;
}

/** The function of ours that a name is in this build, upper or lower case; null for any other. */
export function functionCalled(name: string, { namespace }: Spelling): string | null {
  const upper = name.toUpperCase();
  const prefix = namespace === "" ? "" : `${namespace.toUpperCase()}.`;
  if (!upper.startsWith(prefix)) return null;
  return findFunction(upper.slice(prefix.length))?.id ?? null;
}

/**
 * The function of ours that a name says in any build's spelling, also one that Excel has written where it did not know
 * the add-in (`_xldudf_KPI_READRATE`, `_xlfn.READRATE`); null for any other.
 */
export function functionMeant(name: string, { namespace }: Spelling): string | null {
  const bare = name.toUpperCase().replace(/^(?:_XL[A-Z]+\.)*(?:_XLDUDF_)?/, "");
  for (const prefix of new Set(["", prefixedVariant, namespace.toUpperCase()])) {
    const separators = prefix === "" ? [""] : [".", "_"];
    for (const separator of separators) {
      if (!bare.startsWith(prefix + separator)) continue;
      const found = findFunction(bare.slice(prefix.length + separator.length));
      if (found) return found.id;
    }
  }
  return null;
}
