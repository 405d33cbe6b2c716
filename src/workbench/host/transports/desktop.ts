import type { MessageEntry } from "../customFunctions.ts";
import { TransportError } from "../errors.ts";
import type { Host, Port } from "../host.ts";

/** Numbers of calls and of events that the client sends to the native host. */
const dispatch = { richApi: 93, commandCompleted: 94 } as const;
const events = { selectionChanged: 2, richApiMessage: 33, commandInvoked: 39 } as const;
const UNSUPPORTED = 5001;

export interface DesktopTransportOptions {
  readonly host: Host;
  readonly displayLanguage: string;
  readonly documentUrl?: string;
  /** Excel's own theme, of which the add-in is told once, when it starts. */
  readonly theme?: "light" | "dark";
  readonly onCommandCompleted?: (commandId: string) => void;
}

/** Colours of Office's Colorful and Black themes as numbers. */
const themeColors = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0,
    controlBackgroundColor: 0xf0f0f0,
    controlForegroundColor: 0,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x3d3d3d,
    controlForegroundColor: 0xffffff,
  },
} as const;

/** Plays Excel for Windows: the object that it puts under `window.external` before the page's scripts run. */
export interface DesktopTransport extends Port {
  readonly external: object;
  /** Runs the function that the add-in has associated with a ribbon command. False before it listens. */
  runCommand(commandId: string, action: string): boolean;
}

type EventHandler = (id: number, payload: unknown) => void;
type Callback = (answer: unknown) => void;

export function createDesktopTransport(options: DesktopTransportOptions): DesktopTransport {
  const { host } = options;
  const handlers = new Map<number, EventHandler>();
  const later = (work: () => void) => setTimeout(work);

  function fire(event: number, payload: unknown): boolean {
    const handler = handlers.get(event);
    handler?.(event, payload);
    return handler !== undefined;
  }

  async function richApi(text: unknown): Promise<unknown> {
    try {
      return nativeArray([0, 200, null, await host.process(String(text))]);
    } catch (error) {
      return error instanceof TransportError ? error.officeCode : UNSUPPORTED;
    }
  }

  const known: readonly number[] = [events.richApiMessage, events.commandInvoked, events.selectionChanged];
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${options.displayLanguage}|telemetry||disableLogging|3`,
    GetContext: () => appContext(options),
    GetLoggingAllowed: () => false,
    Execute(id: number, parameters: readonly unknown[], callback: Callback) {
      const first = parameters[0];
      if (id === dispatch.richApi) void richApi(Array.isArray(first) ? first[4] : undefined).then(callback);
      else if (id === dispatch.commandCompleted) {
        options.onCommandCompleted?.(String(first));
        later(() => {
          callback(nativeArray([0]));
        });
      } else {
        host.refused.push(`call ${id}`);
        later(() => {
          callback(UNSUPPORTED);
        });
      }
    },
    RegisterEvent(id: number, _target: string, handler: EventHandler, callback: Callback) {
      const tell = known.includes(id);
      if (tell) handlers.set(id, handler);
      else host.refused.push(`event ${id}`);
      later(() => {
        callback(tell ? 0 : UNSUPPORTED);
      });
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      handlers.delete(id);
      later(() => {
        callback(0);
      });
    },
  };

  return {
    external,
    richApiMessage(entries: readonly MessageEntry[]) {
      fire(events.richApiMessage, nativeArray(entries.map(nativeArray)));
    },
    selectionChanged() {
      fire(events.selectionChanged, nativeArray([]));
    },
    runCommand(commandId, action) {
      const source = JSON.stringify({ source: { id: commandId } });
      return fire(events.commandInvoked, nativeArray([commandId, action, source]));
    },
  };
}

/** An array as the native host hands it over. */
function nativeArray(items: readonly unknown[]) {
  return {
    toArray: () => [...items],
    dimensions: () => 1,
    getItem: (index: number) => items[index],
    ubound: () => items.length - 1,
  };
}

function appContext({ host, displayLanguage, documentUrl, theme }: DesktopTransportOptions) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "addin",
    GetAppVersionMajor: () => "16.00",
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => displayLanguage,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => documentUrl ?? "C:\\Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000001",
    GetInstanceId: () => "addin",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(host.requirements),
    GetHostCustomMessage: () => undefined,
    GetHostFullVersion: () => "16.0.17126.20132",
    GetDialogRequirementMatrix: () => undefined,
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(themeColors[theme ?? "light"]),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, text] of host.settingTexts()) {
          keys.push(key);
          values.push(text);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        host.saveSettings(keys.map((key, index) => [key, values[index] ?? "null"] as const));
      },
    }),
  };
}
