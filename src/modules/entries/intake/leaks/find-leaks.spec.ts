import type { RegisteredPerson } from '../domain/inspection.js';
import type { Segment } from '../domain/extracted-document.js';
import { buildBlindText } from '../domain/blind-text.js';
import { findLeaks } from './find-leaks.js';

const MAY: RegisteredPerson = {
  fullName: 'Lò Thị Mẩy',
  penName: 'Sơn Khê',
  unit: 'Trường Trung học phổ thông Nà Khoang',
  unitAbbreviation: 'THPT Nà Khoang',
  phone: '0912 000 111',
  email: 'may.lo@example.vn',
  citizenId: '014199000123',
  bankAccount: '99901234567',
};

function find(text: string, people: RegisteredPerson[] = [MAY]) {
  return findLeaks({ text, hiddenRanges: [], segments: [] }, 'bai.docx', people, []);
}

function shown(text: string, people?: RegisteredPerson[]): string[] {
  return find(text, people)
    .filter((one) => one.confidence >= 0.5)
    .map((one) => `${one.kind}: ${one.value}`);
}

describe('names', () => {
  it.each([
    ['Tác giả: Lò Thị Mẩy.', 'Lò Thị Mẩy'],
    ['Người viết LÒ THỊ MẨY', 'LÒ THỊ MẨY'],
    ['bai cua Lo Thi May gui', 'Lo Thi May'],
    ['gặp Lò\u00A0Thị\nMẩy ở chợ', 'Lò\u00A0Thị\nMẩy'],
    ['https://vidu.example/lo.thi.may.77', 'lo.thi.may'],
    ['tệp lothimay2 đính kèm', 'lothimay'],
  ])('%j gives the name away', (text, value) => {
    expect(shown(text)).toEqual([`name: ${value}`]);
  });

  it.each([
    'Em Mẩy và chị Thị Mẩy cùng đi chợ.',
    'Bà Lò Thị Mấy bán hàng ở đầu dốc.', // another tone, another person
    'Lò Thị May, Lò Văn Mẩy và Quàng Thị Mẩy',
    'Cụ Vàng Lò Thị Mẩyn',
  ])('%j does not', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('knows both ways of placing a tone', () => {
    const thuy = { fullName: 'Đỗ Hoàng Thùy' };
    expect(shown('viết bởi Đỗ Hoàng Thuỳ', [thuy])).toEqual(['name: Đỗ Hoàng Thuỳ']);
    expect(shown('viết bởi Đỗ Hoàng Thúy', [thuy])).toEqual([]);
  });

  it('does not take ordinary words for a short name', () => {
    const lam = { fullName: 'Mai Lâm' };
    expect(shown('sớm mai lâm trường mở cửa', [lam])).toEqual([]);
    expect(shown('Ông Trần Mai Lâm kể lại', [lam])).toEqual([]);
    expect(shown('Người viết: Mai Lâm', [lam])).toEqual(['name: Mai Lâm']);
  });

  it('does not look for a single given name or pen name in running text', () => {
    expect(shown('Mùa này Mùa lại về', [{ fullName: 'Mùa', penName: 'Lửa' }])).toEqual([]);
  });

  it('finds the pen name and every author', () => {
    expect(shown('Sơn Khê và Cà Văn Ỏm', [MAY, { fullName: 'Cà Văn Ỏm' }])).toEqual([
      'pen-name: Sơn Khê',
      'name: Cà Văn Ỏm',
    ]);
  });
});

describe('numbers and addresses', () => {
  it.each([
    '0912000111',
    '0912.000.111',
    '0912 000 111',
    '+84 912 000 111',
    '(+84)912-000-111',
    '0084912000111',
  ])('finds the phone number as %s', (spelled) => {
    expect(shown(`Liên hệ ${spelled}.`)).toEqual([`phone: ${spelled}`]);
  });

  it.each(['0912000112', '10912000111', '09120001115', 'mã 12 000 111'])(
    '%s is not the phone number',
    (other) => {
      expect(shown(`Số ${other} nhé`)).toEqual([]);
    },
  );

  it('finds e-mail, citizen ID and bank account however they are written', () => {
    expect(shown('Thư: May.Lo@Example.vn; CCCD 014 199 000123; TK 9990.1234.567')).toEqual([
      'email: May.Lo@Example.vn',
      'citizen-id: 014 199 000123',
      'bank-account: 9990.1234.567',
    ]);
    expect(shown('xmay.lo@example.vn a.may.lo@example.vn may.lo@example.vnx')).toEqual([]);
  });
});

describe('units', () => {
  it('finds the unit, its abbreviation, and initials before it', () => {
    expect(shown('học sinh TRƯỜNG TRUNG HỌC PHỔ THÔNG NÀ KHOANG')).toEqual([
      'unit: TRƯỜNG TRUNG HỌC PHỔ THÔNG NÀ KHOANG',
    ]);
    expect(shown('Người viết: L.T.M., THPT Nà Khoang')).toEqual(['name: L.T.M.', 'unit: THPT Nà Khoang']);
  });

  it('leaves other units and bare abbreviations alone', () => {
    expect(
      shown('Trường THPT Nà Khoa, UBND xã', [{ fullName: 'Lò Thị Mẩy', unitAbbreviation: 'UBND' }]),
    ).toEqual([]);
  });

  it("looks for the entry's own unit too", () => {
    const units = [{ name: 'Hội Khuyến học xã Nà Khoang' }];
    const found = findLeaks(
      { text: 'Hội Khuyến học xã Nà Khoang', hiddenRanges: [], segments: [] },
      '',
      [],
      units,
    );
    expect(found).toMatchObject([{ kind: 'unit', place: 'body', offset: 0, length: 27 }]);
  });
});

describe('places', () => {
  it('tells body, white text, margins, metadata and the file name apart', () => {
    const segments: Segment[] = [
      { place: 'outside-body', part: 'word/header1.xml', text: 'Lò Thị Mẩy\nLò Thị Mẩy' },
      { place: 'metadata', part: 'core#creator', text: 'Lo Thi May' },
    ];
    const text = 'Lò Thị Mẩy. Lò Thị Mẩy';
    const found = findLeaks(
      { text, hiddenRanges: [{ offset: 12, length: 10 }], segments },
      'lo-thi-may.docx',
      [MAY],
      [],
    );
    expect(found.map(({ place, offset, value }) => [place, offset, value])).toEqual([
      ['body', 0, 'Lò Thị Mẩy'],
      ['hidden', 12, 'Lò Thị Mẩy'],
      ['outside-body', null, 'Lò Thị Mẩy'],
      ['metadata', null, 'Lo Thi May'],
      ['file-name', null, 'lo-thi-may'],
    ]);
  });

  it('masks exactly what was found', () => {
    const text = 'Người viết: LÒ\u00A0THỊ MẨY – 0912.000.111, sinh ở Mường Nưa';
    const masks = find(text).flatMap(({ offset, length }) => (offset === null ? [] : [{ offset, length }]));
    expect(buildBlindText(text, masks)).toBe('Người viết: █████ – █████, sinh ở Mường Nưa');
  });

  it('stays quick on long hostile text', () => {
    const text = `${'lo thi '.repeat(50_000)} Lò Thị Mẩy ${'0912 '.repeat(20_000)}`;
    expect(shown(text)).toEqual(['name: Lò Thị Mẩy']);
  });
});
