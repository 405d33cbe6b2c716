/** Where a value between `from` and `to` lies on a line from `start` to `end`; in its middle where there is one value only. */
export function along(from: number, to: number, start: number, end: number): (value: number) => number {
  const length = to - from;
  return (value) => (length === 0 ? (start + end) / 2 : start + ((value - from) / length) * (end - start));
}
