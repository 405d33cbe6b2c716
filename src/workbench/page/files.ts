import type { NamedBytes } from "./automation.ts";
import type { OpenDocument } from "./openDocument.ts";
import { addMenu, type MenuItem } from "./menu.ts";
import { ask, notify, part } from "./shell.ts";

/** Connects New, Open, Save, the sample data, their shortcuts and drag and drop with the open document. */
export function connectFileCommands(opened: OpenDocument): void {
  const input = part("file-input", HTMLInputElement);
  const sheet = part("sheet", HTMLElement);
  const hint = part("drop-hint", HTMLElement);

  async function mayReplace(): Promise<boolean> {
    if (!opened.unsaved) return true;
    const answer = await ask(`Save the changes to ${opened.name}?`, ["Save", "Don't save", "Cancel"]);
    if (answer === "Save") await saveWorkbook(opened);
    return answer === "Save" || answer === "Don't save";
  }

  /** The first file in place of the workbook, the others as sheets of it. */
  async function openFiles(files: readonly File[]): Promise<void> {
    const [first, ...others] = files;
    if (!first || !(await mayReplace())) return;
    await opened.open(await namedBytes(first));
    for (const file of others) await opened.addSheets(await namedBytes(file));
  }

  async function openSample(path: string): Promise<void> {
    const file = await fetchFile(`/samples/${path.split("/").map(encodeURIComponent).join("/")}`);
    await (opened.blank ? opened.open(file) : opened.addSheets(file));
  }

  part("new-workbook", HTMLButtonElement).addEventListener("click", () => {
    attempt(async () => {
      if (await mayReplace()) await opened.create();
    });
  });
  part("open-file", HTMLButtonElement).addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    attempt(() => openFiles(files));
  });
  addMenu(part("save-menu", HTMLElement), { label: "Save" }, (): MenuItem[] => [
    { label: "Workbook (.xlsx)", run: () => attempt(() => saveWorkbook(opened)) },
    { label: "This sheet (.csv)", run: () => attempt(() => saveSheet(opened)) },
  ]);
  void sampleNames().then((names) => {
    if (names.length === 0) return;
    addMenu(part("sample-menu", HTMLElement), { label: "Sample data" }, () =>
      bySection(names).flatMap(([section, paths]): MenuItem[] => [
        ...(section === "" ? [] : [{ heading: section }]),
        ...paths.map((path) => ({ label: lastPart(path), run: () => attempt(() => openSample(path)) })),
      ]),
    );
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const command = { o: () => input.click(), s: () => attempt(() => saveWorkbook(opened)) }[event.key.toLowerCase()];
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      command();
    },
    { capture: true },
  );

  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  sheet.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  sheet.addEventListener("dragleave", (event) => {
    if (!(event.relatedTarget instanceof Node) || !sheet.contains(event.relatedTarget)) hint.hidden = true;
  });
  sheet.addEventListener(
    "drop",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      hint.hidden = true;
      const files = [...(event.dataTransfer?.files ?? [])];
      attempt(() => openFiles(files));
    },
    { capture: true },
  );
}

/** Reads a file from a URL; its name is the last part of the path. Throws when it can't be had. */
export async function fetchFile(url: string): Promise<NamedBytes> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  const name = decodeURIComponent(lastPart(new URL(url, location.href).pathname));
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

export async function namedBytes(file: File): Promise<NamedBytes> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Runs something that may fail for reasons of the outside world, and says so in words. */
function attempt(work: () => Promise<void>): void {
  work().catch((error: unknown) => notify(error instanceof Error ? error.message : String(error)));
}

async function saveWorkbook(opened: OpenDocument): Promise<void> {
  download(`${baseName(opened.name)}.xlsx`, await opened.save());
}

async function saveSheet(opened: OpenDocument): Promise<void> {
  download(`${baseName(opened.name)}.csv`, await opened.saveSheet());
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function sampleNames(): Promise<string[]> {
  const response = await fetch("/samples/index.json");
  const names: unknown = response.ok ? await response.json() : [];
  return Array.isArray(names) ? names.map(String) : [];
}

function bySection(paths: readonly string[]): [string, string[]][] {
  const sections = new Map<string, string[]>();
  for (const path of paths) {
    const section = path.split("/").slice(0, -1).join(" / ");
    sections.set(section, [...(sections.get(section) ?? []), path]);
  }
  return [...sections];
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The name without its extension. */
export function baseName(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}
