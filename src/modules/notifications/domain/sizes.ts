import type { Locale } from '../../../kernel/locale.js';

const regions: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };

/** A size as people read it: "1.234.567 byte (1,2 MB)". */
export function sizeText(bytes: number, locale: Locale): string {
  const exact = `${new Intl.NumberFormat(regions[locale]).format(bytes)} byte${locale === 'en' ? 's' : ''}`;
  if (bytes < 1000) return exact;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const short = new Intl.NumberFormat(regions[locale], { maximumFractionDigits: 1 }).format(amount);
  return `${exact} (${short} ${unit})`;
}
