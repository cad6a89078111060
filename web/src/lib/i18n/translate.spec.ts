import { type Catalogue, fill, say, translator } from './translate.js';

const messages = {
  plain: { vi: 'Nộp bài', en: 'Submit' },
  works: {
    vi: '{count} bài của {name}',
    en: { one: '{count} work by {name}', other: '{count} works by {name}' },
  },
} as const satisfies Catalogue;

describe('translate', () => {
  it('speaks both languages', () => {
    expect(translator(messages, 'vi')('plain')).toBe('Nộp bài');
    expect(translator(messages, 'en')('plain')).toBe('Submit');
  });

  it('counts in English', () => {
    const t = translator(messages, 'en');
    expect(t('works', { count: 1, name: 'Ín' })).toBe('1 work by Ín');
    expect(t('works', { count: 0, name: 'Ín' })).toBe('0 works by Ín');
    expect(translator(messages, 'vi')('works', { count: 1, name: 'Ín' })).toBe('1 bài của Ín');
  });

  it('shows a parameter without value as it stands, and takes names literally', () => {
    expect(fill('{a} {b}', { a: '$&' })).toBe('$& {b}');
    expect(say({ vi: '{constructor}', en: '' }, 'vi')).toBe('{constructor}');
  });
});
