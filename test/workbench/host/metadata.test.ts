import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extract } from "../../../src/workbench/host/extractMetadata.mjs";
import { handlerOf } from "../../../src/workbench/host/handlers.ts";
import { metadata } from "../../../src/workbench/host/metadata.generated.ts";
import { libraryFolder } from "../../../src/workbench/host/node/files.ts";

test("the facts come from the installed library and are the same in both of its flavours", () => {
  const read = (name: string) => extract(readFileSync(join(libraryFolder, name), "utf8"));
  const web = read("excel-web-16.00.debug.js");
  expect(JSON.stringify(read("excel-win32-16.01.debug.js").types)).toBe(JSON.stringify(web.types));
  expect(JSON.stringify(web)).toBe(JSON.stringify(metadata));
});

test("they tell wire names, return types, API sets, events and enumerations", () => {
  const { types, enums, services } = metadata;
  expect(types["Range"]?.props["numberFormat"]).toEqual({ wire: "NumberFormat", writable: true });
  expect(types["Worksheet"]?.methods["GetRange"]).toEqual({ js: "getRange", params: ["address"], returns: "Range" });
  expect(types["Worksheet"]?.api["onChanged"]).toEqual(["ExcelApi", "1.7"]);
  expect(types["Worksheet"]?.events["_RegisterDataChangedEvent"]).toEqual({ js: "onChanged", type: 10, target: "id" });
  expect(types["WorksheetCollection"]).toMatchObject({ collection: true, item: "Worksheet", indexer: "Worksheet" });
  expect(enums.SheetVisibility).toEqual(["Visible", "Hidden", "VeryHidden"]);
  expect(services["Microsoft.ExcelServices.CustomFunctions"]).toBe("CustomFunctions");
  expect(Object.keys(types).length).toBeGreaterThan(150);
});

test("a handler with a misspelt name does not compile", () => {
  // @ts-expect-error: there is no member Vales.
  const misspelt = handlerOf<"Range", object>({ get: { Vales: () => 1 } });
  // @ts-expect-error: an address can be read only.
  const readOnly = handlerOf<"Range", object>({ set: { Address: () => undefined } });
  expect([misspelt, readOnly]).toHaveLength(2);
});
