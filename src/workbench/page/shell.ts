type ElementType<Kind> = abstract new (...args: never) => Kind;

/** The element of index.html with this id. Throws when the page lacks it: a programmer's mistake. */
export function part<Kind extends HTMLElement>(id: string, type: ElementType<Kind>): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`missing in the page: #${id}`);
  return found;
}

/** A button with text, which is its accessible name. */
export function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", onClick);
  return made;
}

let noticeTimer: number | undefined;

/** Tells the person something in words; gone after a while. */
export function notify(text: string): void {
  const notice = part("notice", HTMLElement);
  notice.textContent = text;
  notice.hidden = false;
  window.clearTimeout(noticeTimer);
  noticeTimer = window.setTimeout(() => (notice.hidden = true), 8000);
}

/** Asks in a modal dialog; resolves to the chosen answer, or null when it was dismissed. */
export function ask<Answer extends string>(question: string, answers: readonly Answer[]): Promise<Answer | null> {
  return choose(question, answers, null);
}

/** Asks for a text in a modal dialog; resolves to null when it was dismissed. */
export async function askText(question: string): Promise<string | null> {
  const field = document.createElement("input");
  field.setAttribute("aria-label", question);
  return (await choose(question, ["OK", "Cancel"], field)) === "OK" ? field.value : null;
}

function choose<Answer extends string>(
  question: string,
  answers: readonly Answer[],
  field: HTMLInputElement | null,
): Promise<Answer | null> {
  const dialog = part("dialog", HTMLDialogElement);
  part("dialog-text", HTMLElement).textContent = question;
  return new Promise((resolve) => {
    let chosen: Answer | null = null;
    const buttons = answers.map((answer) =>
      button(answer, () => {
        chosen = answer;
        dialog.close();
      }),
    );
    field?.addEventListener("keydown", (event) => {
      if (event.key === "Enter") buttons[0]?.click();
    });
    part("dialog-field", HTMLElement).replaceChildren(...(field ? [field] : []));
    part("dialog-buttons", HTMLElement).replaceChildren(...buttons);
    dialog.addEventListener("close", () => resolve(chosen), { once: true });
    dialog.showModal();
  });
}
