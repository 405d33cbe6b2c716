import type { MessageEntry } from "../customFunctions.ts";
import { TransportError } from "../errors.ts";
import type { Host, Port } from "../host.ts";

/** Numbers of the calls that the client sends through `executeMethod`. */
const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const UNSUPPORTED = 5001;
const INVOKE = 0;
const REGISTER = 1;

export interface WebTransportOptions {
  readonly host: Host;
  /** Origin of the page that plays the host. */
  readonly origin: string;
  readonly controlId: string;
  /** New for each opened document: the client keeps settings of a conversation in its session storage. */
  readonly conversationId: string;
  readonly displayLanguage: string;
  readonly documentUrl?: string;
  /** Delivers a message to the add-in's window. */
  readonly post: (text: string) => void;
  readonly onCommandCompleted?: (commandId: string) => void;
}

/** Plays the frame around an add-in in Excel on the web: JSON messages between windows. */
export interface WebTransport extends Port {
  /** A message from the add-in's window; anything foreign is ignored. */
  receive(text: unknown): void;
  /** Runs the function that the add-in has associated with a ribbon command. False before it listens. */
  runCommand(commandId: string, action: string): boolean;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: MessageData | null;
}

interface MessageData {
  readonly DdaMethod?: { readonly DispatchId: number; readonly Version: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly 0?: string;
}

/** Events of the common API that this host tells. */
const commonEvents = ["appCommandInvoked", "richApiMessage", "documentSelectionChanged"];

export function createWebTransport(options: WebTransportOptions): WebTransport {
  const { host, origin, conversationId } = options;
  const registered = new Map<string, Message>();

  function send(to: Message, data: unknown, responseType: number, errorCode = 0): void {
    options.post(
      JSON.stringify({
        _messageType: 1,
        _actionName: to._actionName,
        _conversationId: conversationId,
        _correlationId: to._correlationId,
        _origin: origin,
        _data: data,
        _errorCode: errorCode,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }

  function reply(to: Message, data: unknown): void {
    send(to, data, 0);
  }

  function fire(event: string, data: unknown): boolean {
    const to = registered.get(event);
    if (to) send(to, data, 1);
    return to !== undefined;
  }

  function invoke(message: Message): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        reply(message, appContext(options));
        return;
      case "ContextActivationManager_notifyHost":
        reply(message, null);
        return;
      case "executeMethod":
        void execute(message, message._data ?? {});
        return;
      default:
        host.refused.push(message._actionName);
        send(message, null, 0, -2);
    }
  }

  async function execute(message: Message, data: MessageData): Promise<void> {
    const { DispatchId = 0, Version = 1 } = data.DdaMethod ?? {};
    const answer = (Error: number, rest: object = {}) => {
      reply(message, { Version, Error, ...rest });
    };
    switch (DispatchId) {
      case dispatch.richApi:
        try {
          const body = await host.process(String(data.ArrayData?.[4]));
          answer(0, { Data: [200, ["CONTENT-TYPE", "application/json"], body] });
        } catch (error) {
          answer(error instanceof TransportError ? error.officeCode : UNSUPPORTED);
        }
        return;
      case dispatch.saveSettings:
        host.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
        answer(0, { Settings: [] });
        return;
      case dispatch.loadSettings:
        answer(0, { Settings: host.settingTexts() });
        return;
      case dispatch.commandCompleted:
        options.onCommandCompleted?.(data[0] ?? "");
        answer(0);
        return;
      default:
        host.refused.push(`call ${DispatchId}`);
        answer(UNSUPPORTED);
    }
  }

  return {
    receive(text) {
      const message = parse(text);
      if (message?._conversationId !== conversationId || message._messageType !== 0) return;
      if (message._actionType === INVOKE) {
        invoke(message);
        return;
      }
      if (message._actionType !== REGISTER) registered.delete(message._actionName);
      else if (commonEvents.includes(message._actionName)) registered.set(message._actionName, message);
      else {
        host.refused.push(`event ${message._actionName}`);
        reply(message, { Error: UNSUPPORTED });
        return;
      }
      reply(message, { Error: 0 });
    },
    richApiMessage(entries: readonly MessageEntry[]) {
      fire("richApiMessage", { ArrayData: entries });
    },
    selectionChanged() {
      fire("documentSelectionChanged", {});
    },
    runCommand(commandId, action) {
      const source = JSON.stringify({ source: { id: commandId } });
      return fire("appCommandInvoked", { 0: commandId, 1: action, 2: source });
    },
  };
}

function parse(text: unknown): Message | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null ? (message as Message) : undefined;
  } catch {
    return undefined;
  }
}

/** What the client asks for first; all of these members are mandatory but the last ones. */
function appContext({ host, controlId, displayLanguage, documentUrl }: WebTransportOptions) {
  return {
    _id: controlId,
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 1,
    _appUILocale: displayLanguage,
    _dataLocale: host.locale,
    _docUrl: documentUrl ?? "https://localhost/Book1.xlsx",
    _clientMode: 1,
    _settings: host.settingTexts(),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000001",
    _appInstanceId: controlId,
    _requirementMatrix: JSON.stringify(host.requirements),
    _hostFullVersion: "16.0.17126.41018",
    _clientWindowHeight: 800,
    _clientWindowWidth: 1200,
    _addinName: "Add-in",
    _appDomains: [],
    _initialDisplayMode: 2,
    _wacHostEnvironment: "0",
  };
}

/**
 * The name and the address under which a frame must be opened so that the client finds its host. `page` is the add-in's
 * page; the host's own page must be https on the same host name.
 */
export function webFrame(options: {
  readonly page: string;
  readonly hostPage: string;
  readonly controlId: string;
  readonly conversationId: string;
  readonly displayLanguage: string;
}): { readonly src: string; readonly name: string } {
  const sharedRuntimeWithFunctions = 3;
  const info = `Excel$Web$16.01$${options.displayLanguage}$$$disableLogging$${sharedRuntimeWithFunctions}`;
  const src = `${options.page}${options.page.includes("?") ? "&" : "?"}_host_Info=${info}`;
  const name = JSON.stringify({
    baseFrameName: `frame_${options.controlId}`,
    hostInfo: info,
    xdmInfo: `${options.conversationId}|${options.controlId}|${options.hostPage}`,
    serializerVersion: "1",
    flights: "[]",
  });
  return { src, name };
}
