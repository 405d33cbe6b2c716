/** What the workbench takes from an add-in's manifest. Addresses are those under which this server has the files. */
export interface AddinManifest {
  readonly name: string;
  readonly displayName: string;
  readonly pageUrl: string;
  readonly functionsUrl: string;
  readonly namespace: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly tip: string;
  readonly iconUrl: string;
  /** `ShowTaskpane` opens the pane; `ExecuteFunction` runs the function of that name in the add-in. */
  readonly action:
    { readonly kind: "ShowTaskpane" } | { readonly kind: "ExecuteFunction"; readonly functionName: string };
}

/** Languages of Excel's interface that the workbench plays. */
export const languages = ["en-US", "zh-CN", "ru-RU"] as const;
export type Language = (typeof languages)[number];

/** Folder under which the server has the add-in's files, whatever origin its manifest is written for. */
const addinFolder = "/addin/";

/**
 * Reads a manifest as Excel with that interface language does: an `Override` of the language wins over `DefaultValue`
 * (learn.microsoft.com/office/dev/add-ins/develop/localization).
 */
export function readManifest(xml: string, language: Language): AddinManifest {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  if (manifest.querySelector("parsererror")) throw new Error("The add-in's manifest is not well-formed XML.");
  const resources = new Map<string, string>();
  for (const tag of ["bt:Image", "bt:Url", "bt:String"]) {
    for (const element of manifest.getElementsByTagName(tag)) {
      resources.set(element.getAttribute("id") ?? "", localized(element, language));
    }
  }
  const resource = (element: Element | null | undefined): string =>
    resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const source = manifest.querySelector("DefaultSettings > SourceLocation");
  const base = new URL(".", source?.getAttribute("DefaultValue") ?? "https://localhost/").href;
  const served = (address: string): string =>
    address.startsWith(base) ? addinFolder + address.slice(base.length) : address;
  const displayName = manifest.querySelector("DisplayName");
  return {
    name: displayName?.getAttribute("DefaultValue") ?? "",
    displayName: displayName ? localized(displayName, language) : "",
    pageUrl: served(source?.getAttribute("DefaultValue") ?? ""),
    functionsUrl: served(resource(manifest.querySelector("Metadata > SourceLocation"))),
    namespace: resource(manifest.querySelector("Namespace")),
    buttons: [...manifest.querySelectorAll("Control")].map((control) => ({
      id: control.getAttribute("id") ?? "",
      group: resource(control.parentElement?.querySelector(":scope > Label")),
      label: resource(control.querySelector(":scope > Label")),
      tip: resource(control.querySelector(":scope > Supertip > Description")),
      iconUrl: served(resource([...control.getElementsByTagName("bt:Image")].find(isRibbonSize))),
      action: readAction(control),
    })),
  };
}

/** 20 px, the size that Excel's simplified ribbon shows. */
function isRibbonSize(image: Element): boolean {
  return image.getAttribute("size") === "20";
}

function localized(element: Element, language: Language): string {
  const override = [...element.children].find(
    (child) => child.localName === "Override" && child.getAttribute("Locale") === language,
  );
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

function readAction(control: Element): RibbonButton["action"] {
  const action = control.querySelector(":scope > Action");
  const functionName = action?.querySelector("FunctionName")?.textContent.trim();
  return functionName ? { kind: "ExecuteFunction", functionName } : { kind: "ShowTaskpane" };
}
