/** Signs and words for currencies beside their ISO 4217 codes. A bare ¥ is taken for yuan, a bare $ for US dollars. */
const words = new Map<string, string>([
  ["us$", "USD"],
  ["hk$", "HKD"],
  ["nt$", "TWD"],
  ["r$", "BRL"],
  ["$", "USD"],
  ["rmb", "CNY"],
  ["人民币", "CNY"],
  ["元", "CNY"],
  ["cn¥", "CNY"],
  ["¥", "CNY"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["₽", "RUB"],
  ["руб.", "RUB"],
  ["руб", "RUB"],
  ["рублей", "RUB"],
  ["р.", "RUB"],
  ["₴", "UAH"],
  ["грн.", "UAH"],
  ["грн", "UAH"],
  ["₸", "KZT"],
  ["тг", "KZT"],
  ["тенге", "KZT"],
  ["₩", "KRW"],
  ["₹", "INR"],
  ["₫", "VND"],
  ["฿", "THB"],
  ["zł", "PLN"],
  ...(
    "USD EUR GBP CNY RUB UAH KZT BYN HKD TWD JPY KRW BRL MXN INR AUD CAD CHF SGD THB VND IDR MYR PHP AED SAR TRY PLN " +
    "CZK HUF RON BGN SEK NOK DKK ILS ZAR ARS COP CLP PEN NZD GEL AMD AZN UZS KGS"
  )
    .split(" ")
    .map((code) => [code.toLowerCase(), code] as const),
]);

const escaped = [...words.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.$]/g, String.raw`\$&`))
  .join("|");

const around = new RegExp(`^(?<before>${escaped})?\\s*(?<rest>.*?)\\s*(?<after>${escaped})?$`, "u");

/** The ISO code of a currency's sign, word or code; null for anything else. */
export function currencyOf(text: string): string | null {
  return words.get(text.normalize("NFKC").trim().toLowerCase()) ?? null;
}

/** Takes a currency off the front or the end of lower-case text; its code is null where there is none. */
export function takeCurrency(text: string): { readonly currency: string | null; readonly rest: string } {
  const groups = around.exec(text)?.groups;
  const word = groups?.["before"] ?? groups?.["after"];
  return word === undefined || groups === undefined
    ? { currency: null, rest: text }
    : { currency: words.get(word) ?? null, rest: groups["rest"] ?? "" };
}
