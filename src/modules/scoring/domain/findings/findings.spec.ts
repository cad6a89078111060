import fc from 'fast-check';
import { tabulate } from '../readings.js';
import { differencesOf } from './differences.js';
import { sheetsOf, type WrittenSheet } from '../written-sheets.js';
import type { RankingRule } from '../closing.js';
import { type Findings, type FindingsInput, findingsOf as findingsOfSheets } from './findings.js';

const byMean: RankingRule = { method: 'mean', tieKeys: [] };

type Written = Omit<FindingsInput, 'sheets' | 'rule'> & { readonly sheets: readonly WrittenSheet[] };
const findingsOf = ({ sheets, ...rest }: Written, rule = byMean): Findings =>
  findingsOfSheets({ ...rest, rule, sheets: sheetsOf(sheets) });

const sheet = (code: string, judgeId: string, total: number, order = 0): WrittenSheet => {
  return { code, categoryId: code < 'W3' ? 'truyen' : 'ky', judgeId, total, criteria: [total], order };
};

/** Two judges; the second gives ten points less but agrees on the order. */
const twoJudges = [9000, 8000, 7000, 6000, 5000].flatMap((score, at) => [
  sheet(`W${at + 1}`, 'J1', score, at),
  sheet(`W${at + 1}`, 'J2', score - 1000, at),
]);

const input = (sheets: readonly WrittenSheet[], lines = [{ name: 'Giải Nhất', quantity: 1 }]) => {
  return { sheets, groups: [{ categoryIds: [], lines }], deviationLimit: 900, seed: 's' };
};

describe('the findings of a round', () => {
  it('places the works by every rule and counts what there is', () => {
    const found = findingsOf(input(twoJudges));
    expect(found).toMatchObject({ works: 5, judges: 2, sheets: 10, components: 1 });
    expect(found.groups[0]?.nearest.map(({ code, value, rank }) => [code, value, rank])).toEqual([
      ['W1', 8500, 1],
      ['W2', 7500, 2],
      ['W3', 6500, 3],
      ['W4', 5500, 4],
      ['W5', 4500, 5],
    ]);
    expect(found.groups[0]?.nearest.map(({ others }) => Object.values(others))).toEqual(
      [1, 2, 3, 4, 5].map((rank) => [rank, rank, rank, rank, rank, rank]),
    );
    expect(found.agreement).toMatchObject({ concordance: 1, complete: true });
  });

  it('keeps the lines of a category to its works', () => {
    const groups = [
      {
        categoryIds: ['ky'],
        lines: [
          { name: 'Giải Nhất', quantity: 1 },
          { name: 'Giải Nhì', quantity: 2 },
        ],
      },
    ];
    const [group] = findingsOf({ ...input(twoJudges), groups }).groups;
    expect(group?.works).toBe(3);
    expect(group?.nearest.map(({ code, rank }) => [code, rank])).toEqual([
      ['W3', 1],
      ['W4', 2],
      ['W5', 3],
    ]);
    expect(group?.lines.map(({ name, place }) => [name, place])).toEqual([
      ['Giải Nhất', 1],
      ['Giải Nhì', 3],
    ]);
    // Above a line that takes all works, all are surely.
    expect(group?.lines[1]).toMatchObject({ sure: 3, possible: 3 });
  });

  it('is sure of works far apart, and unsure of works close together', () => {
    const apart = [9000, 5000, 1000].flatMap((score, at) => [
      sheet(`W${at}`, 'J1', score),
      sheet(`W${at}`, 'J2', score - 100),
    ]);
    expect(findingsOf(input(apart)).groups[0]?.lines).toEqual([
      { name: 'Giải Nhất', place: 1, sure: 1, possible: 1 },
    ]);
    const close = [5000, 5010, 5020].flatMap((score, at) => [
      sheet(`W${at}`, 'J1', score),
      sheet(`W${at}`, 'J2', score - 900),
    ]);
    expect(findingsOf(input(close)).groups[0]?.lines).toEqual([
      { name: 'Giải Nhất', place: 1, sure: 0, possible: 3 },
    ]);
  });

  it('says nothing of sureness where each work was read once', () => {
    const [group] = findingsOf(input([sheet('W1', 'J1', 9000), sheet('W2', 'J1', 8000)])).groups;
    expect(group?.lines).toEqual([{ name: 'Giải Nhất', place: 1, sure: null, possible: null }]);
    expect(group?.nearest.map(({ best, worst }) => [best, worst])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('gives no place by leniency where groups of works are not linked', () => {
    const apart = [
      ...[sheet('W1', 'J1', 9000), sheet('W1', 'J2', 8000), sheet('W2', 'J1', 7000), sheet('W2', 'J2', 7500)],
      ...[sheet('W5', 'J3', 9000), sheet('W5', 'J4', 8000), sheet('W6', 'J3', 5000), sheet('W6', 'J4', 5100)],
    ];
    const found = findingsOf(input(apart));
    expect(found.components).toBe(2);
    expect(found.groups[0]?.nearest.map(({ others }) => others.leniency)).toEqual([null, null, null, null]);
  });

  it('holds a work’s own place in its set, and is the same for any order of the sheets', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 6, maxLength: 24 });
    fc.assert(
      fc.property(scores, fc.nat(), (list, turn) => {
        const sheets = list.map((score, at) => sheet(`W${at >> 1}`, `J${at % 2}`, score * 50, at >> 1));
        const found = findingsOf(input(sheets));
        for (const { rank, best, worst } of found.groups[0]?.nearest ?? []) {
          if (best === null || worst === null) continue;
          expect(best).toBeLessThanOrEqual(rank);
          expect(worst).toBeGreaterThanOrEqual(rank);
        }
        const cut = turn % sheets.length;
        const turned = [...sheets.slice(cut), ...sheets.slice(0, cut)];
        expect(findingsOf(input(turned)).groups).toEqual(found.groups);
      }),
      { numRuns: 25 },
    );
  });
});

describe('differences', () => {
  it('are counted over all pairs of readings of a work', () => {
    const readings = [
      ...[['A', 'J1', 8000] as const, ['A', 'J2', 7000] as const, ['A', 'J3', 8100] as const],
      ...[['B', 'J1', 5000] as const],
    ].map(([entry, judge, score]) => ({ entry, judge, score }));
    expect(differencesOf(tabulate(readings).design, 1000)).toEqual({
      ...{ pairs: 3, median: 1000, beyondLimit: 1, limit: 1000, width: 100 },
      counts: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
    });
  });

  it('are none without a second reading', () => {
    const found = differencesOf(tabulate([{ entry: 'A', judge: 'J1', score: 8000 }]).design, null);
    expect(found).toMatchObject({ pairs: 0, median: null, beyondLimit: null, counts: [] });
  });
});
