/** A digest in groups of four letters, as it is read aloud and compared. */
export function groupsOfFour(hex: string): string[] {
  return hex.match(/.{1,4}/gu) ?? [];
}
