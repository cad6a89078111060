import { accountOf, type Actor } from '../../kernel/actor.js';
import type { Contest } from '../contests/index.js';
import type { EntryState, LengthLimits, QueueFilter, SimilarityLimit } from '../entries/index.js';
import type { QueueQuery, QueueState } from './dto/queue.dto.js';

const states: Readonly<Record<QueueState, readonly EntryState[] | undefined>> = {
  waiting: ['submitted'],
  correcting: ['correcting'],
  appealed: ['appealed'],
  eligible: ['eligible'],
  ineligible: ['ineligible'],
  all: undefined,
};

/** The query of a list as the queue understands it. */
export function filterOf(query: Partial<QueueQuery>, contest: Contest, actor: Actor, now: Date): QueueFilter {
  const { state = 'waiting', assigned, second, similar } = query;
  const { categoryId, unitId, finding, length, language, channel, inspected, correction, q } = query;
  const me = accountOf(actor);
  return {
    ...{ categoryId, unitId, finding, length, language, channel, inspected, correction, q, now },
    states: states[state],
    similarPercent: similar,
    aboveSimilarity: query.similarity === 'above' ? similarityLimits(contest) : undefined,
    limits: length === undefined ? undefined : limitsOf(contest),
    assignedTo: assigned === 'none' ? null : assigned === 'me' ? (me ?? '') : assigned,
    second: second === undefined ? undefined : { notBy: second === 'mine' ? me : null },
  };
}

/** The categories that limit how much of a work other works may have. */
function similarityLimits({ categories }: Contest): SimilarityLimit[] {
  return categories.flatMap(({ id, maxSimilarityPercent: percent }) =>
    percent === null ? [] : [{ categoryId: id, percent }],
  );
}

const minuteMs = 60_000;

function limitsOf(contest: Contest): LengthLimits[] {
  return contest.categories.map(({ id, minWords, maxWords, minMinutes, maxMinutes, tolerancePercent }) => {
    const least = (limit: number | null, unit: number): number | null =>
      limit === null ? null : Math.ceil((limit * unit * (100 - tolerancePercent)) / 100);
    const most = (limit: number | null, unit: number): number | null =>
      limit === null ? null : Math.floor((limit * unit * (100 + tolerancePercent)) / 100);
    return {
      categoryId: id,
      least: least(minWords, 1),
      most: most(maxWords, 1),
      leastMs: least(minMinutes, minuteMs),
      mostMs: most(maxMinutes, minuteMs),
    };
  });
}
