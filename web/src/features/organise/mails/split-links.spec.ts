import { splitLinks } from './split-links.js';

const origin = 'https://thi.example.vn';

describe('splitLinks', () => {
  it('keeps the ways of the application inside it, without the base', () => {
    const parts = splitLinks(`Mở: ${origin}/app/loi-moi/abc?x=1#y.`, origin);
    expect(parts.map(({ kind, href }) => [kind, href])).toEqual([
      ['text', ''],
      ['inside', '/loi-moi/abc?x=1#y'],
      ['text', ''],
    ]);
    expect(parts.map(({ text }) => text).join('')).toBe(`Mở: ${origin}/app/loi-moi/abc?x=1#y.`);
  });

  it('leaves other pages of the site and other sites to the browser', () => {
    const parts = splitLinks(`${origin}/xac-minh/K7M https://khac.example.vn/app/x`, origin);
    expect(parts.filter(({ kind }) => kind === 'outside').map(({ href }) => href)).toEqual([
      `${origin}/xac-minh/K7M`,
      'https://khac.example.vn/app/x',
    ]);
  });

  it('does not take a longer name for the application', () => {
    expect(splitLinks(`${origin}/apple`, origin)[0]?.kind).toBe('outside');
    expect(splitLinks(`${origin}/app`, origin)[0]?.href).toBe('/');
  });

  it('makes no link of other schemes', () => {
    expect(splitLinks('javascript:alert(1)', origin)).toEqual([
      { kind: 'text', text: 'javascript:alert(1)', href: '' },
    ]);
  });
});
