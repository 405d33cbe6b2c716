import type { Univer } from "@univerjs/core";
import { readFunctionsJson } from "../host/functionMetadata.ts";
import { Host } from "../host/host.ts";
import { createDesktopTransport } from "../host/transports/desktop.ts";
import { createWebTransport, webFrame } from "../host/transports/web.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Conditions } from "./conditions.ts";
import { describeFunctions } from "./functionHelp.ts";
import { readManifest, type AddinManifest, type RibbonButton } from "./manifest.ts";
import { createPane, type Pane } from "./pane.ts";
import { keepPreferences, readPreferences, type Preferences } from "./preferences.ts";
import { showButtons, showPaneState } from "./ribbon.ts";
import { notify } from "./shell.ts";
import "./excelExternal.ts";

export interface AddinOptions {
  readonly workbook: Workbook;
  readonly univer: Univer;
  readonly conditions: Conditions;
  readonly documentName: () => string;
}

/** The add-in beside its workbook. */
export interface Addin {
  readonly pane: Pane;
  /** Starts the add-in anew, as for another document, language or theme; or stops it when it is switched off. */
  restart(): Promise<void>;
  /** A switch has changed. */
  conditionsChanged(): void;
}

/** One life of the add-in: its host and the way to its frame. */
interface Session {
  readonly host: Host;
  readonly runCommand: (command: string, action: string) => boolean;
  end(): void;
}

/** Plain http plays desktop Excel, https plays Excel on the web, whose client accepts only a host on https. */
const flavour = location.protocol === "https:" ? "web" : "desktop";

export function runAddin({ workbook, univer, conditions, documentName }: AddinOptions): Addin {
  let preferences = readPreferences();
  let session: Session | null = null;
  let starts = 0;
  let shownOnce = false;

  const pane = createPane({
    preferences: () => preferences,
    choose(change) {
      preferences = { ...preferences, ...change };
      keepPreferences(preferences);
      if (Object.keys(change).every((key) => key === "width")) pane.resize();
      else void restart();
    },
    shown(open) {
      showPaneState(open);
      session?.host.runtime.changed(open ? "Visible" : "Hidden");
    },
  });

  async function restart(): Promise<void> {
    const start = ++starts;
    session?.end();
    session = null;
    pane.clear();
    if (!conditions.addinOn) {
      pane.unload();
      shownOnce = false;
      showButtons([], () => undefined);
      return;
    }
    try {
      const manifest = readManifest(await text("/manifest.xml"), preferences.language);
      const functions = readFunctionsJson(await text(manifest.functionsUrl));
      if (start !== starts) return;
      const host = new Host({
        workbook,
        flavour,
        locale: preferences.language,
        switches: { latency: conditions.latency },
      });
      const endings = [
        host.registerFunctions(functions, manifest.namespace),
        describeFunctions(univer, functions.functions, manifest.namespace),
      ];
      const connect = flavour === "web" ? connectWeb : connectDesktop;
      const connection = connect({ host, pane, manifest, preferences, documentName: documentName() });
      session = {
        host,
        runCommand: connection.runCommand,
        end() {
          connection.disconnect();
          host.dispose();
          for (const ending of endings) ending();
        },
      };
      followRuntime(host, pane);
      showButtons(manifest.buttons, press);
      if (!shownOnce) pane.show(true);
      shownOnce = true;
      showPaneState(pane.open);
      host.runtime.changed(pane.open ? "Visible" : "Hidden");
    } catch (error) {
      notify(`The add-in can't start: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function press({ id, action }: RibbonButton): void {
    if (action.kind === "ShowTaskpane") pane.show(!pane.open);
    else if (!session?.runCommand(id, action.functionName)) notify("The add-in isn't ready yet.");
  }

  return {
    pane,
    restart,
    conditionsChanged() {
      if (session) session.host.switches.latency = conditions.latency;
      if (conditions.addinOn !== (session !== null)) void restart();
    },
  };
}

interface Connecting {
  readonly host: Host;
  readonly pane: Pane;
  readonly manifest: AddinManifest;
  readonly preferences: Preferences;
  readonly documentName: string;
}

interface Connection {
  readonly runCommand: (command: string, action: string) => boolean;
  readonly disconnect: () => void;
}

/** The frame's first script takes `excelExternal` and puts it where office.js looks for desktop Excel (bridge.ts). */
function connectDesktop({ host, pane, manifest, preferences, documentName }: Connecting): Connection {
  const transport = createDesktopTransport({
    host,
    displayLanguage: preferences.language,
    documentUrl: `C:\\${documentName}`,
    theme: preferences.theme,
  });
  window.excelExternal = transport.external;
  host.connect(transport);
  pane.load(manifest, () => manifest.pageUrl);
  return {
    runCommand: (command, action) => transport.runCommand(command, action),
    disconnect: () => delete window.excelExternal,
  };
}

function connectWeb({ host, pane, manifest, preferences, documentName }: Connecting): Connection {
  const controlId = "addin";
  const conversationId = crypto.randomUUID();
  const transport = createWebTransport({
    host,
    origin: location.origin,
    controlId,
    conversationId,
    displayLanguage: preferences.language,
    documentUrl: `${location.origin}/${encodeURIComponent(documentName)}`,
    post: (message) => pane.frame?.contentWindow?.postMessage(message, location.origin),
  });
  const receive = (event: MessageEvent) => {
    if (event.source === pane.frame?.contentWindow) transport.receive(event.data);
  };
  window.addEventListener("message", receive);
  host.connect(transport);
  pane.load(manifest, (frame) => {
    const { src, name } = webFrame({
      page: new URL(manifest.pageUrl, location.href).href,
      hostPage: location.href,
      controlId,
      conversationId,
      displayLanguage: preferences.language,
    });
    frame.name = name;
    return src;
  });
  return {
    runCommand: (command, action) => transport.runCommand(command, action),
    disconnect: () => window.removeEventListener("message", receive),
  };
}

/** `Office.addin.showAsTaskpane` and `hide` show and hide the pane. */
function followRuntime({ runtime }: Host, pane: Pane): void {
  const tell = runtime.changed.bind(runtime);
  runtime.changed = (state) => {
    tell(state);
    pane.show(state === "Visible");
  };
}

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return response.text();
}
