/** Vietnam keeps one time all year: seven hours ahead. */
const ahead = 7 * 3_600_000;

/** An instant as a date-and-time field shows it, in Vietnam's time: `2026-07-15T17:00`. */
export function toField(at: string | null): string {
  if (at === null) return '';
  const time = new Date(at).getTime();
  return Number.isNaN(time) ? '' : new Date(time + ahead).toISOString().slice(0, 16);
}

/** What a date-and-time field holds, read in Vietnam's time; null when it is empty or no date. */
export function fromField(text: string): string | null {
  const time = new Date(`${text}:00+07:00`).getTime();
  return text === '' || Number.isNaN(time) ? null : new Date(time).toISOString();
}
