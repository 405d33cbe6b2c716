const hour = 1 / 24;
const near = (time: number, hours: number) => Math.abs(time - hours * hour) < 1e-6;

/**
 * Days of a daily series that are written as the moment at which they begin. Summer time shifts midnight to 01:00 or to
 * 23:00 of the day before; a day in China begins at 16:00 UTC. Null where the times are no such shift.
 */
export function wholeDays(
  values: readonly (number | null)[],
  zones: readonly (number | null)[],
): readonly (number | null)[] | null {
  const times = values.flatMap((value) => (value === null ? [] : [value - Math.floor(value)]));
  if (times.length < 2 || times.every((time) => near(time, 0))) return null;
  const utc = zones.every((zone, row) => values[row] === null || zone === 0);
  const isChina = utc && times.every((time) => near(time, 16));
  const isSummer = times.some((time) => near(time, 0)) || times.every((time) => near(time, 1) || near(time, 23));
  if (!isChina && !(isSummer && times.every((time) => near(time, 0) || near(time, 1) || near(time, 23)))) return null;
  return values.map((value) => (value === null ? null : Math.floor(value + (isChina ? 8 : 1.5) * hour)));
}
