import type { EntryState } from '../../domain/entry.machine.js';
import type { Contest } from '../../../contests/index.js';
import { columnTitle, type ListColumn } from '../domain/list-columns.js';
import type { UnitWork } from '../unit-works.service.js';
import { type SheetCell, writeSheets } from './write-sheet.js';

const stateWords: Readonly<Record<EntryState, string>> = {
  draft: 'Bản nháp',
  submitted: 'Đã nhận',
  correcting: 'Chờ bổ sung, sửa',
  eligible: 'Hợp lệ',
  ineligible: 'Không hợp lệ',
  appealed: 'Đang khiếu nại',
  withdrawn: 'Đã rút',
  disqualified: 'Bị loại',
};

const columns: readonly (readonly [ListColumn | 'state' | 'prize', number])[] = [
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
  ['receipt', 16],
  ['state', 16],
  ['prize', 16],
];

/** The works of a unit in the columns in which it sends them: with the receipt numbers it can be imported again. */
export async function worksWorkbook(
  contest: Contest,
  unitName: string,
  works: readonly UnitWork[],
): Promise<Buffer> {
  const head: SheetCell[][] = [
    [{ value: `DANH SÁCH TÁC PHẨM DỰ THI – ${unitName.toLocaleUpperCase('vi')}`, look: 'title' }],
    [{ value: contest.title, look: 'soft' }],
    [],
    columns.map(([column]) => ({ value: titleOf(column), look: 'heading' })),
  ];
  const rows = works.map((work, index) =>
    columns.map(([column]): SheetCell => ({ value: valueOf(column, work, index) })),
  );
  return writeSheets([
    { name: 'Danh sách', rows: [...head, ...rows], widths: columns.map(([, width]) => width), stickyRows: 4 },
  ]);
}

function titleOf(column: (typeof columns)[number][0]): string {
  if (column === 'state') return 'Trạng thái';
  return column === 'prize' ? 'Giải' : columnTitle(column);
}

function valueOf(
  column: (typeof columns)[number][0],
  { record, authors, categoryName }: UnitWork,
  index: number,
): string | number {
  const { entry, file } = record;
  const each = (read: (author: UnitWork['authors'][number]) => string | number | null): string => {
    const values = authors.map((author) => String(read(author) ?? ''));
    return values.every((value) => value === '') ? '' : values.join('\n');
  };
  switch (column) {
    case 'number':
      return index + 1;
    case 'name':
      return each(({ fullName }) => fullName);
    case 'birthYear':
      return each(({ birthYear }) => birthYear);
    case 'position':
      return each(({ position }) => position);
    case 'unit':
      return each(({ unitName }) => unitName);
    case 'phone':
      return each(({ phone }) => phone);
    case 'email':
      return each(({ email }) => email);
    case 'title':
      return entry.title;
    case 'category':
      return categoryName;
    case 'file':
      return file?.clientName ?? '';
    case 'receipt':
      return entry.receiptNumber ?? '';
    case 'state':
      return stateWords[entry.state];
    case 'prize':
      return entry.awardPrizeName ?? '';
    default:
      return '';
  }
}
