import { type Contest, takesMedia } from '../../../contests/index.js';
import type { Unit } from '../../../contests/units/index.js';
import { columnTitle, type ListColumn } from '../domain/list-columns.js';
import { type SheetCell, writeSheets } from './write-sheet.js';

const columns: readonly (readonly [ListColumn, number])[] = [
  ['number', 6],
  ['name', 28],
  ['birthYear', 12],
  ['position', 20],
  ['unit', 28],
  ['title', 48],
  ['category', 22],
  ['phone', 16],
  ['email', 26],
  ['file', 30],
  ['note', 24],
];

const text = (value: string, look?: SheetCell['look']): SheetCell => ({ value, ...(look ? { look } : {}) });

/** The list to be filled in, and a sheet that says how. */
export async function templateWorkbook(contest: Contest, unit: Unit): Promise<Buffer> {
  const head: SheetCell[][] = [
    [text(`DANH SÁCH TÁC PHẨM DỰ THI – ${unit.name.toLocaleUpperCase('vi')}`, 'title')],
    [text(contest.title, 'soft')],
    [],
    columns.map(([column]) => text(columnTitle(column), 'heading')),
  ];
  const blank = Array.from({ length: 200 }, (): SheetCell[] => columns.map(() => text('')));
  return writeSheets([
    {
      name: 'Danh sách',
      rows: [...head, ...blank],
      widths: columns.map(([, width]) => width),
      stickyRows: 4,
    },
    { name: 'Hướng dẫn', rows: guide(contest), widths: [26, 90], stickyRows: 0 },
  ]);
}

function guide(contest: Contest): SheetCell[][] {
  const categories = contest.categories.map(({ name }) => name).join('; ');
  const lines: readonly (readonly [string, string])[] = [
    [
      'STT',
      'Số thứ tự. Nếu không ghi cột “Tệp”, đặt tên tệp bắt đầu bằng số này, ví dụ 07_ten-tac-pham.docx.',
    ],
    [
      'Họ và tên',
      'Bắt buộc. Tác phẩm có nhiều tác giả: mỗi người một dòng trong ô (Alt+Enter) hoặc cách nhau bằng dấu chấm phẩy.',
    ],
    ['Năm sinh', 'Bắt buộc, bốn chữ số, hoặc ngày sinh đầy đủ. Nhiều tác giả: ghi theo cùng thứ tự.'],
    ['Đơn vị', 'Có thể để trống; khi đó tính là đơn vị gửi danh sách.'],
    ['Tên tác phẩm', 'Bắt buộc, tối đa 300 ký tự.'],
    ['Loại hình', `Bắt buộc, một trong: ${categories}.`],
    ['Điện thoại', 'Ghi dạng văn bản để giữ số 0 ở đầu.'],
    ['Tệp', `Tên tệp trong tệp nén ZIP gửi kèm, ví dụ Nguyen Van A.docx.${ofRecordings(contest)}`],
    [
      'Sửa danh sách',
      'Trước hạn nộp, sửa ngay trong tệp này và nhập lại. Dòng không đổi sẽ không bị ghi nhận lần thứ hai.',
    ],
  ];
  return [
    [text('Hướng dẫn ghi danh sách', 'title')],
    [],
    ...lines.map(([name, words]) => [text(name, 'heading'), text(words)]),
  ];
}

/** Works of sound or film have two files. */
function ofRecordings({ categories }: Contest): string {
  const names = categories.filter(takesMedia).map(({ name }) => name);
  if (names.length === 0) return '';
  return ` ${names.join(', ')}: ghi cả tệp kịch bản và tệp âm thanh hoặc video, cách nhau bằng dấu chấm phẩy, hoặc đặt hai tệp cùng tên, ví dụ 07.docx và 07.mp3.`;
}
