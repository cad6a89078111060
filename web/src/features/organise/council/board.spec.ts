import { cutLines, placesOf } from './board.js';

describe('placesOf', () => {
  it('counts anew among the works shown and brackets those who share a place', () => {
    const places = placesOf([{ rank: 2 }, { rank: 5 }, { rank: 5 }, { rank: 9 }]);
    expect(places.map((place) => place.rank)).toEqual([1, 2, 2, 4]);
    expect(places.map((place) => place.tied)).toEqual([false, true, true, false]);
    expect(places[1]).toMatchObject({ opens: true, closes: false });
    expect(places[2]).toMatchObject({ opens: false, closes: true });
  });
});

describe('cutLines', () => {
  const first = { name: 'Giải Nhất', quantity: 1, categoryIds: [] };
  const second = { name: 'Giải Nhì', quantity: 2, categoryIds: [] };

  it('adds the planned quantities up', () => {
    expect(cutLines([first, second], ['a', 'b'])).toEqual([
      { after: 1, prize: 'Giải Nhất' },
      { after: 3, prize: 'Giải Nhì' },
    ]);
  });

  it('draws the lines of one category when its prizes are its own', () => {
    const prizes = [
      { ...first, categoryIds: ['a'] },
      { ...second, categoryIds: ['b'] },
    ];
    expect(cutLines(prizes, ['b'])).toEqual([{ after: 2, prize: 'Giải Nhì' }]);
  });

  it('draws none where the prizes of the works shown are for other works too', () => {
    const shared = { ...first, categoryIds: ['a', 'b'] };
    expect(cutLines([shared], ['a'])).toEqual([]);
    expect(cutLines([{ ...first, categoryIds: ['a'] }, second], ['a', 'b'])).toEqual([]);
  });

  it('leaves out a prize without a planned quantity', () => {
    expect(cutLines([{ ...first, quantity: 0 }, second], ['a'])).toEqual([{ after: 2, prize: 'Giải Nhì' }]);
  });
});
