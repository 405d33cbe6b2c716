/** The part of an add-in's manifest that a host without a screen needs. */
export interface ManifestFacts {
  /** The page that all parts of the add-in share. */
  readonly pageUrl: string;
  /** Absent where the add-in has no custom functions. */
  readonly functionsUrl?: string;
  /** Prefix of its functions; "" without one. */
  readonly namespace: string;
}

/** Reads an XML manifest in one language; throws when it names no page. */
export function readManifest(xml: string, displayLanguage: string): ManifestFacts {
  const attribute = (text: string | undefined, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(text ?? "")?.[1];
  const resource = (kind: string, id: string | undefined) => {
    if (id === undefined) return undefined;
    const found = new RegExp(`<bt:${kind} id="${escape(id)}"[^>]*?(?:/>|>[\\s\\S]*?</bt:${kind}>)`).exec(xml)?.[0];
    const override = new RegExp(`<bt:Override[^>]*Locale="${escape(displayLanguage)}"[^>]*>`, "i").exec(
      found ?? "",
    )?.[0];
    return attribute(override, "Value") ?? attribute(found, "DefaultValue");
  };
  const point = /<ExtensionPoint xsi:type="CustomFunctions">([\s\S]*?)<\/ExtensionPoint>/.exec(xml)?.[1];
  const metadata = /<Metadata>([\s\S]*?)<\/Metadata>/.exec(point ?? "")?.[1];
  const namespace = /<Namespace\b[^>]*>/.exec(point ?? "")?.[0];
  const page = /<Page>([\s\S]*?)<\/Page>/.exec(point ?? "")?.[1];
  const pane = /<DefaultSettings>([\s\S]*?)<\/DefaultSettings>/.exec(xml)?.[1];
  const pageUrl = resource("Url", attribute(page, "resid")) ?? attribute(pane, "DefaultValue");
  if (pageUrl === undefined) throw new Error("The manifest names no page.");
  const functionsUrl = resource("Url", attribute(metadata, "resid"));
  return {
    pageUrl: unescape(pageUrl),
    namespace: unescape(resource("String", attribute(namespace, "resid")) ?? ""),
    ...(functionsUrl === undefined ? {} : { functionsUrl: unescape(functionsUrl) }),
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function unescape(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
