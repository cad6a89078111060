import fc from 'fast-check';
import { openTies, type PrizeLine, proposeAwards, type RankedWork } from './proposal.js';

const press = 'press';
const radio = 'radio';

/** Works named a, b, c … with these ranks, all of one category. */
function ranked(...ranks: readonly number[]): RankedWork[] {
  return ranks.map((rank, index) => ({ entryId: String.fromCharCode(97 + index), categoryId: press, rank }));
}

function prize(prizeId: string, quantity: number, ...categoryIds: string[]): PrizeLine {
  return { prizeId, quantity, categoryIds };
}

const given = (ranking: RankedWork[], ...prizes: PrizeLine[]): string[] =>
  proposeAwards(ranking, prizes).awards.map(({ entryId, prizeId }) => `${prizeId}:${entryId}`);

describe('the proposal', () => {
  it('fills the plan from the top', () => {
    expect(given(ranked(1, 2, 3, 4, 5), prize('A', 1), prize('B', 2), prize('C', 1))).toEqual([
      'A:a',
      'B:b',
      'B:c',
      'C:d',
    ]);
  });

  it('does not depend on the order in which works come', () => {
    const ranking = ranked(1, 2, 2, 4);
    expect(given([...ranking].reverse(), prize('A', 1), prize('B', 2))).toEqual(['A:a', 'B:c', 'B:b']);
  });

  it('leaves places empty when works run out, and gives nothing of a prize of none', () => {
    expect(given(ranked(1), prize('A', 0), prize('B', 5))).toEqual(['B:a']);
    expect(given([], prize('A', 3))).toEqual([]);
  });

  it('gives a tie one prize when all of it fits', () => {
    expect(given(ranked(1, 1, 3), prize('A', 2), prize('B', 1))).toEqual(['A:a', 'A:b', 'B:c']);
  });

  it('leaves a tie at the line to the council and keeps its places free', () => {
    const proposal = proposeAwards(ranked(1, 1, 3, 4), [prize('A', 1), prize('B', 2), prize('C', 5)]);
    expect(proposal.awards).toEqual([
      { entryId: 'c', prizeId: 'B' },
      { entryId: 'd', prizeId: 'C' },
    ]);
    expect(proposal.undecided).toEqual([
      {
        entryIds: ['a', 'b'],
        places: [
          { prizeId: 'A', count: 1 },
          { prizeId: 'B', count: 1 },
        ],
      },
    ]);
  });

  it('follows a long tie down through several prizes', () => {
    const proposal = proposeAwards(ranked(1, 2, 2, 2, 2, 6), [prize('A', 2), prize('B', 2), prize('C', 2)]);
    expect(proposal.awards).toEqual([
      { entryId: 'a', prizeId: 'A' },
      { entryId: 'f', prizeId: 'C' },
    ]);
    expect(proposal.undecided[0]?.places).toEqual([
      { prizeId: 'A', count: 1 },
      { prizeId: 'B', count: 2 },
      { prizeId: 'C', count: 1 },
    ]);
  });

  it('knows when a tie is decided', () => {
    const proposal = proposeAwards(ranked(1, 1, 1), [prize('A', 1), prize('B', 1)]);
    expect(proposal.awards).toEqual([]);
    expect(openTies(proposal, [])).toHaveLength(1);
    expect(openTies(proposal, [{ entryId: 'a', prizeId: 'B' }])).toHaveLength(1);
    const both = [
      { entryId: 'a', prizeId: 'B' },
      { entryId: 'c', prizeId: 'A' },
    ];
    expect(openTies(proposal, both)).toEqual([]);
  });

  it('keeps to the categories of a prize', () => {
    const ranking = [
      { entryId: 'p1', categoryId: press, rank: 1 },
      { entryId: 'p2', categoryId: press, rank: 2 },
      { entryId: 'r1', categoryId: radio, rank: 3 },
      { entryId: 'p3', categoryId: press, rank: 4 },
    ];
    expect(given(ranking, prize('A', 1, radio), prize('B', 1, press), prize('C', 1))).toEqual([
      'A:r1',
      'B:p1',
      'C:p2',
    ]);
  });

  it('keeps a tie over categories undecided where only some of it may go on', () => {
    const ranking = [
      { entryId: 'p1', categoryId: press, rank: 1 },
      { entryId: 'r1', categoryId: radio, rank: 1 },
      { entryId: 'p2', categoryId: press, rank: 3 },
    ];
    const proposal = proposeAwards(ranking, [prize('A', 1), prize('B', 1, press), prize('C', 1, press)]);
    expect(proposal.awards).toEqual([{ entryId: 'p2', prizeId: 'C' }]);
    expect(proposal.undecided).toHaveLength(1);
  });

  it('makes one tie of an old one and works that stand beside it', () => {
    const ranking = [
      { entryId: 'p1', categoryId: press, rank: 1 },
      { entryId: 'p2', categoryId: press, rank: 1 },
      { entryId: 'r1', categoryId: radio, rank: 1 },
    ];
    const proposal = proposeAwards(ranking, [prize('A', 1, press), prize('B', 1)]);
    expect(proposal.awards).toEqual([]);
    expect(proposal.undecided.map((tie) => [tie.entryIds, tie.places])).toEqual([
      [['p1', 'p2'], [{ prizeId: 'A', count: 1 }]],
      [['p1', 'p2', 'r1'], [{ prizeId: 'B', count: 1 }]],
    ]);
  });

  it('is fair: one prize a work, no prize over its number, nobody before somebody better', () => {
    const world = fc.record({
      ranks: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 25 }),
      quantities: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(world, ({ ranks, quantities }) => {
        const ranking = ranks.map((rank, index) => ({ entryId: `e${index}`, categoryId: press, rank }));
        const prizes = quantities.map((quantity, index) => prize(`P${index}`, quantity));
        const { awards, undecided } = proposeAwards(ranking, prizes);
        expect(new Set(awards.map((award) => award.entryId)).size).toBe(awards.length);
        const tied = new Set(undecided.flatMap((tie) => tie.entryIds));
        expect(awards.filter((award) => tied.has(award.entryId))).toEqual([]);
        for (const { prizeId, quantity } of prizes) {
          const kept = undecided.flatMap((tie) => tie.places).filter((place) => place.prizeId === prizeId);
          const used = awards.filter((award) => award.prizeId === prizeId).length;
          expect(used + kept.reduce((sum, place) => sum + place.count, 0)).toBeLessThanOrEqual(quantity);
        }
        const total = quantities.reduce((sum, quantity) => sum + quantity, 0);
        const kept = undecided.flatMap((tie) => tie.places).reduce((sum, place) => sum + place.count, 0);
        expect(awards.length + kept).toBe(Math.min(total, ranking.length));
        const level = new Map(awards.map((award) => [award.entryId, Number(award.prizeId.slice(1))]));
        for (const better of ranking) {
          for (const worse of ranking.filter((work) => work.rank > better.rank && level.has(work.entryId))) {
            if (tied.has(better.entryId)) continue;
            expect(level.get(better.entryId) ?? Infinity).toBeLessThanOrEqual(level.get(worse.entryId) ?? 0);
          }
        }
        for (const one of ranking) {
          for (const other of ranking.filter((work) => work.rank === one.rank)) {
            expect(level.get(other.entryId)).toBe(level.get(one.entryId));
          }
        }
      }),
    );
  });
});
