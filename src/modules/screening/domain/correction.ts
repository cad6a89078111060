import { refuse, type Verdict } from '../../../kernel/refusal.js';

const day = 24 * 3600 * 1000;
/** Days that a correction may take at most: sealing waits for it. */
export const mostCorrectionDays = 60;

/** A correction needs words that say what is to be done, and a day that can be kept. */
export function checkCorrection(message: string, dueAt: Date, now: Date): Verdict {
  if (message.trim() === '') return refuse('screening.message-missing');
  const ahead = dueAt.getTime() - now.getTime();
  const fits = ahead > 0 && ahead <= mostCorrectionDays * day;
  return fits ? null : refuse('screening.due-invalid', { days: mostCorrectionDays });
}

/** The last minute of the day in Vietnam that lies so many days ahead. */
export function dueAfter(days: number, now: Date): Date {
  const offset = 7 * 3600 * 1000;
  const today = Math.floor((now.getTime() + offset) / day);
  return new Date((today + days + 1) * day - offset - 60_000);
}
