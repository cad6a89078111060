import type { RoundTerms } from '../../src/modules/contests/index.js';
import { RankingReader, type RankingItemView, type RankingView } from '../../src/modules/scoring/index.js';
import { RankingQuery } from '../../src/modules/scoring/dto/ranking-query.dto.js';
import { TestApp } from '../support/app.js';
import { buildJudging, closeRound, deskOf, plainRound, type Stage, submitAll } from '../support/judging.js';

/** Twenty-six works, read page by page. */
let app: TestApp;
let stage: Stage;
let round: string;
let codes: string[];

const works = 26;
const rounds: readonly RoundTerms[] = [
  {
    ...{ ...plainRound, name: 'Sơ khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: 12 },
    tieKeys: [{ by: 'highest' }],
  },
  { ...plainRound, name: 'Chung khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: null },
];

/** Of each three works in a row the first two come to the same; the judges are further apart about the first one. */
const totalOf = (at: number, judge: number): number => {
  const level = 9500 - Math.floor(at / 3) * 300;
  if (at % 3 === 2) return level - 100;
  const swing = at % 3 === 0 ? 100 : 50;
  return level + (judge === 0 ? swing : -swing);
};

beforeAll(async () => {
  app = await TestApp.start();
  stage = await buildJudging(app, { works, judges: 2, rounds });
  [round] = stage.rounds;
  codes = (await deskOf(app, stage.judges[0]!, round)).map(({ code }) => code).sort();
  // The twelfth and the thirteenth share their place, and both go on.
  const placeOf = (code: string): number => (codes.indexOf(code) === 12 ? 11 : codes.indexOf(code));
  await submitAll(app, stage, round, (code, judge) => totalOf(placeOf(code), judge));
  await closeRound(app, stage, round);
});
afterAll(() => app.stop());

async function read(wish: Partial<RankingQuery> = {}, roundId = round): Promise<RankingView> {
  const query = Object.assign(new RankingQuery(), wish);
  return app.get(RankingReader).view(await stage.head.actor(), roundId, 'vi', query);
}

const shown = ({ items }: RankingView): number[] => items.map(({ code }) => codes.indexOf(code));
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

it('gives one page after the other, whatever its size, with what is true of the whole', async () => {
  const whole = await read({ pageSize: 200 });
  expect(whole).toMatchObject({ works, found: works, advancing: 13, advanceCount: 12, tiedAtLine: true });
  expect(shown(whole)).toEqual(range(0, 25));
  expect(whole.items.map(({ partedBy }) => partedBy).slice(0, 6)).toEqual([null, 0, null, null, 0, null]);
  for (const pageSize of [1, 3, 4, 7]) {
    const items: RankingItemView[] = [];
    for (let page = 1; page <= Math.ceil(works / pageSize); page += 1) {
      const part = await read({ page, pageSize });
      expect(part).toMatchObject({ works, found: works, advancing: 13, page, pageSize });
      items.push(...part.items);
    }
    // What parted two works is told on the next page, too.
    expect(items).toEqual(whole.items);
  }
  expect((await read({ page: 9, pageSize: 25 })).items).toEqual([]);
});

it('gives those that go on, and those around the line with all who share a place', async () => {
  const going = await read({ only: 'advancing', pageSize: 10 });
  expect(going).toMatchObject({ found: 13, works });
  expect(shown(going)).toEqual(range(0, 9));
  expect(shown(await read({ only: 'advancing', page: 2, pageSize: 10 }))).toEqual([10, 11, 12]);
  // Ten on either side of the line, which is drawn under the thirteenth.
  const around = await read({ only: 'line', pageSize: 200 });
  expect(shown(around)).toEqual(range(3, 22));
  expect(around.items.map(({ advances }) => advances)).toEqual([
    ...Array.from({ length: 10 }, () => true),
    ...Array.from({ length: 10 }, () => false),
  ]);
  const whole = await read({ pageSize: 200 });
  expect(around.items).toEqual(whole.items.slice(3, 23));
});

it('gives the works of one category with their own places, and of them those that go on', async () => {
  const { categories } = await read();
  expect(categories).toHaveLength(2);
  const whole = await read({ pageSize: 200 });
  for (const { id, name } of categories) {
    const own = whole.items.filter(({ categoryId }) => categoryId === id);
    const list = await read({ category: id, pageSize: 200 });
    expect(list.found).toBe(own.length);
    expect(list.items).toEqual(own.map((item) => ({ ...item, categoryName: name, partedBy: null })));
    const going = await read({ category: id, only: 'advancing', pageSize: 200 });
    expect(going.items.map(({ code }) => code)).toEqual(
      own.filter(({ advances }) => advances).map(({ code }) => code),
    );
    // Codes are drawn by lot, and so is how many of the category stand above the line: rarely more than ten.
    const line = own.filter(({ advances }) => advances).length;
    expect(shown(await read({ category: id, only: 'line', pageSize: 200 }))).toEqual(
      own.slice(Math.max(0, line - 10), line + 10).map(({ code }) => codes.indexOf(code)),
    );
  }
  expect(await read({ category: 'none' })).toMatchObject({ found: 0, items: [], works });
});

it('finds a work by a part of its code, however it is typed, and says what parted it from the work above', async () => {
  const whole = await read({ pageSize: 200 });
  for (const at of [0, 1, 2, 13]) {
    const item = whole.items[at]!;
    for (const q of [item.code, item.code.toLowerCase(), item.code.replace('-', ''), ` ${item.code} `]) {
      expect(await read({ q })).toMatchObject({ found: 1, items: [item] });
    }
  }
  const part = whole.items[5]!.code.slice(0, 2);
  const matching = whole.items.filter(({ code }) => code.replace('-', '').includes(part));
  expect((await read({ q: part, pageSize: 200 })).items).toEqual(matching);
  // Nothing that is typed means anything to the database.
  expect(await read({ q: '0O1I' })).toMatchObject({ found: 0 });
  expect(await read({ q: '%' })).toMatchObject({ found: 0 });
  expect(await read({ q: '  ' })).toMatchObject({ found: works });
});

it('tells how the scores are spread, for those who lead the round', async () => {
  const whole = await read({ pageSize: 200 });
  const { scores } = await app.get(RankingReader).spread(await stage.head.actor(), round);
  const expected = new Map<number, number>();
  for (const { estimate } of whole.items) expected.set(estimate, (expected.get(estimate) ?? 0) + 1);
  expect(scores).toEqual(
    [...expected].sort(([a], [b]) => a - b).map(([score, count]) => ({ score, works: count })),
  );
  await expect(app.get(RankingReader).spread(await stage.judges[0]!.actor(), round)).rejects.toMatchObject({
    code: 'thing.not-found',
  });
});
