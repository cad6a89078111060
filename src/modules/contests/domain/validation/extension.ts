import { isDay } from '../calendar-day.js';
import { type ChannelRules, channelsDiffer, takesAway } from '../channels.js';
import type { AmendmentDecision, Contest } from '../contest.js';
import { checkChannels } from './channels.js';
import { FieldChecks } from './field-checks.js';

/** Later deadlines as somebody wishes them. */
export interface Amendment {
  /** The deadline by the web; the present one where it stays. */
  readonly closesAt: Date;
  /** The other ways in; null where they stay as they are. */
  readonly channels: ChannelRules | null;
  readonly reason: string;
  readonly decision: AmendmentDecision;
}

/**
 * Finds what is wrong with later deadlines: one of them must move, none may come earlier, and the one by the
 * web stays ahead of now and before the first round ends.
 */
export function checkExtension(contest: Contest, wish: Amendment, now: Date): FieldChecks {
  const checks = new FieldChecks();
  const { closesAt, channels, reason } = wish;
  const present = contest.receivingClosesAt;
  const amended = channels !== null && channelsDiffer(contest.channels, channels);
  const stays = present !== null && closesAt.getTime() === present.getTime();
  const later = closesAt > now && (present === null || closesAt > present);
  if (!later && !(stays && amended)) checks.add('/closesAt', 'contest.not-an-extension');
  const next = [...contest.rounds.map((round) => round.dueAt), contest.resultsExpectedAt];
  if (next.some((at) => at !== null && at <= closesAt)) checks.add('/closesAt', 'contest.dates-order');
  if (reason === '') checks.add('/reason', 'contest.reason-needed');
  else checks.text('/reason', reason, 1000);
  if (channels !== null) {
    checkChannels(checks, channels);
    if (takesAway(contest.channels, channels)) checks.add('/channels', 'contest.channel-narrowed');
  }
  checkDecision(checks, wish.decision);
  return checks;
}

function checkDecision(checks: FieldChecks, decision: AmendmentDecision): void {
  checks.text('/decision/number', decision.number, 60, 'needed');
  if (!isDay(decision.decidedOn)) checks.add('/decision/decidedOn', 'contest.day-invalid');
  checks.text('/decision/signerTitle', decision.signerTitle, 300, 'needed');
  checks.text('/decision/signerName', decision.signerName, 120, 'needed');
  checks.text('/decision/body', decision.body, 5000, 'needed');
}
