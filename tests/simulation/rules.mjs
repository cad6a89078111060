// What is compared: how works are read, and by which rule the readings become a ranking. The assignment and the
// rules are the program's own.
import { assign } from '../../dist/modules/judging/domain/assignment/assign.js';
import { estimate } from '../../dist/modules/scoring/domain/estimate.js';

/** Every work is read by so many judges, dealt by the program. */
export function readAll(contest, readings, seed) {
  const dealt = assign({
    entries: contest.works.map(({ id }) => ({ id })),
    judges: contest.judges.map(({ id }) => ({ id })),
    conflicts: [],
    readings,
    seed,
  });
  if ('impossible' in dealt) throw new Error('the works cannot be dealt');
  return dealt.pairs.map(({ entry, judge }) => ({
    entry,
    judge,
    score: contest.read(contest.work.get(entry), contest.judge.get(judge)),
  }));
}

/** Works by rank. */
export function rankBy(method, sheets) {
  return estimate(method, sheets).ranking.map(({ entry }) => entry);
}

/** One more reading for each of some works, by the judge who has read least of those who have not read it. */
export function readOnceMore(contest, sheets, entries) {
  const loads = new Map(contest.judges.map(({ id }) => [id, 0]));
  const readers = new Map();
  for (const { entry, judge } of sheets) {
    loads.set(judge, loads.get(judge) + 1);
    readers.set(entry, (readers.get(entry) ?? new Set()).add(judge));
  }
  const further = entries.map((entry) => {
    const free = contest.judges.filter(({ id }) => !readers.get(entry).has(id));
    const judge = free.reduce((least, one) => (loads.get(one.id) < loads.get(least.id) ? one : least));
    loads.set(judge.id, loads.get(judge.id) + 1);
    return { entry, judge: judge.id, score: contest.read(contest.work.get(entry), judge) };
  });
  return [...sheets, ...further];
}

/** Works of which two readings lie further apart than a limit (hundredths). */
export function differing(sheets, limit) {
  const spans = new Map();
  for (const { entry, score } of sheets) {
    const span = spans.get(entry) ?? { low: score, high: score };
    spans.set(entry, { low: Math.min(span.low, score), high: Math.max(span.high, score) });
  }
  return [...spans].filter(([, { low, high }]) => high - low > limit).map(([entry]) => entry);
}
