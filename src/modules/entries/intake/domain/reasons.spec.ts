import { describeReason, REASONS, verdictOf } from './reasons.js';

describe('reasons', () => {
  it('lead to the strictest verdict', () => {
    expect(verdictOf([])).toBe('accept');
    expect(verdictOf([{ code: 'comments-removed' }])).toBe('accept');
    expect(verdictOf([{ code: 'identity-found' }, { code: 'comments-removed' }])).toBe('review');
    expect(verdictOf([{ code: 'identity-found' }, { code: 'encrypted' }])).toBe('reject');
  });

  it('are said in both languages with the same parameters, without exclamation marks', () => {
    for (const { vi, en } of Object.values(REASONS)) {
      const placeholders = (sentence: string) => [...sentence.matchAll(/\{\w+\}/gu)].map(String).sort();
      expect(placeholders(vi)).toEqual(placeholders(en));
      expect(vi + en).not.toContain('!');
    }
  });

  it('fill in their parameters', () => {
    const reason = { code: 'too-many-pages', params: { pages: 900, limit: 500 } } as const;
    expect(describeReason(reason, 'vi')).toBe('Tệp có 900 trang, vượt quá 500 trang.');
    expect(describeReason(reason, 'en')).toBe('The file has 900 pages, more than the 500 allowed.');
  });
});
