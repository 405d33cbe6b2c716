import { asText } from "../arguments.ts";
import type { HostContext, InvocationResult } from "../context.ts";
import { invalidArgument } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";

/** Services beside the workbook: custom functions, the shared runtime and the ribbon. */
export function serviceFamily({ functions, runtime }: HostContext): Handlers {
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
        ExecuteRequestUpdate: (_, json) => {
          runtime.ribbonRequests.push(asText(json));
        },
        ExecuteRequestCreate: (_, json) => {
          runtime.ribbonRequests.push(asText(json));
        },
      },
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
