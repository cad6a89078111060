import type { Command } from 'commander';
import { compareFractions, fraction, fractionText, meanOfFractions } from '../../kernel/fraction.js';
import {
  allocatePrizes,
  type Allocation,
  type Candidate,
  tiePolicies,
} from '../../modules/scoring/domain/prizes/allocate.js';
import { shareSeats } from '../../modules/scoring/domain/prizes/quotas.js';
import { type Case, readCases } from './cases-file.js';
import { type OutcomeOptions, putJson, runEngine } from './outcome.js';

/** Adds `chamkin allocate`. */
export function registerAllocate(program: Command): void {
  program
    .command('allocate')
    .description('allot prizes by the three policies for ties, or share seats among groups')
    .argument('<cases>', 'JSON with cases of entries and levels, or of groups and seats')
    .option('--out <file>', 'write the JSON document there')
    .option('--json', 'describe a refusal as a problem object on standard output')
    .action((path: string, options: OutcomeOptions) => {
      runEngine('allocate', options, () => {
        const { cases } = readCases(path, ['cases']);
        putJson(
          { cases: cases.map((one) => (one.has('groups') ? seatsOf(one) : prizesOf(one))) },
          options.out,
        );
      });
    });
}

function seatsOf(one: Case): object {
  const groups = one.parts('groups');
  const counts = groups.map((group) => {
    const count = group.decimal('count');
    return compareFractions(count, fraction(0)) < 0 ? group.refuse('count') : count;
  });
  const share = shareSeats(counts, one.wholeNumber('seats'));
  return {
    id: one.id,
    groups: groups.map((group, index) => ({ name: group.text('name'), seats: share.seats[index] })),
    seats: share.seats,
    unallocated: share.unallocated,
    quota: share.quotas.map(fractionText),
    remainder: share.remainders.map(fractionText),
    tie_at_cut: share.tieAtCut,
    tie_decided_by: share.tieDecidedBy,
  };
}

function prizesOf(one: Case): object {
  const levels = one
    .parts('levels')
    .map((level) => ({ name: level.text('name'), quota: level.wholeNumber('quota') }));
  const least = one.decimalOrNull('min_score');
  const candidates = candidatesOf(one).filter(
    ({ total }) => least === null || compareFractions(total, least) >= 0,
  );
  const policies = tiePolicies.map((policy) => [
    policy,
    described(allocatePrizes(candidates, levels, policy)),
  ]);
  return { id: one.id, ...(Object.fromEntries(policies) as object) };
}

/** The entries that stand: withdrawn and disqualified ones free their places, and so does one without a score. */
function candidatesOf(one: Case): Candidate[] {
  const criteria = one.has('criteria_order') ? one.texts('criteria_order') : [];
  return one.parts('entries').flatMap((entry): Candidate[] => {
    const scores = entry.decimals('scores');
    if ((entry.has('status') && entry.text('status') !== 'ok') || scores.length === 0) return [];
    const given = entry.has('criteria') ? entry.part('criteria') : null;
    return [
      {
        id: entry.text('id'),
        total: meanOfFractions(scores),
        keys: criteria.map((name) => given?.decimalOrNull(name) ?? null),
        submittedAt: entry.has('submitted') ? entry.instant('submitted') : 0,
      },
    ];
  });
}

function described({ awards, undecided }: Allocation): object {
  return { awards, n_awarded: awards.reduce((sum, { ids }) => sum + ids.length, 0), undecided };
}
