/**
 * Reads the facts of the Excel API (types, members, names on the wire, return types, API sets, events, enumerations)
 * out of the installed office.js and writes them as `metadata.generated.ts`. Only names and flags are taken, no code.
 *
 *   node src/workbench/host/extractMetadata.mjs
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const packageFolder = path.resolve(here, "../../../node_modules/@microsoft/office-js");
const output = path.join(here, "metadata.generated.ts");

/** Classes of the shared runtime and the ribbon, which stand outside the library's Excel section. */
const sharedClasses = [
  "AppRuntimeService",
  "AppRuntimePersistenceService",
  "DynamicRibbon",
  "RibbonTab",
  "RibbonButton",
  "RibbonButtonCollection",
];

/**
 * Writes the metadata where it is missing or older than the library or this script.
 * @returns {boolean} whether it was written
 */
export function ensureMetadata() {
  const version = JSON.parse(fs.readFileSync(path.join(packageFolder, "package.json"), "utf8")).version;
  const stamp = `${version} ${Math.round(fs.statSync(fileURLToPath(import.meta.url)).mtimeMs)}`;
  const header = `/* Extracted from @microsoft/office-js ${stamp} by extractMetadata.mjs. Not committed. */`;
  if (fs.existsSync(output) && fs.readFileSync(output, "utf8").startsWith(header)) return false;
  const source = fs.readFileSync(path.join(packageFolder, "dist/excel-web-16.00.debug.js"), "utf8");
  const draft = `${output}.${process.pid}`;
  fs.writeFileSync(draft, print(header, extract(source)));
  fs.renameSync(draft, output);
  return true;
}

/** @param {string} source text of the library's debug file */
export function extract(source) {
  const text = source.replaceAll("\r\n", "\n");
  const excel = text.slice(text.indexOf("var _BeginExcel"), text.indexOf("var _EndExcel"));
  const types = {};
  for (const [name, code] of classes(excel)) types[name] = readClass(name, code);
  for (const [name, code] of classes(text)) if (sharedClasses.includes(name)) types[name] = readClass(name, code);
  for (const name of ["CustomFunctions", "CustomFunctionsContainer"]) types[name] = readPackedClass(name, text);
  readRenamedSetters(excel, types);
  types.AddinInternalService = { ...emptyType(), methods: namedMethods(["NotifyActionHandlerReady"]) };
  return { types, enums: readEnums(excel), services: readServices(text) };
}

function* classes(text) {
  const pattern =
    /\n {4}var (\w+) = \(function \(_super\) \{\n {8}__extends\(\1, _super\);([\s\S]*?)\n {8}return \1;\n/g;
  for (const [, name, code] of text.matchAll(pattern)) yield [name, code];
}

function emptyType() {
  return { props: {}, navs: {}, methods: {}, events: {}, api: {} };
}

function namedMethods(wires) {
  return Object.fromEntries(wires.map((wire) => [wire, { js: camel(wire), params: [] }]));
}

function camel(wire) {
  return wire.startsWith("_") ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);
}

function readClass(name, code) {
  const type = emptyType();
  const accessors = new Map();
  for (const part of code.split("\n        Object.defineProperty(").slice(1)) {
    const member = part.match(/^\w+\.prototype, "(\w+)"/)?.[1];
    if (member) accessors.set(member, part.slice(0, part.indexOf("configurable: true")));
  }
  const strings = (member) => [...(accessors.get(member) ?? "").matchAll(/"([^"]*)"/g)].slice(1).map((m) => m[1]);
  const wires = strings("_scalarPropertyOriginalNames");
  const writable = [...(accessors.get("_scalarPropertyUpdateable") ?? "").matchAll(/\b(true|false)[,\]]/g)].map(
    (m) => m[1],
  );
  strings("_scalarPropertyNames").forEach((js, index) => {
    type.props[js] = { wire: wires[index], writable: writable[index] === "true" };
  });
  if (accessors.get("_isCollection")?.includes("return true")) type.collection = true;

  for (const [js, part] of accessors) {
    const nav = part.match(/_createPropertyObject\((?:Excel|OfficeCore)\.(\w+), this, "(\w+)"/);
    if (nav) type.navs[nav[2]] = { js, type: nav[1] };
    if (/^_?on[A-Z]/.test(js)) {
      const eventType = part.match(/eventType: (\d+)/)?.[1];
      const register = part.match(/registerFunc: function \(\) \{ return _this\.(\w+)\(/)?.[1];
      const target = part.match(/getTargetIdFunc: function \(\) \{ return ([^;]*);/)?.[1] ?? "";
      if (eventType && register) {
        type.events[register] = {
          js,
          type: Number(eventType),
          target: target.includes("eventWorkbookId") ? "Workbook" : "",
        };
        if (target.startsWith("_this.")) type.events[register].target = "id";
      }
    }
  }
  const item = code.match(/_createChildItemObject\((?:Excel|OfficeCore)\.(\w+), (?:true|false)/);
  if (item) type.item = item[1];
  readMethods(name, code, type);
  for (const m of code.matchAll(/_throwIfApiNotSupported\("(\w+)\.(\w+)", (_defaultApiSetName|"[^"]*"), "([^"]*)"/g)) {
    if (m[1] === name) type.api[m[2]] = [m[3].startsWith("_") ? "ExcelApi" : m[3].slice(1, -1), m[4]];
  }
  return type;
}

function readMethods(name, code, type) {
  const pattern = new RegExp(`${name}\\.prototype\\.(\\w+) = function \\(([^)]*)\\) \\{([\\s\\S]*?)\\n {8}\\};`, "g");
  for (const [, js, list, body] of code.matchAll(pattern)) {
    const params = list
      .split(",")
      .map((param) => param.trim())
      .filter(Boolean);
    const object = body.match(/_createMethodObject\((?:Excel|OfficeCore)\.(\w+), this, "(\w+)"/);
    const indexer = body.match(/_createIndexerObject\((?:Excel|OfficeCore)\.(\w+), this, \[/);
    const value = body.match(/_invokeMethod\(this, "(\w+)"/);
    if (object) type.methods[object[2]] = { js, params, returns: object[1] };
    else if (indexer) type.indexer = indexer[1];
    else if (value) type.methods[value[1]] = { js, params };
  }
}

/** A class of the custom-functions bundle, whose text has another shape. */
function readPackedClass(name, text) {
  const end = text.indexOf(`exports.${name} = ${name}`);
  const code = text.slice(text.lastIndexOf(`function ${name}()`, end), end);
  const type = emptyType();
  type.methods = namedMethods([...code.matchAll(/_invokeMethod\(this, "(\w+)"/g)].map((m) => m[1]));
  for (const m of code.matchAll(/_createPropertyObject\((\w+), this, "(\w+)"/g)) {
    type.navs[m[2]] = { js: camel(m[2]), type: m[1] };
  }
  return type;
}

/** A few properties are set under another name than they are read. */
function readRenamedSetters(excel, types) {
  const pattern =
    /function (\w+?)_(\w+)_Set\(thisObj[^)]*\) \{(?:(?!_CC\.)[\s\S])*?_invokeSetProperty\(thisObj, "(\w+)"/g;
  for (const [, name, wire, renamed] of excel.matchAll(pattern)) {
    if (types[name] && wire !== renamed) types[name].setters = { ...types[name].setters, [renamed]: wire };
  }
}

function readEnums(excel) {
  const enums = {};
  for (const [, name, body] of excel.matchAll(
    /\n {4}\(function \((\w+)\) \{\n((?: {8}\1\["\w+"\] = "[^"]*";\n)+) {4}\}\)/g,
  )) {
    enums[name] = [...body.matchAll(/= "([^"]*)";/g)].map((m) => m[1]);
  }
  return enums;
}

/** Service name on the wire → type. */
function readServices(text) {
  const services = { "Microsoft.InternalService.AddinInternalService": "AddinInternalService" };
  const pattern = /_createTopLevelServiceObject\((?:\w+\.)?(\w+), context, "(Microsoft\.[\w.]+)"/g;
  for (const [, type, name] of text.matchAll(pattern)) services[name] = type;
  return services;
}

function union(names) {
  return names.length === 0 ? "never" : names.map((name) => JSON.stringify(name)).join(" | ");
}

function print(header, metadata) {
  const lines = [header, 'import type { Metadata } from "./metadata.ts";', "", "export interface Wire {"];
  for (const [name, type] of Object.entries(metadata.types)) {
    const props = Object.values(type.props);
    lines.push(
      `  ${name}: {`,
      `    get: ${union(props.map((prop) => prop.wire))};`,
      `    set: ${union(props.filter((prop) => prop.writable).map((prop) => prop.wire))};`,
      `    nav: ${union(Object.keys(type.navs))};`,
      `    call: ${union(Object.keys(type.methods))};`,
      "  };",
    );
  }
  lines.push("}", "", `export type EnumName = ${union(Object.keys(metadata.enums))};`, "");
  lines.push(`export const metadata = JSON.parse(${JSON.stringify(JSON.stringify(metadata))}) as Metadata;`, "");
  return lines.join("\n");
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(ensureMetadata() ? "metadata.generated.ts written" : "metadata.generated.ts is up to date");
}
