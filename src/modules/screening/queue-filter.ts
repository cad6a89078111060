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

function limitsOf(contest: Contest): LengthLimits[] {
  return contest.categories.map(({ id, minWords, maxWords, tolerancePercent }) => ({
    categoryId: id,
    least: minWords === null ? null : Math.ceil((minWords * (100 - tolerancePercent)) / 100),
    most: maxWords === null ? null : Math.floor((maxWords * (100 + tolerancePercent)) / 100),
  }));
}
