import type { Unit } from "../kpi/define.ts";
import type { Language } from "./language.ts";

/** How a language writes a value of each unit, as a cell would show it; ratios in per cent. */
export function unitFormats(language: Language): Readonly<Record<Unit, (value: number) => string>> {
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number) => format.format(value);
  };
  return {
    ratio: numbers({ style: "percent", maximumFractionDigits: 2 }),
    count: numbers({ maximumFractionDigits: 1 }),
    money: numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    seconds: numbers({ maximumFractionDigits: 1 }),
    multiple: numbers({ maximumFractionDigits: 2 }),
    index: numbers({ maximumFractionDigits: 4 }),
  };
}
