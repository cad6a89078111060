import { mostLevels, unitsAbove, unitsBelow, wrongPlaces } from './unit-tree.js';

const unit = (id: string, parentId: string | null = null) => ({ id, parentId });

describe('the units below one', () => {
  const units = [
    unit('tỉnh'),
    unit('xã 2', 'huyện'),
    unit('huyện', 'tỉnh'),
    unit('sở', 'tỉnh'),
    unit('xã 1', 'huyện'),
    unit('ngành'),
  ];

  it('come with their own, in the order of the list', () => {
    const below = unitsBelow(units, 'tỉnh').map(({ unit: one, depth }) => `${depth} ${one.id}`);
    expect(below).toEqual(['1 huyện', '2 xã 2', '2 xã 1', '1 sở']);
    expect(unitsBelow(units, 'xã 1')).toEqual([]);
    expect(unitsBelow(units, 'no such unit')).toEqual([]);
  });

  it('know those above them, the nearest first', () => {
    const byId = new Map(units.map((one) => [one.id, one]));
    expect(unitsAbove(byId, 'xã 1').map(({ id }) => id)).toEqual(['huyện', 'tỉnh']);
    expect(unitsAbove(byId, 'tỉnh')).toEqual([]);
    expect(unitsAbove(byId, 'no such unit')).toEqual([]);
  });

  it('are not looked for without end in a list that went wrong', () => {
    expect(unitsBelow([unit('a', 'b'), unit('b', 'a')], 'a').length).toBeLessThanOrEqual(mostLevels);
  });
});

describe('the places of units', () => {
  const place = (name: string, above: string | null = null) => ({ name, above });

  it('are right whatever the order and the spelling of names', () => {
    const units = [place('Xã Mường Lạn', 'huyen uy  SỐP CỘP'), place('Huyện ủy Sốp Cộp', 'Tỉnh ủy')];
    expect(wrongPlaces([...units, place('Tỉnh ủy')])).toEqual([]);
  });

  it('are wrong below a unit that is not listed, in a circle, and too deep', () => {
    expect(wrongPlaces([place('a', 'z'), place('b', 'a')])).toEqual([{ index: 0, why: 'unknown' }]);
    expect(wrongPlaces([place('a', 'a')])).toEqual([{ index: 0, why: 'circle' }]);
    expect(wrongPlaces([place('a', 'b'), place('b', 'a')])).toEqual([
      { index: 0, why: 'circle' },
      { index: 1, why: 'circle' },
    ]);
    const chain = Array.from({ length: mostLevels + 1 }, (_, at) =>
      place(`u${at}`, at === 0 ? null : `u${at - 1}`),
    );
    expect(wrongPlaces(chain.slice(0, mostLevels))).toEqual([]);
    expect(wrongPlaces(chain)).toEqual([{ index: mostLevels, why: 'deep' }]);
    // Somebody below a circle is told by the circle, and not searched without end.
    expect(wrongPlaces([place('a', 'b'), place('b', 'b')])).toEqual([
      { index: 0, why: 'deep' },
      { index: 1, why: 'circle' },
    ]);
  });
});
