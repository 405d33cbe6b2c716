import type { Workbook } from "../model/workbook.ts";
import { addMenu, type MenuItem } from "./menu.ts";
import { askText, part } from "./shell.ts";

/** What a person can make happen to see how an add-in bears it. */
export interface Conditions {
  addinOn: boolean;
  /** Milliseconds that each request of the add-in takes longer. */
  latency: number;
}

export interface ConditionsOptions {
  readonly workbook: Workbook;
  readonly conditions: Conditions;
  readonly changed: () => void;
}

const latencies = [0, 200, 1000] as const;

/** The menu of switches, and a line beside it that names what is not as usual. */
export function showConditions({ workbook, conditions, changed }: ConditionsOptions): void {
  function set(change: Partial<Conditions>): void {
    Object.assign(conditions, change);
    tell();
    changed();
  }

  function setCalculation(mode: Workbook["calculationMode"]): void {
    workbook.calculationMode = mode;
    tell();
  }

  function tell(): void {
    const unusual = [
      conditions.addinOn ? "" : "Add-in off",
      workbook.calculationMode === "manual" ? "Manual calculation" : "",
      conditions.latency > 0 ? `Each sync takes ${conditions.latency} ms longer` : "",
    ];
    part("conditions-state", HTMLElement).textContent = unusual.filter((text) => text !== "").join(" · ");
  }

  async function editRemotely(): Promise<void> {
    const [area] = workbook.selection.areas;
    if (!area) return;
    const typed = await askText("What another author types into the active cell");
    if (typed === null) return;
    const cell = { row: area.row, column: area.column, rows: 1, columns: 1 };
    workbook.batch("remote", () => workbook.activeSheet.write(cell, [[typed]]));
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F9") return;
      event.preventDefault();
      void workbook.calculate();
    },
    { capture: true },
  );
  addMenu(part("conditions-menu", HTMLElement), { label: "Conditions", align: "end" }, (): MenuItem[] => [
    { heading: "Add-in" },
    { label: "On", kind: "checkbox", chosen: conditions.addinOn, run: () => set({ addinOn: !conditions.addinOn }) },
    { heading: "Calculation" },
    {
      label: "Automatic",
      kind: "radio",
      chosen: workbook.calculationMode === "automatic",
      run: () => setCalculation("automatic"),
    },
    {
      label: "Manual",
      kind: "radio",
      chosen: workbook.calculationMode === "manual",
      run: () => setCalculation("manual"),
    },
    { label: "Calculate now", run: () => void workbook.calculate() },
    { heading: "Connection" },
    ...latencies.map((latency): MenuItem => ({
      label: latency === 0 ? "No delay" : `${latency} ms per sync`,
      kind: "radio",
      chosen: conditions.latency === latency,
      run: () => set({ latency }),
    })),
    { heading: "Another author" },
    { label: "Edit the active cell…", run: () => void editRemotely() },
  ]);
}
