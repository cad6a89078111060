import {
  type DossierFinding,
  isMasked,
  paragraphsOf,
  sameWords,
  trimmed,
  withMask,
  withoutMask,
} from './marks.js';

const finding = (offset: number | null, length: number, id = 'f'): DossierFinding => ({
  id,
  kind: 'name',
  value: '',
  place: 'body',
  part: 'document',
  offset,
  length,
  confidence: 1,
});

describe('masks', () => {
  it('joins what touches or overlaps', () => {
    expect(withMask([{ offset: 0, length: 4 }], { offset: 4, length: 3 })).toEqual([
      { offset: 0, length: 7 },
    ]);
    expect(withMask([{ offset: 0, length: 10 }], { offset: 2, length: 3 })).toEqual([
      { offset: 0, length: 10 },
    ]);
  });

  it('lays a stretch open and keeps both sides', () => {
    expect(withoutMask([{ offset: 0, length: 10 }], { offset: 3, length: 4 })).toEqual([
      { offset: 0, length: 3 },
      { offset: 7, length: 3 },
    ]);
    expect(withoutMask([{ offset: 3, length: 4 }], { offset: 3, length: 4 })).toEqual([]);
    expect(withoutMask([{ offset: 3, length: 4 }], { offset: 7, length: 2 })).toEqual([
      { offset: 3, length: 4 },
    ]);
  });

  it('calls a stretch masked only when all of it is', () => {
    expect(
      isMasked(
        [
          { offset: 2, length: 3 },
          { offset: 5, length: 2 },
        ],
        { offset: 3, length: 4 },
      ),
    ).toBe(true);
    expect(isMasked([{ offset: 2, length: 3 }], { offset: 3, length: 4 })).toBe(false);
  });
});

describe('the text in runs', () => {
  const text = 'Tôi là Hà Văn Ín.\n\nGiáo viên ở Sơn La.';

  it('keeps every letter at its place', () => {
    const name = text.indexOf('Hà');
    const runs = paragraphsOf(text, [finding(name, 9)], [{ offset: name, length: 2 }]).flat();
    for (const run of runs) expect(text.startsWith(run.text, run.offset)).toBe(true);
    expect(runs.map((run) => [run.text, run.masked, run.finding !== null, run.opens])).toEqual([
      ['Tôi là ', false, false, false],
      ['Hà', true, true, true],
      [' Văn Ín', false, true, false],
      ['.', false, false, false],
      ['Giáo viên ở Sơn La.', false, false, false],
    ]);
  });

  it('marks a mask that runs over the end of a paragraph in both', () => {
    const runs = paragraphsOf('một hai\nba bốn', [], [{ offset: 4, length: 6 }]);
    expect(runs.map((line) => line.filter((run) => run.masked).map((run) => run.text))).toEqual([
      ['hai'],
      ['ba'],
    ]);
  });

  it('shows findings without a place nowhere', () => {
    expect(paragraphsOf('một', [finding(null, 3)], []).flat()[0]?.finding).toBeNull();
  });
});

describe('a selection', () => {
  it('loses the blanks at its ends', () => {
    expect(trimmed('một hai ba', { offset: 3, length: 5 })).toEqual({ offset: 4, length: 3 });
    expect(trimmed('một hai', { offset: 3, length: 1 })).toBeNull();
  });

  it('finds the same words elsewhere, but not where they are masked', () => {
    const text = 'Ín đi. Ín về. Ín nghỉ.';
    expect(sameWords(text, { offset: 0, length: 2 }, [{ offset: 0, length: 2 }])).toEqual([
      { offset: 7, length: 2 },
      { offset: 14, length: 2 },
    ]);
  });
});
