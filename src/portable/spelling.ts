import { findKpi } from "../kpi/kpi.ts";

/** The prefixed variant's prefix, under which a file may have been written whatever this build's is. */
const prefixedVariant = "KPI";

/** How this build's functions are called in cells. */
export interface Spelling {
  /** Prefix of the build; empty for none. */
  readonly namespace: string;
}

/** A KPI's name in cells. */
export function functionName(id: string, { namespace }: Spelling): string {
  return namespace === "" ? id : `${namespace}.${id}`;
}

/** The KPI that a function's name is in this build, upper or lower case; null for any other function. */
export function kpiCalled(name: string, { namespace }: Spelling): string | null {
  const upper = name.toUpperCase();
  const prefix = namespace === "" ? "" : `${namespace.toUpperCase()}.`;
  if (!upper.startsWith(prefix)) return null;
  return findKpi(upper.slice(prefix.length))?.id ?? null;
}

/**
 * The KPI that a function's name says in any build's spelling, also one that Excel has written where it did not know the
 * add-in (`_xldudf_KPI_READRATE`, `_xlfn.READRATE`); null for any other function.
 */
export function kpiMeant(name: string, { namespace }: Spelling): string | null {
  const bare = name.toUpperCase().replace(/^(?:_XL[A-Z]+\.)*(?:_XLDUDF_)?/, "");
  for (const prefix of new Set(["", prefixedVariant, namespace.toUpperCase()])) {
    const separators = prefix === "" ? [""] : [".", "_"];
    for (const separator of separators) {
      if (!bare.startsWith(prefix + separator)) continue;
      const kpi = findKpi(bare.slice(prefix.length + separator.length));
      if (kpi) return kpi.id;
    }
  }
  return null;
}
