import fc from 'fast-check';
import type { TieKey } from '../../../kernel/deviation.js';
import { merkleRoot } from '../../../kernel/merkle.js';
import { sheetsOf, type WorkFacts, type WrittenSheet } from './written-sheets.js';
import {
  closeRound,
  type Committed,
  partingKey,
  resultsHold,
  type RankingRule,
  resultOf,
  rootOf,
  type RoundOutcome,
  type WorkResult,
} from './closing.js';
import { type EstimationMethod, estimationMethods } from './estimate.js';
import { RuleNotEstimableError } from './marks.js';
import { fitMixed } from './mixed.js';
import { obstacleOf } from './obstacle.js';
import { designOf } from './design.js';

const work = (code: string, categoryId: string, ...totals: number[]): WrittenSheet[] =>
  totals.map((total, index) => ({
    ...{ code, categoryId, judgeId: `j${index}`, total, order: 0 },
    criteria: [Math.floor(total / 3), total - Math.floor(total / 3)],
  }));

const by = (method: EstimationMethod, ...tieKeys: TieKey[]): RankingRule => ({ method, tieKeys });

interface Closed {
  readonly results: readonly WorkResult[];
  readonly outcome: RoundOutcome;
}

function close(
  works: readonly (readonly WrittenSheet[])[],
  {
    count = null,
    rule = by('mean'),
    ...facts
  }: { count?: number | null; rule?: RankingRule } & WorkFacts = {},
): Closed {
  const sheets = sheetsOf(works.flat(), facts);
  const outcome = closeRound(sheets, rule, count);
  const results = Array.from(outcome.places.order, (number) => resultOf(sheets, outcome, number));
  return { results, outcome };
}

const ranks = ({ results }: Closed): [string, number][] => results.map(({ code, rank }) => [code, rank]);
const committed = ({ results }: Closed): Committed[] => [...results];

describe('closing by the mean', () => {
  it('ranks over all and within each category, with ties and gaps', () => {
    const works = [
      work('D', 'x', 7000, 7000),
      work('A', 'x', 8000, 9000),
      work('C', 'y', 8500, 8500),
      work('B', 'y', 9000, 9100),
    ];
    expect(
      close(works).results.map(({ code, estimate, rank, tied, categoryRank, categoryTied, advances }) => [
        ...[code, estimate, rank, tied, categoryRank, categoryTied, advances],
      ]),
    ).toEqual([
      ['B', 9050, 1, false, 1, false, false],
      ['A', 8500, 2, true, 1, false, false],
      ['C', 8500, 2, true, 2, false, false],
      ['D', 7000, 4, false, 2, false, false],
    ]);
  });

  it('ranks by the exact mean where the shown one is the same', () => {
    const closed = close([work('A', 'x', 8000, 8000, 8001), work('B', 'x', 8000, 8000, 8000)]);
    expect(closed.results.map(({ code, estimate, rank }) => [code, estimate, rank])).toEqual([
      ['A', 8000, 1],
      ['B', 8000, 2],
    ]);
  });

  it('takes all who share the last place that advances, and says so', () => {
    const works = [work('A', 'x', 9000), work('B', 'x', 8000), work('C', 'x', 8000), work('D', 'x', 7000)];
    const two = close(works, { count: 2 });
    expect(two.results.filter(({ advances }) => advances).map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    expect(two.outcome).toMatchObject({ tiedAtLine: true, advancing: 3, lastPlace: 2 });
    expect(close(works, { count: 3 }).outcome).toMatchObject({ tiedAtLine: false, advancing: 3 });
    expect(close(works, { count: 9 }).outcome).toMatchObject({ tiedAtLine: false, advancing: 4 });
    expect(close(works, { count: 0 }).outcome).toMatchObject({ tiedAtLine: false, advancing: 0 });
  });

  it('refuses a work without a reading, and a rule that cannot say anything', () => {
    const sheets = sheetsOf(work('A', 'x', 8000));
    const starts = Int32Array.of(0, 1, 1);
    const more = { ...sheets, codes: ['A', 'B'], starts, decided: Int32Array.of(-1, -1) };
    const two = { ...more, categoryOf: Int32Array.of(0, 0), earlier: new Int32Array(2) };
    expect(() => closeRound(two, by('mean'), null)).toThrow(RangeError);
    const once = [work('A', 'x', 8000), work('B', 'x', 7000)];
    expect(() => close(once, { rule: by('mixed') })).toThrow(RuleNotEstimableError);
    expect(ranks(close([work('A', 'x', 8000), work('B', 'x', 8000)], { rule: by('mixed') }))).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('never lets a better mean stand behind a worse one, nor advance less', () => {
    const totals = fc.array(
      fc.integer({ min: 0, max: 200 }).map((half) => half * 50),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(totals, { minLength: 1, maxLength: 12 }), fc.nat(12), (all, count) => {
        const works = all.map((own, index) =>
          work(String.fromCharCode(65 + index), index % 2 ? 'x' : 'y', ...own),
        );
        const { results } = close(works, { count });
        for (const a of results) {
          for (const b of results) {
            const better = a.sum * b.readings > b.sum * a.readings;
            if (better) expect(a.rank).toBeLessThan(b.rank);
            if (better && b.advances) expect(a.advances).toBe(true);
            if (a.sum * b.readings === b.sum * a.readings) expect(a.rank).toBe(b.rank);
          }
          expect(a.rank).toBe(1 + results.filter((b) => b.sum * a.readings > a.sum * b.readings).length);
          const own = results.filter((b) => b.categoryId === a.categoryId && b.rank < a.rank);
          expect(a.categoryRank).toBe(1 + own.length);
        }
        expect(results.filter((result) => result.advances).length).toBeGreaterThanOrEqual(
          Math.min(count, works.length),
        );
      }),
    );
  });
});

describe('closing by other rules', () => {
  it('ranks by the median and by the trimmed mean, exactly', () => {
    const works = [work('A', 'x', 9900, 6000, 6000), work('B', 'x', 7000, 7000, 1000)];
    expect(ranks(close(works))).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
    for (const method of ['median', 'trimmed'] as const) {
      expect(ranks(close(works, { rule: by(method) }))).toEqual([
        ['B', 1],
        ['A', 2],
      ]);
    }
  });

  /** J0 gives a thousand less; C had J0 twice over, as it were: with a lenient reader it would stand first. */
  const harsh = [
    ...[work('A', 'x', 7000, 8000), work('B', 'x', 6000, 7000)],
    [{ code: 'C', categoryId: 'x', judgeId: 'j0', total: 7200, criteria: [7200, 0], order: 0 }],
  ];

  it('takes severity away by leniency and by the mixed model', () => {
    expect(ranks(close(harsh))[0]).toEqual(['A', 1]);
    expect(ranks(close(harsh, { rule: by('leniency') }))[0]).toEqual(['C', 1]);
    const { results } = close(harsh, { rule: by('leniency') });
    expect(results.map(({ code, estimate, mark }) => [code, estimate, mark])).toEqual([
      ['C', 7700, { sum: 77_000_000, count: 10_000 }],
      ['A', 7500, { sum: 75_000_000, count: 10_000 }],
      ['B', 6500, { sum: 65_000_000, count: 10_000 }],
    ]);
  });

  it('shows standard scores on the scale of the scores', () => {
    const { results } = close([work('A', 'x', 8000, 7000), work('B', 'x', 6000, 5000)], {
      rule: by('zscore'),
    });
    // A stands 1/√2 above the mean of 6500 with a standard deviation of √(5000000/3).
    const off = Math.round(Math.sqrt(5_000_000 / 3) / Math.SQRT2);
    expect(results.map(({ code, estimate }) => [code, estimate])).toEqual([
      ['A', 6500 + off],
      ['B', 6500 - off],
    ]);
  });

  it.each(estimationMethods)('lets a decided score stand by %s', (method) => {
    const works = [work('A', 'x', 8000, 7000), work('B', 'x', 6000, 5100), work('C', 'x', 6500, 6400)];
    const { results } = close(works, { rule: by(method), decided: { B: 9900 } });
    expect(results[0]).toMatchObject({
      code: 'B',
      estimate: 9900,
      mean: 5550,
      mark: { sum: 9900, count: 1 },
    });
  });

  const somewhere = fc
    .uniqueArray(fc.tuple(fc.nat(9), fc.nat(3), fc.integer({ min: 0, max: 40 })), {
      selector: ([entry, judge]) => `${entry}/${judge}`,
      minLength: 4,
      maxLength: 34,
    })
    .map((rows) =>
      rows.map(([entry, judge, half]): WrittenSheet => {
        const total = half * 50;
        return {
          code: `E${entry}`,
          categoryId: 'x',
          judgeId: `j${judge}`,
          total,
          criteria: [total],
          order: 0,
        };
      }),
    );

  it.each(estimationMethods)('by %s does not depend on the order of the sheets', (method) => {
    fc.assert(
      fc.property(somewhere, fc.nat(), (list, turn) => {
        if (obstacleOf(sheetsOf(list), method, [{ categoryIds: [] }]) !== null) return;
        const cut = turn % list.length;
        const turned = [[...list.slice(cut), ...list.slice(0, cut)].reverse()];
        const rule = by(method, { by: 'highest' });
        expect(close(turned, { rule }).outcome.committedRoot).toBe(
          close([list], { rule }).outcome.committedRoot,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('is not moved by what one judge adds to all works, by leniency', () => {
    fc.assert(
      fc.property(somewhere, fc.integer({ min: -40, max: 40 }), (list, more) => {
        if (obstacleOf(sheetsOf(list), 'leniency', [{ categoryIds: [] }]) !== null) return;
        const moved = list.map((sheet) =>
          sheet.judgeId === 'j0' ? { ...sheet, total: sheet.total + more * 50 } : sheet,
        );
        const rule = by('leniency');
        expect(ranks(close([moved], { rule }))).toEqual(ranks(close([list], { rule })));
      }),
      { numRuns: 60 },
    );
  });

  /**
   * Scores that a work's and a judge's part explain without rest leave the likelihood without a top; where works do not
   * differ at all, what is left between them is rounding.
   */
  const isTelling = (list: readonly WrittenSheet[]): boolean => {
    const variances = fitMixed(designOf(sheetsOf(list)))?.variances;
    if (variances === undefined) return true;
    const { entry, judge, residual } = variances;
    return Math.min(entry, residual) > 1e-3 * (entry + judge + residual);
  };

  it.each(estimationMethods)('by %s the places are the same on ten times the scale', (method) => {
    fc.assert(
      fc.property(somewhere, (list) => {
        if (obstacleOf(sheetsOf(list), method, [{ categoryIds: [] }]) !== null) return;
        if (method === 'mixed' && !isTelling(list)) return;
        const larger = list.map((sheet) => ({ ...sheet, total: sheet.total * 10 }));
        const rule = by(method);
        expect(ranks(close([larger], { rule }))).toEqual(ranks(close([list], { rule })));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what parts works of the same mark', () => {
  const tied = [work('A', 'x', 8000, 8000), work('B', 'x', 9000, 7000), work('C', 'x', 6000, 6000)];

  it.each([
    [[{ by: 'highest' }], 'B'],
    [[{ by: 'lowest' }], 'A'],
    [[{ by: 'median' }, { by: 'lowest' }], 'A'],
    [[{ by: 'earlier-round' }], 'B'],
  ] as [TieKey[], string][])('are keys in their order: %j', (tieKeys, first) => {
    const closed = close(tied, { rule: by('mean', ...tieKeys), earlier: { A: 2, B: 1, C: 3 } });
    expect(ranks(closed)).toEqual([
      [first, 1],
      [first === 'A' ? 'B' : 'A', 2],
      ['C', 3],
    ]);
    expect(closed.results.map(({ keys }) => keys === null)).toEqual([false, false, true]);
    const [one, two, three] = committed(closed);
    expect(partingKey(one!, two!)).toBe(tieKeys.length - 1);
    expect(partingKey(two!, three!)).toBeNull();
  });

  it('is the mean score of a criterion, exactly', () => {
    const one = work('A', 'x', 8000, 8000);
    const two = work('B', 'x', 8000, 8000).map((sheet) => ({ ...sheet, criteria: [2667, 5333] }));
    const rule = by('mean', { by: 'criterion', criterionId: 'c1' });
    expect(ranks(close([one, two], { rule }))).toEqual([
      ['B', 1],
      ['A', 2],
    ]);
    expect(ranks(close([one, two], { rule: by('mean', { by: 'criterion', criterionId: 'gone' }) }))).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('leaves what nothing parts to the council, and one without a place in the round before below one with it', () => {
    const closed = close(tied, { rule: by('mean', { by: 'earlier-round' }), earlier: { B: 4 } });
    expect(ranks(closed)[0]).toEqual(['B', 1]);
    const same = [work('A', 'x', 8000, 7000), work('B', 'x', 8000, 7000)];
    const { results } = close(same, { rule: by('mean', { by: 'highest' }, { by: 'median' }) });
    expect(results.map(({ rank, tied: shares, categoryTied }) => [rank, shares, categoryTied])).toEqual([
      [1, true, true],
      [1, true, true],
    ]);
  });
});

describe('the root', () => {
  const works = [work('B', 'x', 9000), work('A', 'x', 8000, 8001)];

  it('commits to code, place and mark in the order of the codes', () => {
    const closed = close(works);
    expect(closed.outcome.committedRoot).toBe(merkleRoot(['["A",2,[16001,2]]', '["B",1,[9000,1]]']));
    expect(rootOf(committed(closed).reverse())).toBe(closed.outcome.committedRoot);
    const keyed = close([work('A', 'x', 8000, 8000), work('B', 'x', 9000, 7000)], {
      rule: by('mean', { by: 'highest' }, { by: 'earlier-round' }),
    });
    expect(keyed.outcome.committedRoot).toBe(
      merkleRoot(['["A",2,[16000,2],[8000,1],null]', '["B",1,[16000,2],[9000,1],null]']),
    );
  });

  it('of a round closed before there were rules is what it was', () => {
    const old = [
      { code: 'B', estimate: 9000, rank: 1, mark: null, keys: null },
      { code: 'A', estimate: 8000, rank: 2, mark: null, keys: null },
    ];
    expect(rootOf(old)).toBe(merkleRoot(['["A",8000,2]', '["B",9000,1]']));
    expect(resultsHold(old)).toBe(true);
  });

  it('and the places show what was changed afterwards', () => {
    const results = committed(close(works));
    const root = rootOf(results);
    const [first, second] = results as [Committed, Committed];
    expect(rootOf([{ ...first, mark: { sum: 9001, count: 1 } }, second])).not.toBe(root);
    expect(resultsHold(results)).toBe(true);
    expect(
      resultsHold([
        { ...first, rank: 2 },
        { ...second, rank: 1 },
      ]),
    ).toBe(false);
    expect(resultsHold([first, { ...second, rank: 1 }])).toBe(false);
    expect(resultsHold([{ ...first, estimate: 9050 }, second])).toBe(false);
  });
});

describe('obstacles', () => {
  const apart = [
    ...[work('A', 'x', 8000, 7000), work('B', 'x', 7000, 7500)],
    ...[work('C', 'y', 6000, 6500), work('D', 'y', 7000, 9000)].map((own) =>
      own.map((sheet) => ({ ...sheet, judgeId: `k${sheet.judgeId}` })),
    ),
  ].flat();

  it('are works in for the same places that no common judge links, by leniency alone', () => {
    const sheets = sheetsOf(apart);
    expect(obstacleOf(sheets, 'leniency', [{ categoryIds: [] }])).toEqual({ kind: 'unlinked', groups: 2 });
    expect(obstacleOf(sheets, 'leniency', [{ categoryIds: ['x'] }, { categoryIds: ['y'] }])).toBeNull();
    expect(obstacleOf(sheets, 'mixed', [{ categoryIds: [] }])).toBeNull();
    const decided = sheetsOf(apart, { decided: { C: 7000, D: 8000 } });
    expect(obstacleOf(decided, 'leniency', [{ categoryIds: [] }])).toBeNull();
  });

  it('are too few sheets for the mixed model', () => {
    const once = sheetsOf([work('A', 'x', 8000), work('B', 'x', 7000)].flat());
    expect(obstacleOf(once, 'mixed', [])).toEqual({ kind: 'not-estimable' });
    expect(obstacleOf(once, 'mean', [])).toBeNull();
  });
});
