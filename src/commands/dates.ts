const epoch = Date.UTC(1899, 11, 30);
const day = 86_400_000;

/** Excel serial number of a local date and time. */
export function serialOf(date: Date): number {
  const local = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
  return (local - epoch) / day;
}

/** `YYYY-MM-DD` → Excel serial number; null for anything else and for days that no calendar has. */
export function serialOfIso(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const time = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return isoOf((time - epoch) / day) === text ? (time - epoch) / day : null;
}

/** Excel serial number → `YYYY-MM-DD`. */
export function isoOf(serial: number): string {
  return new Date(epoch + Math.floor(serial) * day).toISOString().slice(0, 10);
}
