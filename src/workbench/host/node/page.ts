import { readFileSync } from "node:fs";
import vm from "node:vm";
import { webcrypto } from "node:crypto";
import { FakeElement, MemoryStorage } from "./dom.ts";

/** Finds the file behind a URL that the page asks for; undefined is a network error. */
export type FileOf = (url: URL) => string | undefined;

export interface PageOptions {
  readonly url: string;
  readonly html: string;
  readonly fileOf: FileOf;
  readonly windowName?: string;
  readonly language?: string;
  /** The native host's object (`window.external`), put there before any script runs. */
  readonly external?: object;
  /** Messages of the page to the window around it. */
  readonly onPostMessage?: (data: unknown) => void;
  /** An uncaught error of a script or a promise in the page. */
  readonly onError: (error: unknown) => void;
}

type Listener = (event: object) => void;

/**
 * A page without a screen: enough of a browser for the unmodified office.js and a web bundle to run in Node. Scripts
 * run in document order in their own global scope. `document.visibilityState` is "hidden" and stays so.
 */
export class Page {
  readonly window: Record<string, unknown> = {};
  private readonly context: vm.Context;
  private readonly listeners = new Map<string, Listener[]>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly base: URL;
  private readonly document: Record<string, unknown>;
  private closed = false;

  constructor(private readonly options: PageOptions) {
    this.base = new URL(options.url);
    this.document = this.createDocument();
    Object.assign(this.window, this.globals());
    this.context = vm.createContext(this.window);
    this.evaluate("globalThis.window = globalThis.self = globalThis;");
  }

  /** Runs the scripts of the HTML in order, then tells the page that it is loaded. */
  load(): void {
    for (const script of scriptsOf(this.options.html)) {
      if (script.src !== undefined) this.runUrl(new URL(script.src, this.base));
      else this.evaluate(script.text);
    }
    this.document["readyState"] = "complete";
    for (const type of ["DOMContentLoaded", "load"]) this.dispatch(type, { type });
  }

  /** Runs code in the page's global scope. */
  evaluate(code: string): unknown {
    return vm.runInContext(code, this.context);
  }

  /** A message from the window around the page. */
  deliver(data: unknown, origin: string): void {
    this.dispatch("message", { data, origin, source: this.window["parent"] });
  }

  /** Stops all timers; nothing of the page runs any more. */
  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.listeners.clear();
  }

  private dispatch(type: string, event: object): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event);
  }

  private runUrl(url: URL): void {
    const file = this.options.fileOf(url);
    if (file === undefined) throw new Error(`The page asks for ${url.href}, which is not there.`);
    const script = compiled(file);
    const element = new FakeElement("script", this.base);
    element.src = url.href;
    this.document["currentScript"] = element;
    try {
      script.runInContext(this.context);
    } finally {
      this.document["currentScript"] = null;
    }
  }

  /** A script that the page has put into its document. */
  private inject(element: FakeElement): void {
    if (element.tagName !== "SCRIPT" || element.src === "") return;
    this.timer(() => {
      try {
        this.runUrl(new URL(element.src, this.base));
        element.onload?.({ type: "load", target: element });
      } catch (error) {
        if (element.onerror) element.onerror({ type: "error", target: element });
        else this.options.onError(error);
      }
    });
  }

  private timer(work: () => void, delay = 0): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      if (this.closed) return;
      try {
        work();
      } catch (error) {
        this.options.onError(error);
      }
    }, delay);
    this.timers.add(timer);
    return timer;
  }

  private interval(work: () => void, delay = 0): ReturnType<typeof setInterval> {
    const timer = setInterval(() => {
      try {
        work();
      } catch (error) {
        this.options.onError(error);
      }
    }, delay);
    this.timers.add(timer);
    return timer;
  }

  private stop(timer: ReturnType<typeof setTimeout> | undefined): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    this.timers.delete(timer);
  }

  private fetch(input: unknown): Promise<Response> {
    const text = typeof input === "object" && input !== null && "url" in input ? String(input.url) : String(input);
    const file = this.options.fileOf(new URL(text, this.base));
    if (file === undefined) return Promise.reject(new TypeError(`Failed to fetch ${text}`));
    try {
      return Promise.resolve(new Response(readFileSync(file)));
    } catch {
      return Promise.resolve(new Response(null, { status: 404 }));
    }
  }

  private createDocument(): Record<string, unknown> {
    const element = (tag: string) => new FakeElement(tag, this.base, (child) => this.inject(child));
    const [html, head, body] = [element("html"), element("head"), element("body")];
    html.append(head, body);
    for (const { src } of scriptsOf(this.options.html)) {
      if (src === undefined) continue;
      const script = new FakeElement("script", this.base);
      script.src = new URL(src, this.base).href;
      head.children.push(script);
    }
    const all = (tag: string) => html.descendants().filter((each) => tag === "*" || each.tagName === tag.toUpperCase());
    return {
      readyState: "loading",
      visibilityState: "hidden",
      hidden: true,
      domain: this.base.hostname,
      URL: this.base.href,
      baseURI: this.base.href,
      head,
      body,
      documentElement: html,
      cookie: "",
      title: "",
      activeElement: null,
      currentScript: null,
      createElement: element,
      createTextNode: (data: string) => ({ data }),
      getElementsByTagName: all,
      getElementById: (id: string) => html.descendants().find((each) => each.getAttribute("id") === id) ?? null,
      querySelector: () => null,
      querySelectorAll: () => [],
      addEventListener: this.listen,
      removeEventListener: this.unlisten,
    };
  }

  private readonly listen = (type: string, listener: Listener): void => {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  };

  private readonly unlisten = (type: string, listener: Listener): void => {
    this.listeners.set(
      type,
      (this.listeners.get(type) ?? []).filter((each) => each !== listener),
    );
  };

  private globals(): Record<string, unknown> {
    const { options, base } = this;
    const language = options.language ?? "en-US";
    const parent = { postMessage: (data: unknown) => options.onPostMessage?.(data) };
    const { href, origin, protocol, host, hostname, port, pathname, search, hash } = base;
    return {
      document: this.document,
      location: { href, origin, protocol, host, hostname, port, pathname, search, hash, replace: () => undefined },
      navigator: { userAgent: "Mozilla/5.0 Chrome/120", language, languages: [language], onLine: false },
      name: options.windowName ?? "",
      external: options.external ?? {},
      parent,
      top: parent,
      opener: null,
      history: {},
      screen: { width: 1280, height: 800 },
      innerWidth: 320,
      innerHeight: 800,
      sessionStorage: new MemoryStorage(),
      localStorage: new MemoryStorage(),
      addEventListener: this.listen,
      removeEventListener: this.unlisten,
      setTimeout: (work: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
        this.timer(() => {
          work(...args);
        }, delay),
      setInterval: (work: () => void, delay?: number) => this.interval(work, delay),
      clearTimeout: (timer?: ReturnType<typeof setTimeout>) => {
        this.stop(timer);
      },
      clearInterval: (timer?: ReturnType<typeof setTimeout>) => {
        this.stop(timer);
      },
      fetch: (input: unknown) => this.fetch(input),
      XMLHttpRequest: OfflineRequest,
      matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
      focus: () => undefined,
      blur: () => undefined,
      open: () => null,
      close: () => undefined,
      crypto: webcrypto,
      ...sharedGlobals,
    };
  }
}

/** A request that fails as without a network. */
class OfflineRequest {
  onerror: (() => void) | null = null;
  open(): void {}
  setRequestHeader(): void {}
  abort(): void {}
  send(): void {
    queueMicrotask(() => this.onerror?.());
  }
}

/** Shared with Node, so that bytes and errors that cross the border are of the same kinds on both sides. */
const sharedGlobals = {
  console,
  queueMicrotask,
  structuredClone,
  performance,
  atob,
  btoa,
  URL,
  URLSearchParams,
  TextEncoder,
  TextDecoder,
  AbortController,
  AbortSignal,
  Blob,
  File: globalThis.File,
  Response,
  Request,
  Headers,
  Event,
  EventTarget,
  DOMException,
  DecompressionStream,
  CompressionStream,
  ReadableStream,
  ArrayBuffer,
  DataView,
  Uint8Array,
  Uint8ClampedArray,
  Uint16Array,
  Uint32Array,
  Int8Array,
  Int16Array,
  Int32Array,
  Float32Array,
  Float64Array,
};

const scripts = new Map<string, { text: string; script: vm.Script }>();

/** Compiled scripts are kept by their text: tests open many pages. */
function compiled(file: string): vm.Script {
  const text = readFileSync(file, "utf8");
  const known = scripts.get(file);
  if (known?.text === text) return known.script;
  const script = new vm.Script(text, { filename: file });
  scripts.set(file, { text, script });
  return script;
}

interface ScriptTag {
  readonly src?: string;
  readonly text: string;
}

/** The classic scripts of a page in the order in which they run: those with `defer` last. */
export function scriptsOf(html: string): ScriptTag[] {
  const found = [...html.replace(/<!--[\s\S]*?-->/g, "").matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].map(
    ([, attributes = "", text = ""]) => ({
      src: /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes),
      type: /\btype\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1]?.toLowerCase(),
      deferred: /\bdefer\b/i.test(attributes),
      text,
    }),
  );
  const classic = found.filter(({ type }) => type === undefined || type.endsWith("javascript"));
  if (classic.length < found.filter(({ type }) => type !== "application/json").length) {
    throw new Error("The page has module scripts, which a page without a screen cannot run.");
  }
  const ordered = [...classic.filter(({ deferred }) => !deferred), ...classic.filter(({ deferred }) => deferred)];
  return ordered.map(({ src, text }) => {
    const url = src?.[1] ?? src?.[2] ?? src?.[3];
    return url === undefined ? { text } : { src: url, text };
  });
}
