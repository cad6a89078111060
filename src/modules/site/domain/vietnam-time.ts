import type { Locale } from '../../../kernel/locale.js';

const zone = 'Asia/Ho_Chi_Minh';

const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const englishMonth = new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'long' });

function partsOf(at: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Map(partsFormat.formatToParts(at).map((part) => [part.type, part.value]));
  return (type) => parts.get(type) ?? '';
}

/**
 * `05/7/2026`, in Vietnam's time: official texts write a leading zero for days below ten and for the
 * months 1 and 2 only. In English `5 July 2026`.
 */
export function formatDay(at: Date, locale: Locale): string {
  const part = partsOf(at);
  if (locale === 'en') return `${Number(part('day'))} ${englishMonth.format(at)} ${part('year')}`;
  const month = Number(part('month'));
  return `${part('day')}/${month <= 2 ? part('month') : month}/${part('year')}`;
}

/** `17:00 ngày 15/7/2026`, in Vietnam's time; in English `17:00 on 15 July 2026`. */
export function formatMoment(at: Date, locale: Locale): string {
  const part = partsOf(at);
  const time = `${part('hour')}:${part('minute')}`;
  return locale === 'vi' ? `${time} ngày ${formatDay(at, locale)}` : `${time} on ${formatDay(at, locale)}`;
}

/** A calendar day `2026-10-20` as people write it. */
export function formatCalendarDay(day: string, locale: Locale): string {
  return formatDay(new Date(`${day}T05:00:00.000Z`), locale);
}

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 }).format(
    value,
  );
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function amount(value: number, vi: string, en: string, locale: Locale): string {
  return locale === 'vi' ? `${value} ${vi}` : `${value} ${en}${value === 1 ? '' : 's'}`;
}

/** A time that is left in its two largest units: `12 ngày 3 giờ`, `3 giờ 5 phút`, `4 phút`. */
export function formatLeft(milliseconds: number, locale: Locale): string {
  const left = Math.max(0, milliseconds);
  const days = Math.floor(left / day);
  const hours = Math.floor((left % day) / hour);
  const minutes = Math.floor((left % hour) / minute);
  const parts: string[] = [];
  if (days > 0) parts.push(amount(days, 'ngày', 'day', locale));
  if (hours > 0) parts.push(amount(hours, 'giờ', 'hour', locale));
  if (days === 0 && minutes > 0) parts.push(amount(minutes, 'phút', 'minute', locale));
  if (parts.length === 0) return locale === 'vi' ? 'chưa đầy một phút' : 'less than a minute';
  return parts.join(' ');
}
