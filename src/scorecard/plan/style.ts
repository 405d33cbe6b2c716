import type { CellFormat } from "../../plan/plan.ts";

export const colours = {
  ink: "#1F2A30",
  quiet: "#6B7A82",
  accent: "#1F4E5F",
  line: "#C9D3D8",
  header: "#E6EDF0",
  input: "#FFF6DC",
  warning: "#A4262C",
  bar: "#BBD3DC",
} as const;

/** Fill and text of a grade; the grade's name stands in the cell too. */
export const gradeFormats = {
  excellent: { fill: "#CFE8D5", color: "#14532D" },
  good: { fill: "#E4F1E2", color: "#2F5D34" },
  pass: { fill: "#FDF0CC", color: "#6B4E00" },
  below: { fill: "#F7D9D5", color: "#7A1F17" },
} as const;

export const title: CellFormat = { bold: true, size: 16, color: colours.accent };
export const subtitle: CellFormat = { color: colours.quiet };
export const header: CellFormat = {
  bold: true,
  color: "#FFFFFF",
  fill: colours.accent,
  horizontal: "Center",
  vertical: "Center",
  wrap: true,
};
export const subheader: CellFormat = {
  color: colours.ink,
  fill: colours.header,
  horizontal: "Center",
  vertical: "Center",
  wrap: true,
};
export const body: CellFormat = {
  color: colours.ink,
  vertical: "Center",
  border: { edges: "bottom", color: colours.line },
};
export const number: CellFormat = { horizontal: "Right" };
export const centred: CellFormat = { horizontal: "Center" };
/** A text beside a number that ends at the line between their columns. */
export const indented: CellFormat = { horizontal: "Left", indent: 1 };
export const leftLine: CellFormat = { border: { edges: "left", color: colours.line } };
export const input: CellFormat = { fill: colours.input, border: { edges: "all", color: colours.line } };
/** Columns that formulas need and people rarely do. */
export const helper: CellFormat = { color: colours.quiet, size: 9 };
export const section: CellFormat = { bold: true, color: colours.accent };
export const note: CellFormat = { color: colours.quiet, size: 9 };

/** Points: one line of the title; two lines of a header; two and three of small print. */
export const titleHeight = 26;
export const headerHeight = 33;
export const twoLines = 28;
export const threeLines = 39;
export const fourLines = 52;
/** A line of cells that wrap. */
export const bodyLine = 15;
/** A further line of small print. */
export const smallLine = 12;

export const points = "0.0";
export const signedPoints = "+0.0;-0.0;0.0";
export const weight = "General";
export const weightShown = '0.0"%"';
export const share = "0%";
