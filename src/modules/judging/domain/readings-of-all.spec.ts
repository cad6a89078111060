import { policyOfLimit } from '../../../kernel/deviation.js';
import { gapsOf, isComplete, type Reading, type ReadingRules } from './readings.js';

const rules: ReadingRules = { readingsPerEntry: 2, deviation: policyOfLimit(1500) };
const all = (...totals: (number | null)[]): Reading[] =>
  totals.map((total, index) => ({
    copyId: 'c',
    judgeId: `j${index}`,
    reading: index + 1,
    third: false,
    state: total === null ? 'assigned' : 'submitted',
    total,
  }));

describe('a copy that all judges read', () => {
  it('is complete with all of them, and not before', () => {
    expect(isComplete(all(6000, 6100, 6200, null), rules)).toBe(false);
    expect(isComplete(all(6000, 6100, 6200, 6300), rules)).toBe(true);
  });

  it('calls no third reading, however far the judges lie apart and whoever is in first', () => {
    expect(gapsOf(all(2000, 9000, null, null), rules)).toEqual([]);
    expect(gapsOf(all(2000, 9000, 4000, 7000), rules)).toEqual([]);
  });

  it('may lose readings as long as it has as many as are planned', () => {
    const without = (sheets: Reading[], ...gone: number[]): Reading[] =>
      sheets.map((sheet) => (gone.includes(sheet.reading) ? { ...sheet, state: 'void' } : sheet));
    expect(gapsOf(without(all(6000, 6000, 6000, 6000), 1, 2), rules)).toEqual([]);
    expect(gapsOf(without(all(6000, 6000, 6000, 6000), 1, 2, 3), rules)).toEqual([
      { reading: 1, third: false },
    ]);
  });
});
