import type { Contest } from '../contest.js';
import { FieldChecks } from './field-checks.js';

/** Finds what is wrong with a later deadline: it must be later, still ahead, and before the first round ends. */
export function checkExtension(contest: Contest, closesAt: Date, reason: string, now: Date): FieldChecks {
  const checks = new FieldChecks();
  const present = contest.receivingClosesAt;
  if (closesAt <= now || (present !== null && closesAt <= present)) {
    checks.add('/closesAt', 'contest.not-an-extension');
  }
  const next = [...contest.rounds.map((round) => round.dueAt), contest.resultsExpectedAt];
  if (next.some((at) => at !== null && at <= closesAt)) checks.add('/closesAt', 'contest.dates-order');
  if (reason === '') checks.add('/reason', 'contest.reason-needed');
  else checks.text('/reason', reason, 1000);
  return checks;
}
