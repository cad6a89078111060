import fc from 'fast-check';
import {
  cleanLine,
  compareNames,
  compareVietnamese,
  fold,
  nameSortKeys,
  normaliseEmail,
  normalisePhone,
  toNfc,
} from './vietnamese.js';

const VIETNAMESE_WORDS = [
  'Đặng',
  'Nguyễn',
  'hoà',
  'hòa',
  'quý',
  'Ưởng',
  'Lò',
  'An',
  'Ánh',
  'đường',
  'nghiêng',
  'Ýên',
];
const vietnamese = fc
  .array(fc.constantFrom(...VIETNAMESE_WORDS), { minLength: 1, maxLength: 6 })
  .map((w) => w.join(' '));
const anyText = fc.oneof(vietnamese, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('toNfc', () => {
  it('composes and repairs Icelandic eth only where a word begins', () => {
    expect(toNfc('Vie\u0323\u0302t')).toBe('Việt');
    expect(toNfc('\u00D0ình \u00D0ẢNG \u00F0i (\u00D0à)')).toBe('Đình ĐẢNG đi (Đà)');
    expect(toNfc('Gu\u00F0mundur Sigur\u00F0sson')).toBe('Gu\u00F0mundur Sigur\u00F0sson');
  });

  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => expect(toNfc(toNfc(text))).toBe(toNfc(text))));
  });
});

describe('fold', () => {
  it('drops marks, case, đ and extra blanks', () => {
    expect(fold('  Đường\u00A0 lên\tMƯỜNG Ưởng ')).toBe('duong len muong uong');
    expect(fold('Ðà\u200BLạt')).toBe('dalat');
  });

  it('keeps old and new tone placement and both normal forms together', () => {
    expect(fold('hoà')).toBe(fold('hòa'));
    fc.assert(
      fc.property(vietnamese, (text) =>
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC'))),
      ),
    );
  });

  it('is idempotent and ignores case', () => {
    fc.assert(fc.property(anyText, (text) => expect(fold(fold(text))).toBe(fold(text))));
    fc.assert(fc.property(vietnamese, (text) => expect(fold(text.toUpperCase())).toBe(fold(text))));
  });
});

describe('cleanLine', () => {
  it('removes what cannot be seen and joins lines', () => {
    expect(cleanLine(' Lò\u0000 Văn\r\n\u202EHặc\u200B\uFEFF ')).toBe('Lò Văn Hặc');
  });

  it('composes what a zero-width character kept apart', () => {
    expect(cleanLine('Ta\u200B\u0323')).toBe('Tạ');
  });

  it('never leaves control characters, double blanks or blanks at the ends, and is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = cleanLine(text);
        expect(line).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}|\s\s|^\s|\s$/u);
        expect(cleanLine(line)).toBe(line);
      }),
    );
  });
});

describe('names', () => {
  it('splits into given, middle and family name', () => {
    expect(nameSortKeys(' Lê  Thị Thu Hà ')).toEqual({ given: 'Hà', middle: 'Thị Thu', family: 'Lê' });
    expect(nameSortKeys('Quàng Hưởng')).toEqual({ given: 'Hưởng', middle: '', family: 'Quàng' });
    expect(nameSortKeys('Sùng')).toEqual({ given: 'Sùng', middle: '', family: '' });
    expect(nameSortKeys('')).toEqual({ given: '', middle: '', family: '' });
  });

  it('sorts by given name first, tones within the given name only', () => {
    const names = [
      'Trần Đạt',
      'Lê An',
      'Bùi Hùng',
      'Vũ Ánh',
      'An Ánh',
      'Cao Bá Anh',
      'Cao Anh',
      'Đỗ Ái',
      'Lò Ân',
      'Hà Danh',
    ];
    expect(names.sort(compareNames)).toEqual([
      'Đỗ Ái',
      'Lê An',
      'Cao Anh',
      'Cao Bá Anh',
      'An Ánh',
      'Vũ Ánh',
      'Lò Ân',
      'Hà Danh',
      'Trần Đạt',
      'Bùi Hùng',
    ]);
  });

  it('is an order', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, vietnamese, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0)
          expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('orders the alphabet and the tones as the standard does', () => {
    expect(['b', 'đ', 'ạ', 'â', 'á', 'd', 'ã', 'ă', 'ả', 'a', 'à'].sort(compareVietnamese)).toEqual([
      'a',
      'à',
      'ả',
      'ã',
      'á',
      'ạ',
      'ă',
      'â',
      'b',
      'd',
      'đ',
    ]);
  });
});

describe('normaliseEmail', () => {
  it.each([
    [' Lan.Vu@Example.VN ', 'lan.vu@example.vn'],
    ['a+b@mail.example.com', 'a+b@mail.example.com'],
    ['lan.vu@example', null],
    ['lan vu@example.vn', null],
    ['@example.vn', null],
    ['a..b@example.vn', null],
    [`${'a'.repeat(65)}@example.vn`, null],
    ['', null],
  ])('%j → %j', (text, address) => {
    expect(normaliseEmail(text)).toBe(address);
  });
});

describe('normalisePhone', () => {
  it.each([
    ['0912 000 111', '+84912000111'],
    ['0912.000.111', '+84912000111'],
    ['+84 912 000 111', '+84912000111'],
    ['(+84) 0912-000-111', '+84912000111'],
    ['0084912000111', '+84912000111'],
    ['84912000111', '+84912000111'],
    ['０９１２０００１１１', '+84912000111'],
    ['024 3900 0111', '+842439000111'],
    ['+1 (202) 555-0114', '+12025550114'],
    ['0123456789', null],
    ['1800 0000', null],
    ['09120001', null],
    ['không có', null],
    ['', null],
  ])('%j → %j', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
  });

  it('gives back its own results', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^0[35789]\d{8}$/u),
        fc.constantFrom('', ' ', '.', '-'),
        (digits, separator) => {
          const spelled = [digits.slice(0, 4), digits.slice(4, 7), digits.slice(7)].join(separator);
          const phone = normalisePhone(spelled);
          expect(phone).toBe(`+84${digits.slice(1)}`);
          expect(normalisePhone(phone ?? '')).toBe(phone);
        },
      ),
    );
  });
});
