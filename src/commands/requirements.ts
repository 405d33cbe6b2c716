/** The requirement sets without which nothing works: Excel 2021 LTSC and later, Microsoft 365, Excel on the web. */
const floor = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
  ["ExcelApi", "1.14"],
] as const;

export function meetsFloor(): boolean {
  return floor.every(([set, version]) => Office.context.requirements.isSetSupported(set, version));
}
