import type { Locale } from './locale.js';

const zone = 'Asia/Ho_Chi_Minh';
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
  readonly seconds: string;
}

const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const englishMonth = new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'short' });

function partsOf(at: Date): DateParts {
  const of = new Map(partsFormat.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    day: of.get('day') ?? '',
    month: of.get('month') ?? '',
    year: of.get('year') ?? '',
    time: `${of.get('hour') ?? ''}:${of.get('minute') ?? ''}`,
    seconds: of.get('second') ?? '',
  };
}

/** Official texts write a leading zero for days below ten and for the months 1 and 2 only. */
function officialMonth(month: string): string {
  return Number(month) <= 2 ? month : String(Number(month));
}

/** `05/7/2026`, in Vietnam's time; in English `5 Jul 2026`. */
export function formatDate(at: string | Date, locale: Locale): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const parts = partsOf(date);
  if (locale === 'en') return `${String(Number(parts.day))} ${englishMonth.format(date)} ${parts.year}`;
  return `${parts.day}/${officialMonth(parts.month)}/${parts.year}`;
}

/** `16:42`, in Vietnam's time. */
export function formatTime(at: string | Date): string {
  return partsOf(new Date(at)).time;
}

/** `16:42:07`, in Vietnam's time. */
export function formatSeconds(at: string | Date): string {
  const parts = partsOf(new Date(at));
  return `${parts.time}:${parts.seconds}`;
}

/** `16:42 ngày 05/7/2026`; in English `16:42 on 5 Jul 2026`. */
export function formatDateTime(at: string | Date, locale: Locale): string {
  const date = formatDate(at, locale);
  if (date === '') return '';
  return locale === 'vi' ? `${formatTime(at)} ngày ${date}` : `${formatTime(at)} on ${date}`;
}

/** `17:00 15/7/2026`: for tables and deadlines. */
export function formatShortDateTime(at: string | Date, locale: Locale): string {
  return `${formatTime(at)} ${formatDate(at, locale)}`;
}

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(value: number, locale: Locale, digits?: { min?: number; max?: number }): string {
  return new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: digits?.min ?? 0,
    maximumFractionDigits: digits?.max ?? 2,
  }).format(value);
}

/** A score kept in hundredths as people write it: 8050 is `80,5`. */
export function formatScore(hundredths: number, locale: Locale): string {
  return formatNumber(hundredths / 100, locale, { min: 0, max: 2 });
}

/** Reads a score as typed, with decimal comma or point, into hundredths; null when it is no such number. */
export function parseScore(typed: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/u.exec(typed.trim());
  if (match === null) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** `3,2 MB`: 1 MB is 1024 kB here, as Windows shows it and as the server's limits mean it. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1024) return `${formatNumber(bytes, locale)} byte`;
  if (bytes < 1024 ** 2) return `${formatNumber(bytes / 1024, locale, { max: 0 })} kB`;
  if (bytes < 1024 ** 3) return `${formatNumber(bytes / 1024 ** 2, locale, { max: 1 })} MB`;
  return `${formatNumber(bytes / 1024 ** 3, locale, { max: 1 })} GB`;
}

function count(value: number, vi: string, en: string, locale: Locale): string {
  const shown = formatNumber(value, locale);
  return locale === 'vi' ? `${shown} ${vi}` : `${shown} ${en}${value === 1 ? '' : 's'}`;
}

/** A duration in its two largest units: `2 ngày 3 giờ`, `42 phút`, `38 giây`. */
export function formatDuration(ms: number, locale: Locale): string {
  const left = Math.max(0, ms);
  const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');
  const days = Math.floor(left / day);
  const hours = Math.floor((left % day) / hour);
  const minutes = Math.floor((left % hour) / minute);
  if (days > 0)
    return join(count(days, 'ngày', 'day', locale), hours > 0 ? count(hours, 'giờ', 'hour', locale) : '');
  if (hours > 0) {
    return join(
      count(hours, 'giờ', 'hour', locale),
      minutes > 0 ? count(minutes, 'phút', 'minute', locale) : '',
    );
  }
  if (minutes > 0) return count(minutes, 'phút', 'minute', locale);
  return count(Math.floor(left / second), 'giây', 'second', locale);
}

/** How long sound or film runs: `3:05`, `1:12:40`. */
export function formatLength(ms: number): string {
  const total = Math.round(ms / second);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  const head = hours > 0 ? `${String(hours)}:${two(minutes)}` : String(minutes);
  return `${head}:${two(total % 60)}`;
}

/** `Còn 2 ngày 3 giờ (17:00 15/7/2026, giờ Việt Nam)`, or that the time is over. */
export function formatDeadline(at: string, nowMs: number, locale: Locale): string {
  const left = new Date(at).getTime() - nowMs;
  const when = formatShortDateTime(at, locale);
  if (left <= 0) {
    return locale === 'vi' ? `Đã hết hạn lúc ${when}, giờ Việt Nam` : `Closed at ${when}, Vietnam time`;
  }
  const duration = formatDuration(left, locale);
  return locale === 'vi'
    ? `Còn ${duration} (${when}, giờ Việt Nam)`
    : `${duration} left (${when}, Vietnam time)`;
}
