import { asBoolean, asText } from "../arguments.ts";
import type { HostContext, InvocationResult } from "../context.ts";
import { invalidArgument } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";

/** A tab or a button of the ribbon, as the manifest names it. */
interface RibbonControl {
  readonly id: string;
}

/** Services beside the workbook: custom functions, the shared runtime and the ribbon. */
export function serviceFamily({ functions, runtime }: HostContext): Handlers {
  const enable = ({ id }: RibbonControl, enabled: unknown) => {
    runtime.ribbonRequests.push(JSON.stringify({ controls: [{ id, enabled: asBoolean(enabled) }] }));
  };
  return {
    CustomFunctions: handlerOf<"CustomFunctions", object>({
      call: {
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          functions.ready();
        },
        _GetEnabledFeatures: () => [1, 2],
        SetInvocationArrayResults: (_, rows) => {
          functions.results(asRows(rows).map(readRow));
        },
      },
    }),
    CustomFunctionsContainer: handlerOf<"CustomFunctionsContainer", object>({
      nav: { CustomFunctions: (root) => root },
    }),
    AddinInternalService: handlerOf<"AddinInternalService", object>({
      call: {
        NotifyActionHandlerReady: () => {
          runtime.actionsReady = true;
        },
      },
    }),
    AppRuntimeService: handlerOf<"AppRuntimeService", object>({
      call: {
        GetAppRuntimeState: () => runtime.state,
        SetAppRuntimeState: (_, state) => {
          runtime.changed(asText(state));
        },
      },
    }),
    AppRuntimePersistenceService: handlerOf<"AppRuntimePersistenceService", object>({
      call: {
        GetAppRuntimeStartState: () => runtime.startState,
        SetAppRuntimeStartState: (_, state) => {
          runtime.startState = asText(state);
        },
      },
    }),
    DynamicRibbon: handlerOf<"DynamicRibbon", object>({
      call: {
        GetTab: (_, id): RibbonControl => ({ id: asText(id) }),
        GetButton: (_, id): RibbonControl => ({ id: asText(id) }),
        ExecuteRequestUpdate: (_, json) => {
          runtime.ribbonRequests.push(asText(json));
        },
        ExecuteRequestCreate: (_, json) => {
          runtime.ribbonRequests.push(asText(json));
        },
      },
    }),
    RibbonTab: handlerOf<"RibbonTab", RibbonControl>({
      call: {
        SetVisibility: ({ id }, visible) => {
          runtime.ribbonRequests.push(JSON.stringify({ tabs: [{ id, visible: asBoolean(visible) }] }));
        },
      },
    }),
    RibbonButton: handlerOf<"RibbonButton", RibbonControl>({
      set: { Enabled: enable },
      call: { SetEnabled: enable },
    }),
  };
}

function asRows(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value;
}

/** `[id, true, value, …]` or `[id, false, message, error code, …]`. */
function readRow(row: unknown): InvocationResult {
  const [id, succeeded, value, errorCode] = asRows(row);
  if (typeof id !== "number") throw invalidArgument();
  return succeeded === true ? { id, value } : { id, value, errorCode: typeof errorCode === "number" ? errorCode : 2 };
}
