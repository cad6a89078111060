import { freshKey, freshUnits, idOf, moved, unitsOf } from './rows.js';

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

  it('reads a pasted list of units', () => {
    expect(
      unitsOf(
        '1. Sở Giáo dục và Đào tạo\tSGDĐT\r\n\n2) Tỉnh đoàn; TĐ\nĐảng uỷ Công an (ĐUCA)\nHuyện Mai Sơn',
      ),
    ).toEqual([
      { name: 'Sở Giáo dục và Đào tạo', abbreviation: 'SGDĐT' },
      { name: 'Tỉnh đoàn', abbreviation: 'TĐ' },
      { name: 'Đảng uỷ Công an', abbreviation: 'ĐUCA' },
      { name: 'Huyện Mai Sơn', abbreviation: '' },
    ]);
  });
});
