/** A screen of the pane that a button of the ribbon opens. */
export type RibbonScreen = "portable";

/** What the buttons of the ribbon ask of the pane. */
export interface RibbonCommands {
  /**
   * Tells which screen a button has asked for, also before anybody listened: the pane may still be closed then. Ends
   * with the returned function.
   */
  onScreenAsked(tell: (screen: RibbonScreen) => void): () => void;
}

let listener: ((screen: RibbonScreen) => void) | null = null;
let waiting: RibbonScreen | null = null;

export function onScreenAsked(tell: (screen: RibbonScreen) => void): () => void {
  listener = tell;
  const asked = waiting;
  waiting = null;
  if (asked) tell(asked);
  return () => {
    if (listener === tell) listener = null;
  };
}

/** The functions that the manifest's buttons name. */
export function associateButtons(): void {
  associate("showPane", null);
  associate("makePortable", "portable");
}

/** A button that opens the pane, at a screen or where it was left. */
function associate(functionName: string, screen: RibbonScreen | null): void {
  Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
    if (screen && listener) listener(screen);
    else if (screen) waiting = screen;
    void Office.addin
      .showAsTaskpane()
      .catch(() => undefined)
      .finally(() => event.completed());
  });
}
