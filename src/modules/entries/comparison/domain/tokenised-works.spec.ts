import { TokenisedWorks } from './tokenised-works.js';

const texts = ['Sông Đà chảy mãi', 'bản làng chảy theo sông', 'chảy mãi không thôi'];
let read: string[];

function works(most: number): TokenisedWorks {
  read = [];
  const lazy = texts.map((text, place) => ({
    id: `w${place}`,
    get text() {
      read.push(`w${place}`);
      return text;
    },
  }));
  return new TokenisedWorks(lazy, most);
}

describe('tokenised works', () => {
  it('cuts a work when it is looked at, and keeps it', () => {
    const all = works(3);
    expect(read).toEqual([]);
    expect(all.at(1)).toBe(all.at(1));
    expect(read).toEqual(['w1']);
  });

  it('lets the one go that was looked at longest ago', () => {
    const all = works(2);
    for (const place of [0, 1, 0, 2, 0, 1]) all.at(place);
    expect(read).toEqual(['w0', 'w1', 'w2', 'w1']);
  });

  it('gives the words the same numbers when a work is cut again', () => {
    const [few, many] = [works(1), works(3)];
    const numbers = (all: TokenisedWorks): number[][] => {
      all.each(() => undefined);
      return all.map(({ words }) => [...words]);
    };
    expect(numbers(few)).toEqual(numbers(many));
  });
});
