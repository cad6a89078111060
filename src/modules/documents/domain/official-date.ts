/** A day of the calendar in Vietnam, `YYYY-MM-DD`. */
export type LocalDate = string;

const ZONE = 'Asia/Ho_Chi_Minh';

/**
 * A date as official papers write it: "ngày 05 tháng 02 năm 2025", "ngày 03 tháng 4 năm 2018". Days below ten
 * and the months January and February take a leading zero, other months do not.
 */
export function officialDate(date: LocalDate): string {
  const { day, month, year } = parts(date);
  return `ngày ${padDay(day)} tháng ${padMonth(month)} năm ${year}`;
}

/** A date in short: "05/02/2025", "03/4/2018". */
export function shortDate(date: LocalDate): string {
  const { day, month, year } = parts(date);
  return `${padDay(day)}/${padMonth(month)}/${year}`;
}

/** Place and date over a signature: "Sơn La, ngày 05 tháng 02 năm 2025". */
export function placeAndDate(place: string, date: LocalDate): string {
  return `${place}, ${officialDate(date)}`;
}

/** The day it is in Vietnam at an instant. */
export function localDateOf(instant: Date): LocalDate {
  const { year, month, day } = zoned(instant);
  return `${year}-${month}-${day}`;
}

/** An instant on Vietnam's clock, to the second: "16:42:07 ngày 05/7/2026". */
export function clockTime(instant: Date): string {
  const { hour, minute, second } = zoned(instant);
  return `${hour}:${minute}:${second} ngày ${shortDate(localDateOf(instant))}`;
}

/** An instant as minutes write it: "16 giờ 42 phút, ngày 05 tháng 7 năm 2026". */
export function officialTime(instant: Date): string {
  const { hour, minute } = zoned(instant);
  return `${hour} giờ ${minute} phút, ${officialDate(localDateOf(instant))}`;
}

function parts(date: LocalDate): { day: number; month: number; year: number } {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const known = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a calendar date: ${date}`);
  }
  return { day: Number(day), month: Number(month), year: Number(year) };
}

function padDay(day: number): string {
  return String(day).padStart(2, '0');
}

function padMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

function zoned(instant: Date): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string> {
  const found = { year: '', month: '', day: '', hour: '', minute: '', second: '' };
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  for (const { type, value } of format.formatToParts(instant)) {
    if (type in found) found[type as keyof typeof found] = value;
  }
  return found;
}
