import fc from 'fast-check';
import { renderMinutes } from '../../src/modules/documents/rendering/minutes.js';
import { renderReceipt } from '../../src/modules/documents/rendering/receipt.js';
import { renderResultList } from '../../src/modules/documents/rendering/result-list.js';
import { INK, readableAccent } from '../../src/platform/pdf/colors.js';
import { createPdf } from '../../src/platform/pdf/document.js';
import { charactersWithoutGlyph } from '../../src/platform/pdf/fonts.js';
import { breakLines, printable } from '../../src/platform/pdf/text-lines.js';
import { readPdf, type ReadPdf } from '../support/read-pdf.js';
import { CREATED_AT, LONG_NAME, LONG_TITLE, minutes, receipt, resultList } from './documents-fixtures.js';

const OPTIONS = { createdAt: CREATED_AT };

async function read(bytes: Promise<Buffer>): Promise<ReadPdf> {
  return readPdf(await bytes);
}

function expectUprightA4({ pages }: ReadPdf): void {
  for (const { width, height, items } of pages) {
    expect([width, height]).toEqual([595.28, 841.89]);
    for (const item of items) {
      expect(item.x).toBeGreaterThan(40);
      expect(item.x + item.width).toBeLessThan(width - 40);
      expect(item.baseline).toBeLessThan(height - 40);
    }
  }
}

describe('the receipt of an entry', () => {
  it('says what was received, when, and with which digest', async () => {
    const pdf = await read(renderReceipt(receipt(), OPTIONS));
    expectUprightA4(pdf);
    expect(pdf.pages.map((page) => page.lines)).toEqual([
      [
        'ỦY BAN NHÂN DÂN TỈNH',
        'BAN TỔ CHỨC',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'GIẤY BIÊN NHẬN',
        'Tác phẩm dự thi',
        'Số biên nhận',
        'SL26-00318',
        'Thời điểm nhận',
        '16:42:07 ngày 05/7/2026 giờ Việt Nam (Asia/Ho_Chi_Minh)',
        'Cuộc thi Cuộc thi viết chính luận năm 2026',
        'Thể loại Tạp chí',
        'Tên tác phẩm Sức mạnh lòng dân',
        'Tác giả Nguyễn Thị Minh Khuê, bút danh Hoa Ban, Trường Chính trị tỉnh',
        'Tệp đã nhận sức mạnh lòng dân.docx',
        '1.234.567 byte (1,2 MB)',
        'Mã băm SHA-256:',
        '0123 4567 89ab cdef 0123 4567 89ab cdef',
        '0123 4567 89ab cdef 0123 4567 89ab cdef',
        ...(pdf.pages[0]?.lines.slice(19, 22) ?? []),
        'Kiểm tra biên nhận: https://chamkin.example.vn/b/SL26-00318',
      ],
    ]);
  });

  it('goes on over the page with many authors and files', async () => {
    const authors = Array.from({ length: 20 }, (_a, index) => ({
      name: `${LONG_NAME} ${index + 1}`,
      unit: LONG_TITLE,
    }));
    const file = { name: 'w'.repeat(300), sizeBytes: 1, sha256: 'f'.repeat(64) };
    const pdf = await read(
      renderReceipt(receipt({ authors, files: [file, file, file], version: 2 }), OPTIONS),
    );
    expectUprightA4(pdf);
    expect(pdf.pages.length).toBeGreaterThan(2);
    const text = pdf.pages.flatMap((page) => page.lines).join(' ');
    authors.forEach((author, index) => expect(text).toContain(`${index + 1}. ${author.name}`));
    expect(text.match(/w/g)).toHaveLength(900);
    expect(text.match(/ffff/g)).toHaveLength(48);
    expect(text).toContain('Lần nộp 2');
    expect(pdf.pages[1]?.lines[0]).toBe('2');
  });
});

describe('the list of prize winners', () => {
  it('ties itself to the decision and shows every prize once, in order', async () => {
    const model = resultList();
    const pdf = await read(renderResultList(model, OPTIONS));
    expectUprightA4(pdf);
    const text = pdf.pages.flatMap((page) => page.lines).join(' ');
    expect(text).toContain('DANH SÁCH TÁC PHẨM ĐẠT GIẢI Cuộc thi viết chính luận năm 2026');
    expect(text).toContain('(Kèm theo Quyết định số 15/QĐ-BTC ngày 05 tháng 10 năm 2026 của Ban Tổ chức)');
    const authors = model.groups.flatMap((group) => group.rows.map((row) => row.authors[0] ?? ''));
    const places = authors.map((author) => text.indexOf(author));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    for (const author of authors) expect(text.split(author)).toHaveLength(2);
    expect(text).toContain('Danh sách gồm 35 giải.');
    expect(text.endsWith('TM. BAN TỔ CHỨC TRƯỞNG BAN Lò Minh Hùng')).toBe(true);
  });

  it('repeats the head of the table on every page, numbers the later pages and keeps rows whole', async () => {
    const model = resultList();
    const { pages } = await read(renderResultList(model, OPTIONS));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach(({ lines }, index) => {
      const from = lines.indexOf('STT Giải Tên tác phẩm Tác giả Đơn vị');
      expect(from).toBe(index === 0 ? lines.findIndex((line) => line.startsWith('STT')) : 1);
      expect(lines[from + 1]).toMatch(/^[IVX]+\. THỂ LOẠI/);
      if (index > 0) expect(lines[0]).toBe(String(index + 1));
    });
    // The last author of a row stands on the page of its first.
    for (const row of model.groups
      .flatMap((group) => group.rows)
      .filter(({ authors }) => authors.length > 1)) {
      const page = pages.find(({ lines }) => lines.some((line) => line.includes(row.authors[0] ?? '')));
      const lines = page?.lines ?? [];
      const first = lines.findIndex((line) => line.includes(row.authors[0] ?? ''));
      expect(lines.slice(first).join(' ')).toContain('Công Tằng Tôn Nữ Thị');
    }
    expect(pages.some(({ lines }) => lines.some((line) => line.endsWith('(tiếp theo)')))).toBe(true);
  });

  it.each([1, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])(
    'leaves no signature alone on a page (%d prizes)',
    async (count) => {
      const row = { prizeName: 'Giải A', workTitle: LONG_TITLE.slice(0, 60), authors: ['Hà Ly'] };
      const groups = [{ categoryName: 'Tạp chí', rows: Array.from({ length: count }, () => row) }];
      const { pages } = await read(renderResultList(resultList({ groups }), OPTIONS));
      const signed = pages.at(-1)?.lines ?? [];
      expect(signed).toContain('Lò Minh Hùng');
      expect(signed.filter((line) => line.includes('Giải A')).length).toBeGreaterThan(0);
    },
  );

  it('divides a row only when no page could hold it', async () => {
    const authors = Array.from({ length: 120 }, (_a, index) => `Thành viên ${index + 1}`);
    const groups = [
      {
        categoryName: 'Tập thể',
        rows: [
          { prizeName: 'Giải A', authors },
          { prizeName: 'Giải B', authors: ['Hà Ly'] },
        ],
      },
    ];
    const { pages } = await read(renderResultList(resultList({ groups }), OPTIONS));
    const words = pages.flatMap((page) => page.lines).join(' ');
    for (const author of authors) expect(words).toMatch(new RegExp(`${author}(?!\\d)`));
    expect(words).toContain('Hà Ly');
  });

  it('is whole without any prize', async () => {
    const { pages } = await read(renderResultList(resultList({ groups: [] }), OPTIONS));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.lines).toContain('Danh sách gồm 0 giải.');
  });
});

describe('minutes', () => {
  it('record who was there, what was done and where to sign', async () => {
    const pdf = await read(renderMinutes(minutes(), OPTIONS));
    expectUprightA4(pdf);
    const text = pdf.pages.flatMap((page) => page.lines).join(' ');
    expect(text).toBe(
      [
        'TỈNH ỦY SƠN LA',
        'BAN TUYÊN GIÁO VÀ DÂN VẬN',
        '*',
        'Số 212-BB/BTGDV',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        'Sơn La, ngày 03 tháng 9 năm 2026',
        'BIÊN BẢN',
        'Về việc rọc phách bài dự thi vòng Sơ khảo',
        'Vào hồi 08 giờ 30 phút, ngày 03 tháng 9 năm 2026, tại Văn phòng Ban Tuyên giáo, trong khuôn',
        'khổ Cuộc thi viết chính luận năm 2026, những người có tên dưới đây đã tiến hành và lập biên',
        'bản như sau:',
        'I. THÀNH PHẦN',
        '1. Lò Minh Hùng, chủ trì',
        '2. Quàng Thị Hưởng, ghi biên bản',
        'II. NỘI DUNG',
        '1. Số bài được rọc phách: 387 bài.',
        '2. Giá trị cam kết:',
        '0123 4567 89ab cdef',
        'fedc ba98 7654 3210',
        'III. KẾT THÚC',
        'Biên bản kết thúc vào hồi 09 giờ 05 phút, ngày 03 tháng 9 năm 2026.',
        'Biên bản đã được đọc lại cho những người tham dự cùng nghe, nhất trí với nội dung và ký tên',
        'dưới đây.',
        'NGƯỜI GHI BIÊN BẢN',
        '(Ký và ghi rõ họ tên)',
        'CHỦ TRÌ',
        'Lò Minh Hùng',
      ].join(' '),
    );
  });

  it.each([1, 8, 12, 14, 16, 18, 30])(
    'keeps the closing words with the signatures (%d facts)',
    async (count) => {
      const facts = Array.from({ length: count }, (_fact, index) => ({
        text: `Nội dung thứ ${index + 1}: ${LONG_TITLE}.`,
      }));
      const pdf = await read(renderMinutes(minutes({ facts }), OPTIONS));
      expectUprightA4(pdf);
      const signed = pdf.pages.find(({ lines }) => lines.includes('CHỦ TRÌ'));
      expect(signed?.lines).toContain('III. KẾT THÚC');
    },
  );

  it('put the date over the signatures where there is no national heading', async () => {
    const letterhead = {
      style: 'ORGANISER_ONLY',
      agency: 'Ban Tổ chức',
      place: 'Huế',
      date: '2026-02-01',
    } as const;
    const { pages } = await read(renderMinutes(minutes({ letterhead }), OPTIONS));
    const lines = pages[0]?.lines ?? [];
    expect(lines[0]).toBe('BAN TỔ CHỨC');
    expect(lines.indexOf('Huế, ngày 01 tháng 02 năm 2026')).toBe(lines.indexOf('NGƯỜI GHI BIÊN BẢN') - 1);
  });
});

describe('every paper', () => {
  it('has the same bytes for the same content and date', async () => {
    for (const render of [
      () => renderReceipt(receipt(), OPTIONS),
      () => renderResultList(resultList(), OPTIONS),
      () => renderMinutes(minutes(), OPTIONS),
    ]) {
      expect((await render()).equals(await render())).toBe(true);
    }
  });
});

describe('lines of text', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aăâđêôơưNgọcẤỆ,.“”f1'), minLength: 1, maxLength: 30 });

  it.each(['filled', 'balanced'] as const)('lose nothing and stay within their width (%s)', (shape) => {
    const doc = createPdf({ title: 'thử', createdAt: CREATED_AT });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.integer({ min: 30, max: 400 }), (words, width) => {
        const text = words.join(' ');
        const run = { text, font: 'serif', size: 12, color: INK } as const;
        const lines = breakLines(doc, [run], width, shape);
        const read = lines.map((line) => line.pieces.map((piece) => piece.text).join(''));
        expect(read.join('').replace(/ /g, '')).toBe(printable(text).replace(/ /g, ''));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.001);
      }),
    );
  });

  it('break where a reader pauses, not within a date', () => {
    const doc = createPdf({ title: 'thử', createdAt: CREATED_AT });
    const text = '(Kèm theo Quyết định số 15/QĐ-BTC ngày 05 tháng 10 năm 2026 của Ban Tổ chức)';
    const lines = breakLines(doc, [{ text, font: 'serif', size: 12, color: INK }], 330, 'balanced');
    expect(lines.map((line) => line.pieces[0]?.text)).toEqual([
      '(Kèm theo Quyết định số 15/QĐ-BTC',
      'ngày 05 tháng 10 năm 2026 của Ban Tổ chức)',
    ]);
  });

  it('tell which characters no typeface can draw', () => {
    expect(charactersWithoutGlyph('Nguyễn Thị Ẩn 氵 氵 😀'.normalize('NFD'))).toEqual(['氵', '😀']);
  });
});

describe('the accent on paper', () => {
  it.each([
    ['#A61E22', '#A61E22'],
    ['#000000', '#000000'],
    ['red', '#A61E22'],
    ['', '#A61E22'],
  ])('of %j is %s', (accent, expected) => {
    expect(readableAccent(accent)).toBe(expected);
  });

  it.each(['#FFFFFF', '#FFD700', '#7FFFD4', '#F4A6A8'])(
    'of a light %s is darkened until it can be read',
    (accent) => {
      const dark = readableAccent(accent);
      expect(dark).toMatch(/^#[0-9A-F]{6}$/);
      expect(contrast(dark)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

/** Contrast on white by WCAG 2. */
function contrast(color: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
