import type { Host } from "../host.ts";
import { createDesktopTransport } from "../transports/desktop.ts";
import { createWebTransport, webFrame } from "../transports/web.ts";
import { Page, type FileOf } from "./page.ts";

export interface PageSource {
  readonly url: string;
  readonly html: string;
  readonly fileOf: FileOf;
}

export interface OpenPage {
  readonly page: Page;
  /** Runs the function of a ribbon command, and resolves when it has called `event.completed()`. */
  runCommand(commandId: string, action: string): Promise<void>;
  close(): void;
}

/**
 * Opens an add-in's page without a screen and connects it with a host, in the host's flavour of the client. Errors of
 * the page that nothing catches go to `onError`.
 */
export function openPage(
  host: Host,
  source: PageSource,
  displayLanguage: string,
  onError: (error: unknown) => void,
): OpenPage {
  const commands = new Map<string, () => void>();
  const shared = {
    host,
    displayLanguage,
    onCommandCompleted: (id: string) => {
      commands.get(id)?.();
      commands.delete(id);
    },
  };
  const { page, transport } =
    host.flavour === "web" ? inFrame(source, shared, onError) : inWindow(source, shared, onError);
  host.connect(transport);
  return {
    page,
    runCommand: (commandId, action) =>
      new Promise((resolve, reject) => {
        commands.set(commandId, resolve);
        if (!transport.runCommand(commandId, action)) reject(new Error("The add-in does not listen for commands yet."));
      }),
    close() {
      host.connect(undefined);
      page.close();
    },
  };
}

interface Shared {
  readonly host: Host;
  readonly displayLanguage: string;
  readonly onCommandCompleted: (id: string) => void;
}

function inWindow(source: PageSource, shared: Shared, onError: (error: unknown) => void) {
  const transport = createDesktopTransport(shared);
  const { external } = transport;
  return { transport, page: new Page({ ...source, language: shared.displayLanguage, external, onError }) };
}

let conversations = 0;

/** As in a frame of Excel on the web: on the same host name, another port. */
function inFrame(source: PageSource, shared: Shared, onError: (error: unknown) => void) {
  const { hostname } = new URL(source.url);
  const origin = `https://${hostname}:3999`;
  const ids = { controlId: "addin", conversationId: `conversation${++conversations}` };
  const { displayLanguage } = shared;
  const frame = webFrame({ ...ids, page: source.url, hostPage: `${origin}/host.html`, displayLanguage });
  const transport = createWebTransport({
    ...shared,
    ...ids,
    origin,
    post: (text) => {
      queueMicrotask(() => {
        page.deliver(text, origin);
      });
    },
  });
  const page: Page = new Page({
    ...source,
    url: frame.src,
    windowName: frame.name,
    language: displayLanguage,
    onPostMessage: (data) => {
      queueMicrotask(() => {
        transport.receive(data);
      });
    },
    onError,
  });
  return { transport, page };
}
