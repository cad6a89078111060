import fc from 'fast-check';
import { pickThirdReader, seededOrder, type ThirdReaderQuestion } from './third-reader.js';

const question: ThirdReaderQuestion = {
  copyId: 'copy',
  category: 'journal',
  judges: [
    { id: 'read-it', load: 0 },
    { id: 'conflicted', load: 0 },
    { id: 'full', load: 2, max: 2 },
    { id: 'other-category', load: 0, categories: ['radio'] },
    { id: 'busy', load: 9, categories: ['journal', 'radio'] },
    { id: 'free-a', load: 3 },
    { id: 'free-b', load: 3, categories: [] },
    { id: 'free-c', load: 3, max: 4, categories: ['journal'] },
  ],
  conflicts: new Set(['conflicted']),
  readers: new Set(['read-it']),
  seed: '1',
};

describe('pickThirdReader', () => {
  it('draws among the least loaded who may read', () => {
    const chosen = new Set(
      Array.from({ length: 60 }, (_, seed) => pickThirdReader({ ...question, seed: String(seed) })),
    );
    expect([...chosen].sort()).toEqual(['free-a', 'free-b', 'free-c']);
  });

  it('draws differently for different copies, and the same for the same one', () => {
    const draw = (copyId: string): string | null => pickThirdReader({ ...question, copyId });
    const draws = Array.from({ length: 40 }, (_, copy) => draw(`copy ${copy}`));
    expect(new Set(draws).size).toBe(3);
    expect(draw('copy 7')).toBe(draws[7]);
  });

  it('does not depend on the order of the judges', () => {
    const reversed = { ...question, judges: [...question.judges].reverse() };
    expect(pickThirdReader(reversed)).toBe(pickThirdReader(question));
  });

  it('takes a busier judge when no other may', () => {
    const readers = new Set(['read-it', 'free-a', 'free-b', 'free-c']);
    expect(pickThirdReader({ ...question, readers })).toBe('busy');
  });

  it('finds nobody where nobody may', () => {
    expect(pickThirdReader({ ...question, judges: question.judges.slice(0, 4) })).toBeNull();
    expect(pickThirdReader({ ...question, judges: [] })).toBeNull();
  });

  it('gives a copy without a category to judges of all categories only', () => {
    const judges = [
      { id: 'one', load: 0, categories: ['journal'] },
      { id: 'all', load: 5 },
    ];
    const { category: _category, ...without } = question;
    expect(pickThirdReader({ ...without, judges })).toBe('all');
  });
});

describe('seededOrder', () => {
  it('is an order of the same ids, whatever order they came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (ids, seed) => {
        const order = seededOrder(ids, seed);
        expect([...order].sort()).toEqual([...ids].sort());
        expect(seededOrder([...ids].reverse(), seed)).toEqual(order);
      }),
    );
  });

  it('differs by seed', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `copy-${index}`);
    expect(seededOrder(ids, 'judge 1')).not.toEqual(seededOrder(ids, 'judge 2'));
    expect(seededOrder(ids, 'judge 1')).not.toEqual(ids);
  });
});
