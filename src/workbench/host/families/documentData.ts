import type { CustomXmlPart } from "../../model/objects.ts";
import { asJson, asText } from "../arguments.ts";
import type { HostContext } from "../context.ts";
import { invalidArgument, itemNotFound } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import type { Single } from "./workbook.ts";

interface SettingRef {
  readonly key: string;
}

interface PartRef {
  readonly id: string;
}

/** The custom XML parts of one namespace. */
interface NamespaceRef {
  readonly namespaceUri: string;
}

/** What an add-in keeps in the document: settings and custom XML parts. */
export function documentDataFamily(host: HostContext): Handlers {
  const { workbook } = host;
  const setting = ({ key }: SettingRef) => {
    if (!workbook.settings.has(key)) throw itemNotFound();
    return workbook.settings.get(key) ?? null;
  };
  const part = ({ id }: PartRef): CustomXmlPart => {
    const found = workbook.customXmlParts.find((each) => each.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const inNamespace = ({ namespaceUri }: NamespaceRef) =>
    workbook.customXmlParts.filter((each) => each.namespaceUri === namespaceUri).map(({ id }): PartRef => ({ id }));
  const findPart = (parts: readonly PartRef[], key: unknown) =>
    parts.find(({ id }) => id.toLowerCase() === asText(key).toLowerCase());
  const all = () => workbook.customXmlParts.map(({ id }): PartRef => ({ id }));
  return {
    SettingCollection: handlerOf<"SettingCollection", Single>({
      items: () => [...workbook.settings.keys()].map((key): SettingRef => ({ key })),
      item: (_, key): SettingRef | undefined => (workbook.settings.has(asText(key)) ? { key: asText(key) } : undefined),
      call: {
        Add: (_, key, value): SettingRef => {
          const name = asText(key);
          if (name === "") throw invalidArgument();
          workbook.setSetting(name, asJson(value));
          return { key: name };
        },
      },
    }),
    Setting: handlerOf<"Setting", SettingRef>({
      id: ({ key }) => key,
      get: { Key: ({ key }) => key, Value: setting },
      set: {
        Value: (ref, value) => {
          setting(ref);
          workbook.setSetting(ref.key, asJson(value));
        },
      },
      call: {
        Delete: (ref) => {
          setting(ref);
          workbook.deleteSetting(ref.key);
        },
      },
    }),
    CustomXmlPartCollection: handlerOf<"CustomXmlPartCollection", Single>({
      items: all,
      item: (_, key) => findPart(all(), key),
      call: {
        Add: (_, xml): PartRef => ({ id: workbook.addCustomXml(asText(xml)).id }),
        GetByNamespace: (_, uri): NamespaceRef => ({ namespaceUri: asText(uri) }),
      },
    }),
    CustomXmlPartScopedCollection: handlerOf<"CustomXmlPartScopedCollection", NamespaceRef>({
      items: inNamespace,
      item: (scope, key) => findPart(inNamespace(scope), key),
      call: {
        GetOnlyItem: (scope) => onlyOne(inNamespace(scope)),
        GetOnlyItemOrNullObject: (scope) => onlyOne(inNamespace(scope)) ?? null,
      },
    }),
    CustomXmlPart: handlerOf<"CustomXmlPart", PartRef>({
      id: ({ id }) => id,
      get: { Id: ({ id }) => id, NamespaceUri: (ref) => part(ref).namespaceUri },
      call: {
        GetXml: (ref) => part(ref).xml,
        SetXml: (ref, xml) => {
          workbook.setCustomXml(part(ref).id, asText(xml));
        },
        Delete: (ref) => {
          workbook.deleteCustomXml(part(ref).id);
        },
      },
    }),
  };
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
