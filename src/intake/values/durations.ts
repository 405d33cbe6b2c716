const part = String.raw`(\d+(?:[.,]\d+)?)\s*`;

const parts: readonly { readonly seconds: number; readonly words: string; readonly alone: string }[] = [
  { seconds: 86_400, words: String.raw`天|days?|d|дн\.?|дней|день|дня|д`, alone: "days?" },
  {
    seconds: 3600,
    words: String.raw`小时|小時|时|時|hours?|hrs?|h|час(?:а|ов)?|ч\.?|stunden?|std\.?|horas?`,
    alone: "小时|小時|hours?|hrs?|час(?:а|ов)?",
  },
  {
    seconds: 60,
    words: String.raw`分钟|分鐘|分|minutes?|mins?|min\.?|m|минут[аы]?|мин\.?|м|minuten?|minutos?`,
    alone: String.raw`分钟|分鐘|minutes?|mins?|min\.?|минут[аы]?|мин\.?`,
  },
  {
    seconds: 1,
    words: String.raw`秒钟|秒鐘|秒|seconds?|secs?|sec\.?|s|секунд[аы]?|сек\.?|с|sekunden?|sek\.?|segundos?`,
    alone: String.raw`秒钟|秒鐘|秒|seconds?|secs?|sec\.?|s|секунд[аы]?|сек\.?|с`,
  },
];

const worded = new RegExp(`^${parts.map(({ words }) => `(?:${part}(?:${words})\\s*)?`).join("")}$`, "u");
const alone = parts.map(({ seconds, alone: words }) => ({
  seconds,
  pattern: new RegExp(`^${part}(?:${words})$`, "u"),
}));
const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?([.,]\d+)?$/;

/**
 * Seconds of `0:00:21`, `1:03`, `14.73秒`, `1 min 3 s`, `1小时2分`, `2 ч 5 мин`; null for anything else. `5m`, `5分` and `3d`
 * may be millions, points and ids: they are durations only where the column is known to hold durations.
 */
export function readDuration(text: string, known: boolean): number | null {
  const time = clock.exec(text);
  if (time !== null) {
    const [, first = "0", second = "0", third, fraction = "0"] = time;
    const whole =
      third === undefined
        ? Number(first) * 60 + Number(second)
        : Number(first) * 3600 + Number(second) * 60 + Number(third);
    return whole + Number(fraction.replace(",", "."));
  }
  for (const { seconds, pattern } of alone) {
    const amount = pattern.exec(text)?.[1];
    if (amount !== undefined) return inSeconds(amount, seconds);
  }
  const found = worded.exec(text);
  if (found === null) return null;
  const amounts = found.slice(1).map((amount: string | undefined) => amount ?? null);
  const said = amounts.filter((amount) => amount !== null).length;
  if (said === 0 || (said === 1 && !known)) return null;
  return amounts.reduce((sum, amount, index) => sum + inSeconds(amount ?? "0", parts[index]?.seconds ?? 1), 0);
}

function inSeconds(amount: string, seconds: number): number {
  return Number((Number(amount.replace(",", ".")) * seconds).toPrecision(12));
}

/** Whether a header is about how long something takes, so that its cells may be durations. */
export function isDurationHeader(header: string): boolean {
  return /时长|時長|时间\(秒|duration|watch time|play time|average time|view time|длительн|время просмотра|duración|duração|dauer/iu.test(
    header.normalize("NFKC"),
  );
}

/** A fraction of a day, as Excel keeps `0:00:21`, in seconds without binary dust. */
export function secondsOfDay(value: number): number {
  return Math.round(value * 86_400_000) / 1000;
}
