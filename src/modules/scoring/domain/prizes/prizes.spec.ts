import fc from 'fast-check';
import { fraction } from '../../../../kernel/fraction.js';
import { allocatePrizes, type Candidate, decidingKey, tiePolicies } from './allocate.js';
import { shareSeats } from './quotas.js';

const candidate = (
  id: string,
  total: number,
  keys: readonly (number | null)[] = [],
  submittedAt = 0,
): Candidate => ({
  id,
  total: fraction(total),
  keys: keys.map((key) => (key === null ? null : fraction(key))),
  submittedAt,
});
const idsOf = (
  candidates: readonly Candidate[],
  quotas: readonly number[],
  policy: (typeof tiePolicies)[number],
): (readonly string[])[] =>
  allocatePrizes(
    candidates,
    quotas.map((quota, index) => ({ name: `level ${String(index)}`, quota })),
    policy,
  ).awards.map(({ ids }) => ids);

describe('prizes', () => {
  const tied = [
    candidate('a', 90),
    candidate('b', 85, [8, null]),
    candidate('c', 85, [8, 0]),
    candidate('d', 70),
  ];

  it('falls by each policy as it says', () => {
    expect(idsOf(tied, [2, 1], 'all_tied')).toEqual([['a', 'b', 'c'], []]);
    expect(idsOf(tied, [2, 2], 'none_beyond')).toEqual([['a'], ['b', 'c']]);
    expect(idsOf(tied, [2, 2], 'tie_break')).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('leaves to the council what nothing separates, and all below', () => {
    const same = [candidate('a', 80, [7], 5), candidate('b', 80, [7], 5), candidate('c', 60)];
    const { awards, undecided } = allocatePrizes(
      same,
      [
        { name: 'A', quota: 1 },
        { name: 'B', quota: 2 },
      ],
      'tie_break',
    );
    expect(awards.map(({ ids }) => ids)).toEqual([[], []]);
    expect(undecided).toEqual({ level: 'A', places: 1, ids: ['a', 'b'] });
  });

  it('names what tells two entries apart', () => {
    const [a, b, c] = tied as [Candidate, Candidate, Candidate];
    expect([
      decidingKey(a, b),
      decidingKey(b, c),
      decidingKey(b, { ...b, submittedAt: 1 }),
      decidingKey(b, b),
    ]).toEqual(['total', 1, 'submitted', null]);
  });

  it('never lets a lower total overtake, nor gives two prizes to one entry', () => {
    const many = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        total: fc.integer({ min: 0, max: 6 }),
        key: fc.option(fc.integer({ min: 0, max: 2 })),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        many,
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...tiePolicies),
        (list, quotas, policy) => {
          const candidates = list.map(({ id, total, key }) => candidate(id, total, [key]));
          const winners = idsOf(candidates, quotas, policy).flat();
          expect(new Set(winners).size).toBe(winners.length);
          const totals = winners.map((id) => list.find((one) => one.id === id)?.total ?? -1);
          expect(totals).toEqual([...totals].sort((x, y) => y - x));
          const left = list.filter(({ id }) => !winners.includes(id));
          // Tied entries share the level, so whoever is left stands below all winners.
          if (policy === 'all_tied' && winners.length > 0) {
            for (const { total } of left) expect(total).toBeLessThan(Math.min(...totals));
          }
          expect(idsOf([...candidates].reverse(), quotas, policy)).toEqual(idsOf(candidates, quotas, policy));
        },
      ),
    );
  });
});

describe('seats', () => {
  it('are all given, within one of the quota, and more to no smaller group', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 40 }),
        (counts, seats) => {
          const share = shareSeats(
            counts.map((count) => fraction(count)),
            seats,
          );
          expect(share.seats.reduce((sum, one) => sum + one, 0) + share.unallocated).toBe(seats);
          counts.forEach((count, i) => {
            counts.forEach((other, j) => {
              if (count > other) expect(share.seats[i] ?? 0).toBeGreaterThanOrEqual(share.seats[j] ?? 0);
            });
          });
        },
      ),
    );
  });
});
