import fc from 'fast-check';
import { policyOfLimit } from '../../../kernel/deviation.js';
import {
  byCopy,
  gapsOf,
  isComplete,
  liveReadings,
  type Reading,
  type ReadingRules,
  spreadOf,
} from './readings.js';
import { discrepancyOf } from './outcome.js';
import { sheetStates } from './sheet.machine.js';

const rules: ReadingRules = { readingsPerEntry: 2, deviation: policyOfLimit(1500) };
const reading = (of: Partial<Reading>): Reading => ({
  copyId: 'c',
  judgeId: `j${of.reading ?? 1}`,
  reading: 1,
  third: false,
  state: 'submitted',
  total: 8000,
  ...of,
});
const pair = (a: number, b: number): Reading[] => [
  reading({ reading: 1, total: a }),
  reading({ reading: 2, total: b }),
];

describe('the spread of readings', () => {
  it('is known only when all planned readings are in', () => {
    expect(spreadOf([reading({ reading: 1 })], rules)).toBeNull();
    expect(
      spreadOf([reading({ reading: 1 }), reading({ reading: 2, state: 'started', total: 100 })], rules),
    ).toBeNull();
    expect(spreadOf(pair(8000, 6500), rules)).toBe(1500);
  });

  it('leaves out the third reading and readings that fell away', () => {
    const all = [
      ...pair(8000, 6000),
      reading({ reading: 3, third: true, total: 100 }),
      reading({ reading: 2, state: 'recused', total: 0 }),
    ];
    expect(spreadOf(all, rules)).toBe(2000);
  });

  it('calls a third reading above the limit, not at it', () => {
    expect(gapsOf(pair(8000, 6500), rules)).toEqual([]);
    expect(gapsOf(pair(8000, 6499), rules)).toEqual([{ reading: 3, third: true }]);
    expect(gapsOf(pair(10_000, 0), { ...rules, deviation: null })).toEqual([]);
    expect(gapsOf([reading({ reading: 1 })], { readingsPerEntry: 1, deviation: policyOfLimit(0) })).toEqual(
      [],
    );
  });

  it('looks at the outermost of three planned readings', () => {
    const three = [...pair(7000, 8000), reading({ reading: 3, total: 8501 })];
    expect(gapsOf(three, { readingsPerEntry: 3, deviation: policyOfLimit(1500) })).toEqual([
      { reading: 4, third: true },
    ]);
  });
});

describe('gaps', () => {
  it('names the planned readings that fell away', () => {
    const sheets = [reading({ reading: 1, state: 'recused' }), reading({ reading: 2, state: 'void' })];
    expect(gapsOf(sheets, rules)).toEqual([
      { reading: 1, third: false },
      { reading: 2, third: false },
    ]);
  });

  it('asks for one third reading only', () => {
    const sheets = [
      ...pair(8000, 1000),
      reading({ reading: 3, third: true, state: 'assigned', total: null }),
    ];
    expect(gapsOf(sheets, rules)).toEqual([]);
    expect(discrepancyOf(sheets, rules)).toBe('third-assigned');
  });

  it('asks again when the third reader stepped back', () => {
    const sheets = [...pair(8000, 1000), reading({ reading: 3, third: true, state: 'recused', total: null })];
    expect(gapsOf(sheets, rules)).toEqual([{ reading: 3, third: true }]);
    expect(discrepancyOf(sheets, rules)).toBe('open');
  });
});

describe('a copy', () => {
  it('has no discrepancy while readings agree', () => {
    expect(discrepancyOf(pair(8000, 8000), rules)).toBeNull();
  });

  it('is complete when everything dealt is in, even where nobody was there for a third reading', () => {
    expect(isComplete(pair(8000, 1000), rules)).toBe(true);
    const dealt = [...pair(8000, 1000), reading({ reading: 3, third: true, state: 'assigned', total: null })];
    expect(isComplete(dealt, rules)).toBe(false);
    const done = [...pair(8000, 1000), reading({ reading: 3, third: true })];
    expect(isComplete(done, rules)).toBe(true);
    expect(discrepancyOf(done, rules)).toBe('third-done');
    expect(isComplete([reading({ reading: 1 })], rules)).toBe(false);
    expect(isComplete([], rules)).toBe(false);
  });

  it('lacks exactly the planned readings that nobody holds', () => {
    const sheet = fc.record({
      reading: fc.integer({ min: 1, max: 4 }),
      state: fc.constantFrom(...sheetStates),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(sheet, { selector: (one) => one.reading }),
        fc.integer({ min: 1, max: 4 }),
        (drawn, k) => {
          const sheets = drawn.map((one) => reading(one)).filter((one) => one.reading <= k);
          const gaps = gapsOf(sheets, { readingsPerEntry: k, deviation: null });
          const held = liveReadings(sheets).map((one) => one.reading);
          expect([...held, ...gaps.map((gap) => gap.reading)].sort()).toEqual(
            Array.from({ length: k }, (_, at) => at + 1),
          );
        },
      ),
    );
  });
});

it('groups readings by copy in their order', () => {
  const groups = byCopy([{ copyId: 'a' }, { copyId: 'b' }, { copyId: 'a' }]);
  expect([...groups]).toEqual([
    ['a', [{ copyId: 'a' }, { copyId: 'a' }]],
    ['b', [{ copyId: 'b' }]],
  ]);
});
