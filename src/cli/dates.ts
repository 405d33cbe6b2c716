const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** An Excel serial number as `YYYY-MM-DD`, with ` HH:mm:ss` when it has a time. */
export function isoDate(serial: number): string {
  const text = new Date(Math.round((epoch + serial * millisecondsPerDay) / 1000) * 1000).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ");
}
