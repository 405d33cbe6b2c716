import { useEffect } from "react";

/**
 * Keeps the focus in the pane when what had it is taken away, such as a row by its own Remove button: it goes to the
 * first control of the list or section that is left around it, else to the heading. Without this the keyboard would
 * start over at the top of the page, and a screen reader would fall silent.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      around = placesAround(target);
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      const place = around.find((own) => own.isConnected && firstControl(own) !== null);
      last = null;
      const next = place === undefined ? document.querySelector<HTMLElement>("h1") : firstControl(place);
      next?.focus();
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, []);
}

/** Lists and sections that something stands in, the innermost first. */
function placesAround(element: Element): readonly Element[] {
  const place = element.parentElement?.closest("ul, ol, section") ?? null;
  return place === null ? [] : [place, ...placesAround(place)];
}

function firstControl(place: Element): HTMLElement | null {
  return place.querySelector<HTMLElement>(
    "button:not([disabled]), a[href], input:not([hidden]), select, textarea, summary",
  );
}
