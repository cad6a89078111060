import { compareNames, fold, initials } from './names.js';

describe('names', () => {
  it('sorts by given name, then middle, then family name', () => {
    const names = ['Nguyễn Văn Ánh', 'Trần Thị Bình', 'Lò Văn An', 'Cà Văn An'];
    expect(names.toSorted(compareNames)).toEqual([
      'Cà Văn An',
      'Lò Văn An',
      'Nguyễn Văn Ánh',
      'Trần Thị Bình',
    ]);
  });

  it('searches without accents', () => {
    expect(fold('Đặng Thị Sơn La')).toBe('dang thi son la');
  });

  it('takes the initials of the family name and the given name', () => {
    expect(initials('Hà Văn Ín')).toBe('HÍ');
    expect(initials(' Ly ')).toBe('L');
    expect(initials('')).toBe('');
  });
});
