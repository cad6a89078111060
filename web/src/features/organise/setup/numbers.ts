const grouped = /^\d{1,3}(?:[.\s]\d{3})+$/u;
const plain = /^\d{1,12}$/u;

/** A whole number as typed, `1500` or `1.500`; null when the field is empty, undefined when it is no such number. */
export function wholeNumber(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (plain.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replace(/[.\s]/gu, '')) : undefined;
}

/** A number or nothing, as a field shows it. */
export function shownNumber(value: number | null): string {
  return value === null ? '' : String(value);
}

/** What a field that has passed its check holds. */
export function checkedNumber(typed: string): number | null {
  return wholeNumber(typed) ?? null;
}
