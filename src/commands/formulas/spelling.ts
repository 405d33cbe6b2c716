import type { Spelling } from "../../portable/spelling.ts";

/** How this build's functions are called in cells. */
export const spelling: Spelling = { namespace: __NAMESPACE__ };
