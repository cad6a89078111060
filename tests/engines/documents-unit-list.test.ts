import { renderUnitList } from '../../src/modules/documents/rendering/unit-list.js';
import type { UnitListModel } from '../../src/modules/documents/domain/unit-list.js';
import { readPdf } from '../support/read-pdf.js';

const createdAt = new Date('2026-07-01T02:00:00.000Z');

function model(count: number, change: Partial<UnitListModel> = {}): UnitListModel {
  return {
    letterhead: { style: 'PARTY', agency: 'Đảng ủy phường Tô Hiệu', place: 'Sơn La', date: '2026-07-01' },
    contestTitle: 'Cuộc thi chính luận bảo vệ những điều bình dị lần thứ ba, năm 2026',
    unitName: 'Đảng ủy phường Tô Hiệu',
    accent: '#A61E22',
    rows: Array.from({ length: count }, (_, index) => ({
      authors: [
        {
          name: `Lò Thị Số ${index + 1}`,
          birthYear: 1970 + (index % 35),
          position: index % 3 === 0 ? 'Bí thư chi bộ' : null,
          unitName: 'Đảng ủy phường Tô Hiệu',
        },
        ...(index % 7 === 6
          ? [
              {
                name: 'Quàng Văn Đồng Tác',
                birthYear: 1991,
                position: 'Giáo viên',
                unitName: 'Trường Trung học phổ thông Tô Hiệu',
              },
            ]
          : []),
      ],
      title:
        index % 5 === 4
          ? 'Chuyện một con đường đi qua bốn mùa rẫy và những người ở lại giữ rừng đầu nguồn'
          : `Giữ lửa nghề rèn ${index + 1}`,
      categoryName: index % 2 === 0 ? 'Tạp chí' : 'Báo',
      receiptNumber: `SL26-${String(index + 1).padStart(5, '0')}`,
    })),
    ...change,
  };
}

it.each([
  [1, 1, 'Danh sách gồm 1 (một) tác phẩm'],
  [30, 2, 'Danh sách gồm 30 (ba mươi) tác phẩm'],
  [400, 15, 'Danh sách gồm 400 (bốn trăm) tác phẩm'],
])(
  'sets %d works on at least %d pages, with the total in words and two places to sign',
  async (count, pages, total) => {
    const pdf = await renderUnitList(model(count), { createdAt });
    const read = await readPdf(pdf);
    expect(read.pages.length).toBeGreaterThanOrEqual(pages);
    const text = read.pages
      .map((page) => page.lines.join('\n'))
      .join('\n')
      .replace(/\s+/gu, ' ');
    expect(text).toContain(total);
    expect(text).toContain('NGƯỜI LẬP BIỂU');
    expect(text).toContain('THỦ TRƯỞNG ĐƠN VỊ');
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    for (let index = 1; index <= count; index += 1)
      expect(text).toContain(`SL26-${String(index).padStart(5, '0')}`);
  },
);

it('gives the same bytes for the same list', async () => {
  expect(await renderUnitList(model(3), { createdAt })).toEqual(
    await renderUnitList(model(3), { createdAt }),
  );
});

it('is a paper even where nothing has been sent', async () => {
  const text = (await readPdf(await renderUnitList(model(0), { createdAt }))).pages
    .map((page) => page.lines.join(' '))
    .join(' ');
  expect(text.replace(/\s+/gu, ' ')).toContain('Danh sách gồm 0 (không) tác phẩm');
});
