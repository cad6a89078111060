import { followNames, freshKey, freshUnits, idOf, moved, unitsOf } from './rows.js';

describe('rows', () => {
  it('sends the id of known rows only', () => {
    expect(idOf({ key: 'a1' })).toEqual({ id: 'a1' });
    expect(idOf({ key: freshKey() })).toEqual({});
  });

  it('moves within the list and not out of it', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });

  it('takes only units that are new', () => {
    const pasted = [{ name: 'Tỉnh đoàn' }, { name: 'Báo Sơn La' }, { name: 'báo sơn la' }];
    expect(freshUnits(pasted, [{ name: ' TỈNH ĐOÀN' }])).toEqual([{ name: 'Báo Sơn La' }]);
  });

  it('keeps units under one that gets another name', () => {
    const before = [
      { key: '1', name: 'Huyện Mai Sơn', above: '' },
      { key: '2', name: 'Xã Cò Nòi', above: 'huyện mai sơn' },
      { key: '3', name: '', above: '' },
    ];
    const after = before.map((unit) => (unit.key === '1' ? { ...unit, name: 'Huyện ủy Mai Sơn' } : unit));
    expect(followNames(before, after).map(({ above }) => above)).toEqual(['', 'Huyện ủy Mai Sơn', '']);
    const first = before.map((unit) => (unit.key === '3' ? { ...unit, name: 'X' } : unit));
    expect(followNames(before, first)).toBe(first);
  });

  it('reads a pasted list of units', () => {
    expect(
      unitsOf(
        '1. Sở Giáo dục và Đào tạo\tSGDĐT\r\n\n2) Tỉnh đoàn; TĐ\nĐảng uỷ Công an (ĐUCA)\nHuyện Mai Sơn\nXã Cò Nòi\t\tHuyện Mai Sơn',
      ),
    ).toEqual([
      { name: 'Sở Giáo dục và Đào tạo', abbreviation: 'SGDĐT', above: '' },
      { name: 'Tỉnh đoàn', abbreviation: 'TĐ', above: '' },
      { name: 'Đảng uỷ Công an', abbreviation: 'ĐUCA', above: '' },
      { name: 'Huyện Mai Sơn', abbreviation: '', above: '' },
      { name: 'Xã Cò Nòi', abbreviation: '', above: 'Huyện Mai Sơn' },
    ]);
  });
});
