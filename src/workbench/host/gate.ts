import { ApiError } from "./errors.ts";
import { camel, type Metadata } from "./metadata.ts";

/** What the host advertises: API set → newest version. The client's `isSetSupported` answers from it. */
export type RequirementSets = Readonly<Record<string, number>>;

/** ExcelApi is what the installed library knows; custom functions 1.9 is the client's internal protocol version. */
export const requirementSets: RequirementSets = {
  ExcelApi: 1.15,
  CustomFunctionsRuntime: 1.4,
  CustomFunctions: 1.9,
  SharedRuntime: 1.2,
  SharedRuntimeInternal: 1.2,
  RibbonApi: 1.2,
  DynamicRibbon: 1.2,
  DialogApi: 1.2,
  DialogOrigin: 1.1,
  KeyboardShortcuts: 1.1,
  RichApiRuntime: 1.2,
  RichApiRuntimeFlag: 1.2,
  Settings: 1.1,
  DocumentEvents: 1.1,
  AddinCommands: 1.3,
};

/** Whether `have` reaches `wanted`; 1.9 is older than 1.15. */
function reaches(have: number | undefined, wanted: string): boolean {
  if (have === undefined) return false;
  const [major = 0, minor = 0] = String(have).split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * Throws `ApiNotFound` where a member belongs to an API set that is not advertised. The client leaves this check to
 * the host.
 */
export function requireApi(metadata: Metadata, sets: RequirementSets, type: string, wire: string, js?: string): void {
  const api = metadata.types[type]?.api[js ?? camel(wire)];
  if (!api || reaches(sets[api[0]], api[1])) return;
  throw new ApiError(
    "ApiNotFound",
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. ` +
      `(${type}.${js ?? camel(wire)} needs ${api[0]} ${api[1]})`,
    404,
  );
}
