import { search } from "../../locales/search.ts";
import type { SearchWords } from "./searchWords.ts";

declare global {
  /** From words.js, which the index page loads before this script. */
  var scorelineWords: SearchWords | undefined;
}

const words = globalThis.scorelineWords;
const form = document.querySelector<HTMLFormElement>("#search");
const query = document.querySelector<HTMLInputElement>("#query");
const status = document.querySelector<HTMLElement>("#found");
const results = document.querySelector<HTMLElement>("#results");
const groups = document.querySelector<HTMLElement>("#groups");

/** Shows what the query finds, in order; without a query the groups. */
function show(): void {
  if (!words || !query || !status || !results || !groups) return;
  const text = query.value.trim();
  const items = new Map(
    [...groups.querySelectorAll<HTMLElement>("[data-id]")].map((item) => [item.dataset.id ?? "", item]),
  );
  const found =
    text === ""
      ? []
      : search(Object.entries(words), ([id, entry]) => ({ ...entry, names: [id, ...entry.names] }), text);
  results.replaceChildren(...found.flatMap(([id]) => items.get(id)?.cloneNode(true) ?? []));
  results.hidden = text === "";
  groups.hidden = text !== "";
  status.textContent = text === "" ? "" : (status.dataset.found ?? "").replace("{count}", String(found.length));
}

if (form && query && words) {
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  query.addEventListener("input", show);
  show();
}
