/** Passes progress on as whole per cent, each only once. */
export function inPercent(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = -1;
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
    if (percent !== last) tell((last = percent), 100);
  };
}
