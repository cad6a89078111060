/** A number in the register of certificates: "SL-0007", or "0007" where the contest has no prefix. */
export function registerNumber(prefix: string, number: number): string {
  const figures = String(number).padStart(4, '0');
  const start = prefix.trim();
  if (start === '') return figures;
  return /[-/.]$/u.test(start) ? `${start}${figures}` : `${start}-${figures}`;
}
