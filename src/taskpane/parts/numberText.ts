import type { Language } from "../../locales/language.ts";

/**
 * The number that a person typed in the notation of a language, digit groups allowed; null for anything else.
 * Russian writes 1 234,5; the others write 1,234.5.
 */
export function numberFrom(text: string, language: Language): number | null {
  const bare = text.replace(/\s/g, "");
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare);
  const plain = language === "ru" ? bare.replace(",", ".") : grouped ? bare.replaceAll(",", "") : bare;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
