/** Up to two letters for a person: of the family name and of the given name, which stands last. */
export function initials(fullName: string): string {
  const words = fullName.trim().split(/\s+/u).filter(Boolean);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase('vi');
}

const collator = new Intl.Collator('vi', { sensitivity: 'base' });

/** Compares names as Vietnamese lists do: by given name, then middle, then family name. */
export function compareNames(one: string, other: string): number {
  const a = one.trim().split(/\s+/u).reverse();
  const b = other.trim().split(/\s+/u).reverse();
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = collator.compare(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Letters without case and accents, for search in the browser: "Sơn La" is found by "son la". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}
