/** Placeholders of a reply, as the server fills them for acts on many. */
export const placeholders = ['tac_pham', 'so_bien_nhan'] as const;

/** A reply about one work. */
export function filled(
  words: string,
  { title, receiptNumber }: { readonly title: string; readonly receiptNumber: string },
): string {
  const values = new Map([
    ['tac_pham', title],
    ['so_bien_nhan', receiptNumber],
  ]);
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => values.get(name) ?? whole);
}
