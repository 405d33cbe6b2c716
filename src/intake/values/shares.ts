import { normaliseHeader } from "../dictionary/headers.ts";

/** Whether a header says that its column divides a whole: Distribution, 占比, Доля. */
export function isShareHeader(header: string): boolean {
  return /^(.*占比|比例|distribution|share|percentage|percent|доля|distribución|distribuição|verteilung)( ?\(%\)|%)?$/u.test(
    normaliseHeader(header),
  );
}
