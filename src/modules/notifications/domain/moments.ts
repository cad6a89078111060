import type { Locale } from '../../../kernel/locale.js';

const timeZone = 'Asia/Ho_Chi_Minh';

const english = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  day: '2-digit',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant in Vietnam's time, with the zone named: "17 giờ 00 ngày 05/7/2026 (giờ Việt Nam)". */
export function momentText(at: Date | string, locale: Locale): string {
  const instant = typeof at === 'string' ? new Date(at) : at;
  if (locale === 'en') return `${english.format(instant)} (Vietnam time)`;
  const of = new Map(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  const month = of.get('month') ?? '';
  // By Decree 30/2020 days below 10 and the months 1 and 2 are written with two figures.
  const written = month.length === 1 && Number(month) <= 2 ? `0${month}` : month;
  const day = `${of.get('day') ?? ''}/${written}/${of.get('year') ?? ''}`;
  return `${of.get('hour') ?? ''} giờ ${of.get('minute') ?? ''} ngày ${day} (giờ Việt Nam)`;
}
