import { columns } from "./rulesLayout.ts";

/** Columns of a band of earlier weights; where there are more sets, they stand in further bands below. */
export const setsPerBand = columns.check - columns.weight;

/** Heading and hint of the block. */
const head = 2;

/** How many lines and groups a card has. */
export interface Shape {
  readonly lines: number;
  readonly groups: number;
}

/** Where a set of earlier weights stands on Rules, as zero-based rows and its column. */
export interface EarlierWeightsPlace {
  readonly band: number;
  readonly column: number;
  readonly header: number;
  readonly firstLine: number;
  readonly sum: number;
  readonly firstGroup: number;
  /** What the sum says, and whether a total can be made of it. */
  readonly said: number;
  readonly fits: number;
}

/** The place of a set of a block that begins at a row. */
export function earlierWeightsPlace(row: number, set: number, shape: Shape): EarlierWeightsPlace {
  const band = Math.floor(set / setsPerBand);
  const header = row + head + band * bandHeight(shape);
  const firstLine = header + 1;
  const sum = firstLine + shape.lines;
  const said = sum + 1 + shape.groups;
  return {
    band,
    column: columns.weight + (set % setsPerBand),
    header,
    firstLine,
    sum,
    firstGroup: sum + 1,
    said,
    fits: said + 1,
  };
}

/** Rows of a block with so many sets, with a blank row at its end; none without any. */
export function earlierWeightsHeight(sets: number, shape: Shape): number {
  return sets === 0 ? 0 : head + Math.ceil(sets / setsPerBand) * bandHeight(shape);
}

function bandHeight({ lines, groups }: Shape): number {
  return lines + groups + 5;
}

/** Id of the row that holds the earlier weights of a line. */
export function earlierWeightsId(line: string, band: number): string {
  return `weights:${String(band + 1)}:${line}`;
}

/** The line whose earlier weights a row holds, by the row's id; undefined for any other row. */
export function lineOfEarlierWeights(id: string): string | undefined {
  return /^weights:\d+:(.*)$/su.exec(id)?.[1];
}
