import { normaliseEmail } from '../../../../kernel/vietnamese.js';
import { isDay } from '../calendar-day.js';
import type { ChannelRules } from '../channels.js';
import type { FieldChecks } from './field-checks.js';

const lineLength = 300;

/** Finds what is wrong with the ways in beside the web. */
export function checkChannels(checks: FieldChecks, { post, hand, email }: ChannelRules): void {
  if (post !== null) {
    checks.text('/channels/post/address', post.address, lineLength, 'needed');
    const days = [
      ['/channels/post/lastPostmarkOn', post.lastPostmarkOn],
      ['/channels/post/lastArrivalOn', post.lastArrivalOn],
    ] as const;
    checkDays(checks, days);
    if (days.every(([, day]) => isDay(day)) && post.lastArrivalOn < post.lastPostmarkOn) {
      checks.add('/channels/post/lastArrivalOn', 'contest.arrival-before-postmark');
    }
  }
  if (hand !== null) {
    checks.text('/channels/hand/address', hand.address, lineLength, 'needed');
    checks.text('/channels/hand/hours', hand.hours, lineLength);
    checkDays(checks, [['/channels/hand/lastOn', hand.lastOn]]);
  }
  if (email !== null) {
    if (normaliseEmail(email.address) === null)
      checks.add('/channels/email/address', 'contest.email-invalid');
    if (Number.isNaN(new Date(email.closesAt).getTime())) {
      checks.add('/channels/email/closesAt', 'contest.day-invalid');
    }
  }
}

function checkDays(checks: FieldChecks, days: readonly (readonly [pointer: string, day: string])[]): void {
  for (const [pointer, day] of days) if (!isDay(day)) checks.add(pointer, 'contest.day-invalid');
}
