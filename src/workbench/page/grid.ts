import { DEFAULT_STYLES, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { DataBar } from "@univerjs/preset-sheets-conditional-formatting";
import { ComponentManager, SpreadsheetExtensionRegistry, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import { greenTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { NORMAL_STYLE } from "../model/style.ts";

/** Univer in the browser: the engine that the workbook model drives, and the grid that a person sees. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Univer's own rules would be in no workbook: the model has them, and the page shows them (see mirrorRules.ts). */
const menu = { "sheet.menu.data-validation": { hidden: true } };

/** Starts Univer's open-source presets inside `container`; there is no workbook yet. */
export function startGrid(container: HTMLElement): Grid {
  Object.assign(DEFAULT_STYLES, { ff: NORMAL_STYLE.fontName, fs: NORMAL_STYLE.size });
  const univer = new Univer({
    theme: greenTheme,
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreWords, dataValidationWords, tableWords),
    },
  });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: true, ribbonType: "simple", footer: {}, menu }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsTablePreset(),
  ];
  const registered = new Set<string>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const plugin = Array.isArray(entry) ? entry[0] : entry;
    const options: unknown = Array.isArray(entry) ? entry[1] : undefined;
    if (registered.has(plugin.pluginName)) continue;
    registered.add(plugin.pluginName);
    univer.registerPlugin(plugin, options);
  }
  SpreadsheetExtensionRegistry.add(DataBar);
  keepComponents(univer);
  return { univer, api: FUniver.newAPI(univer) };
}

/** Each new workbook registers Univer's components again, and the one before takes them away when it goes: they stay. */
function keepComponents(univer: Univer): void {
  const components = univer.__getInjector().get(ComponentManager);
  const register = components.register.bind(components);
  components.register = (name, component, options) => {
    if (components.get(name) === undefined) register(name, component, options);
    return { dispose: () => undefined };
  };
}
