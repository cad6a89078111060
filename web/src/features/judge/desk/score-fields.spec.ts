import { choose, mergeFields, readScore, stepped, tally, typedScore, validScores } from './score-fields.js';

const content = { id: 'content', maxScore: 4000, step: 50 };
const style = { id: 'style', maxScore: 2500, step: 50 };
const fields = (typed: Record<string, string>, comment = '', privateNote = '') => ({
  typed,
  comment,
  privateNote,
  others: {},
});

describe('reading a typed score', () => {
  it.each([
    ['32,5', 3250],
    ['32.5', 3250],
    [' 40 ', 4000],
    ['0', 0],
    ['32,', 3200],
  ])('reads %s', (typed, value) => {
    expect(readScore(typed, content)).toEqual({ kind: 'score', value });
  });

  it.each([
    ['40,5', 'above'],
    ['32,3', 'step'],
    ['ba', 'unreadable'],
    ['-1', 'unreadable'],
    [',', 'unreadable'],
  ])('says why %s cannot stand', (typed, why) => {
    expect(readScore(typed, content)).toEqual({ kind: 'wrong', why });
  });

  it('knows an empty field', () => {
    expect(readScore('  ', content)).toEqual({ kind: 'empty' });
  });
});

describe('the sheet', () => {
  it('adds up what can stand, and names the rest', () => {
    expect(tally(fields({ content: '32,5', style: '99' }), [content, style])).toEqual({
      total: 3250,
      max: 6500,
      missing: [],
      wrong: ['style'],
      twofold: [],
    });
  });

  it('sends only what can stand', () => {
    expect(validScores(fields({ content: '8', style: '1,1', old: '3' }), [content, style])).toEqual({
      content: 800,
    });
  });

  it('steps within the limits, in the way of writing of the language', () => {
    expect(stepped('', content, 1, 'vi')).toBe('0,5');
    expect(stepped('32,3', content, 1, 'vi')).toBe('32,5');
    expect(stepped('32,3', content, -1, 'en')).toBe('32');
    expect(stepped('40', content, 1, 'vi')).toBe('40');
    expect(stepped('0', content, -1, 'vi')).toBe('0');
    expect(stepped('99', content, -1, 'vi')).toBe('39,5');
    expect(typedScore(450, 'vi')).toBe('4,5');
  });
});

describe('joining two versions', () => {
  const base = fields({ content: '30', style: '20' }, 'a', '');

  it('keeps what was typed here and takes what changed only there', () => {
    const mine = fields({ content: '32,5', style: '20' }, 'a', 'mine');
    const theirs = fields({ content: '31', style: '21', form: '4' }, 'b', '');
    expect(mergeFields(base, mine, theirs)).toEqual({
      ...fields({ content: '32,5', style: '21', form: '4' }, 'b', 'mine'),
      others: { content: '31' },
    });
  });

  it('keeps both scores where both sides changed one, until the judge chooses', () => {
    const theirs = fields({ content: '31', style: '20' });
    const joined = mergeFields(base, fields({ content: '32,5', style: '20' }), theirs);
    expect(joined.others).toEqual({ content: '31' });
    expect(tally(joined, [content, style]).twofold).toEqual(['content']);
    // The other one stays on the server while the judge has not chosen.
    expect(validScores(joined, [content, style])).toEqual({ content: 3100, style: 2000 });
    const mine = choose(joined, 'content', '32,5');
    expect(validScores(mine, [content, style])).toEqual({ content: 3250, style: 2000 });
    expect(tally(mine, [content, style]).twofold).toEqual([]);
    expect(validScores(choose(joined, 'content', '31'), [content, style])).toMatchObject({ content: 3100 });
  });

  it('goes on asking while a choice is open, between this score and the newest one there', () => {
    const joined = mergeFields(base, fields({ content: '32,5' }), fields({ content: '31' }));
    const again = mergeFields(fields({ content: '31' }), joined, fields({ content: '31,5' }));
    expect([again.typed['content'], again.others]).toEqual(['32,5', { content: '31,5' }]);
    expect(mergeFields(fields({ content: '31' }), joined, fields({ content: '32.5' })).others).toEqual({});
  });

  it('without common ground, keeps both scores where both are there', () => {
    expect(mergeFields(null, fields({ content: '32' }), fields({ content: '31' })).others).toEqual({
      content: '31',
    });
  });

  it('keeps both texts where both wrote', () => {
    expect(mergeFields(base, fields({}, 'here'), fields({}, 'there')).comment).toBe('here\n\nthere');
  });

  it('without a base, lets no empty field here take a score away', () => {
    expect(mergeFields(null, fields({ content: '' }), fields({ content: '31' })).typed).toEqual({
      content: '31',
    });
  });

  it('lets a score be cleared here', () => {
    const mine = fields({ content: '', style: '20' }, 'a');
    expect(mergeFields(base, mine, base).typed).toEqual({ content: '', style: '20' });
  });
});
