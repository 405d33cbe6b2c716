import type { Commands } from "../../commands/api.ts";
import type { FileInput, SourceInput } from "../../commands/sourceInput.ts";
import type { Language } from "../../locales/language.ts";
import { languageFor } from "../preferences.ts";
import { guessSubject } from "../../intake/guessSubject.ts";
import type { PaneStore } from "../store.ts";
import { failed, idle, running, type Task } from "../task.ts";
import type { ScorecardState, SourceDraft } from "./draft.ts";
import { asShown, templatesOf } from "./rulesOfCard.ts";
import { likelySubjects, requestOf, sharedHeaders, sourceInputs } from "./request.ts";

/** What the scorecard screens ask for; every outcome, failures too, lands in the store. */
export interface ScorecardWork {
  readonly addFiles: (files: readonly FileInput[]) => void;
  /** Files that the user chose or dropped. */
  readonly readFiles: (files: Iterable<File>) => Promise<void>;
  readonly addRange: (name: string, address: string) => void;
  readonly addSelection: () => Promise<void>;
  readonly listSamples: () => Promise<void>;
  readonly addSample: (name: string) => void;
  readonly listChoices: () => Promise<void>;
  /** The draft's sources as commands take them. */
  readonly inputs: () => readonly SourceInput[];
  readonly create: () => Promise<void>;
  readonly cancel: () => void;
  /** Gives up reading the sources; they stay chosen. */
  readonly cancelReading: () => void;
  /** Reads the sources once more. */
  readonly readAgain: () => void;
}

/** Bytes up to which a file is taken into memory, where nobody can change it; a larger one is read from its place. */
const keptBytes = 24_000_000;

/** Milliseconds of quiet before a change is sent on, so that typing does not read the files once per key. */
const quiet = 250;

export function createScorecardWork(commands: Commands, store: PaneStore): ScorecardWork {
  const shelf = new Map<string, FileInput["bytes"]>();
  const { sourcesAdded, scorecardChanged } = store.getState();
  const language = (): Language => languageFor(store.getState().preferences);
  let building: AbortController | null = null;
  let reading: AbortController | null = null;
  let samples: readonly FileInput[] = [];
  const guessed = new Set<string>();
  let readings = 0;
  let previews = 0;
  let numbered = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Reads the templates that there are, and how the card that is built again has them by now. */
  async function allTemplates(): Promise<Pick<ScorecardState, "templates" | "rules">> {
    const known = await commands.templates();
    const { draft, opened } = store.getState().scorecard;
    const card = draft.updates && (await commands.cards()).find(({ cardId }) => cardId === draft.updates?.cardId);
    return templatesOf(known, opened, card?.rules ?? []);
  }

  /** Resolves to whether the sources have been read and nothing newer is under way. */
  async function inspect(): Promise<boolean> {
    const turn = ++readings;
    reading?.abort();
    const { sources } = store.getState().scorecard.draft;
    if (sources.length === 0) {
      scorecardChanged({ inspections: [], inspecting: idle, preview: null });
      if (store.getState().scorecard.draft.updates) scorecardChanged(await allTemplates());
      return true;
    }
    const stop = (reading = new AbortController());
    const job = {
      signal: stop.signal,
      onProgress: (done: number, total: number) => {
        if (turn === readings) scorecardChanged({ inspecting: { kind: "running", done, total } });
      },
    };
    scorecardChanged({ inspecting: running });
    try {
      const found = await commands.inspect(sourceInputs(sources, shelf), job);
      const all = await allTemplates();
      if (turn !== readings) return false;
      scorecardChanged({ inspections: found, inspecting: idle, ...all });
      suggestSubjects();
      return true;
    } catch (error) {
      const inspecting: Task = stop.signal.aborted ? { kind: "cancelled" } : failed(error);
      if (turn === readings) scorecardChanged({ inspections: [], inspecting, preview: null, previewing: idle });
      return false;
    }
  }

  function suggestSubjects(): void {
    const { draft, inspections: found } = store.getState().scorecard;
    draft.sources.forEach((source, index) => {
      const says = found[index]?.tables.some(({ columns }) => columns.some(({ role }) => role === "subject")) ?? true;
      if (source.kind === "range" || source.subject !== "" || says || guessed.has(source.id)) return;
      guessed.add(source.id);
      const guess = guessSubject(source.name);
      if (guess !== null) store.getState().subjectNamed(source.id, guess);
    });
    const stale = draft.by?.kind === "column" && !sharedHeaders(found).includes(draft.by.header);
    if (draft.by === null || stale) store.getState().byChosen(likelySubjects(found));
  }

  async function preview(): Promise<void> {
    const turn = ++previews;
    const { draft, templates, inspections } = store.getState().scorecard;
    const request = draft.sources.length > 0 ? requestOf(draft, shelf, language(), templates, inspections) : null;
    if (!request) {
      scorecardChanged({ preview: null, previewing: idle });
      return;
    }
    scorecardChanged({ previewing: running });
    try {
      const found = await commands.preview(draft.updates ? asShown(request, templates) : request);
      if (turn === previews) scorecardChanged({ preview: found, previewing: idle });
    } catch (error) {
      if (turn === previews) scorecardChanged({ preview: null, previewing: failed(error) });
    }
  }

  store.subscribe((now, before) => {
    if (now.scorecard.draft === before.scorecard.draft) return;
    const { draft } = now.scorecard;
    const read =
      draft.sources !== before.scorecard.draft.sources ||
      draft.updates?.cardId !== before.scorecard.draft.updates?.cardId;
    if (read) scorecardChanged({ inspecting: now.scorecard.draft.sources.length > 0 ? running : idle });
    if (now.scorecard.draft.template !== null && now.scorecard.draft.sources.length > 0)
      scorecardChanged({ previewing: running });
    rest(read);
  });

  let mustRead = false;
  function rest(read: boolean): void {
    mustRead ||= read;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const isRead = mustRead ? inspect() : Promise.resolve(true);
      mustRead = false;
      void isRead.then((can) => (can ? preview() : undefined));
    }, quiet);
  }

  function nextId(): string {
    numbered += 1;
    return `source${numbered}`;
  }

  function addFiles(files: readonly FileInput[]): void {
    const added = files.map((file): SourceDraft => {
      const id = nextId();
      shelf.set(id, file.bytes);
      const { name, subject = "", year = null } = file;
      return { id, kind: "file", name, address: "", subject, columns: Object.entries(file.columns ?? {}), year };
    });
    if (added.length > 0) sourcesAdded(added);
  }

  function addRange(name: string, address: string): void {
    sourcesAdded([{ id: nextId(), kind: "range", name, address, subject: "", columns: [], year: null }]);
  }

  return {
    addFiles,
    addRange,
    async readFiles(files) {
      scorecardChanged({ choosing: running });
      try {
        const read = [...files].map(async (file) => ({
          name: file.name,
          bytes: file.size < keptBytes ? new Uint8Array(await file.arrayBuffer()) : file,
        }));
        addFiles((await Promise.all(read)).map((file) => ({ kind: "file", ...file })));
        scorecardChanged({ choosing: idle });
      } catch (error) {
        scorecardChanged({ choosing: failed(error) });
      }
    },
    async addSelection() {
      scorecardChanged({ choosing: running });
      try {
        const address = await commands.selection();
        scorecardChanged({ choosing: idle });
        addRange(address, address);
      } catch (error) {
        scorecardChanged({ choosing: failed(error) });
      }
    },
    async listSamples() {
      scorecardChanged({ choosing: running });
      try {
        samples = await commands.sampleFiles();
        scorecardChanged({ samples: samples.map(({ name }) => name), choosing: idle });
      } catch (error) {
        scorecardChanged({ choosing: failed(error) });
      }
    },
    addSample(name) {
      addFiles(samples.filter((file) => file.name === name));
    },
    async listChoices() {
      scorecardChanged({ choosing: running });
      try {
        scorecardChanged({ choices: await commands.listSources(), choosing: idle });
      } catch (error) {
        scorecardChanged({ choosing: failed(error) });
      }
    },
    inputs: () => sourceInputs(store.getState().scorecard.draft.sources, shelf),
    async create() {
      const { draft, templates, inspections } = store.getState().scorecard;
      const request = requestOf(draft, shelf, language(), templates, inspections);
      const { name } = store.getState().preferences;
      if (!request || building) return;
      building = new AbortController();
      scorecardChanged({ building: running, built: null });
      const job = {
        signal: building.signal,
        onProgress: (done: number, total: number) => scorecardChanged({ building: { kind: "running", done, total } }),
      };
      try {
        const built = draft.updates
          ? await commands.update(draft.updates.cardId, name === "" ? request : { ...request, recordedBy: name }, job)
          : await commands.build(request, job);
        scorecardChanged({ built, building: idle });
      } catch (error) {
        scorecardChanged({ building: building.signal.aborted ? { kind: "cancelled" } : failed(error) });
      } finally {
        building = null;
      }
    },
    cancel() {
      building?.abort();
    },
    cancelReading() {
      reading?.abort();
    },
    readAgain() {
      scorecardChanged({ inspecting: running });
      rest(true);
    },
  };
}
