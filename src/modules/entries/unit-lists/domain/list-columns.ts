import { fold } from '../../../../kernel/vietnamese.js';

/** What a column of a unit's list may hold. */
export const listColumns = [
  'number',
  'name',
  'birthYear',
  'position',
  'unit',
  'title',
  'category',
  'phone',
  'email',
  'penName',
  'address',
  'file',
  'code',
  'receipt',
  'note',
] as const;
/** A column of a unit's list. */
export type ListColumn = (typeof listColumns)[number];

/** The names that organisers give each column, the house's own first; compared without accents and signs. */
const titles: Readonly<Record<ListColumn, readonly string[]>> = {
  number: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'No'],
  name: [
    'Họ và tên',
    'Họ tên',
    'Họ và tên tác giả',
    'Họ tên tác giả',
    'Tác giả',
    'Tên tác giả',
    'Nhóm tác giả',
    'Tác giả, nhóm tác giả',
    'Họ và tên tác giả, nhóm tác giả',
    'Tác giả nhóm tác giả',
    'Full name',
    'Author',
    'Authors',
  ],
  birthYear: ['Năm sinh', 'Ngày sinh', 'Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'NS', 'Year of birth'],
  position: ['Chức vụ', 'Chức danh', 'Chức vụ, chức danh', 'Nghề nghiệp', 'Position'],
  unit: [
    'Đơn vị',
    'Đơn vị công tác',
    'Nơi công tác',
    'Cơ quan',
    'Cơ quan, đơn vị',
    'Chức vụ, đơn vị công tác',
    'Đơn vị học tập công tác',
    'Unit',
  ],
  title: ['Tên tác phẩm', 'Tác phẩm', 'Tên bài', 'Tên bài dự thi', 'Tên bài viết', 'Tiêu đề', 'Title'],
  category: ['Loại hình', 'Thể loại', 'Loại hình tác phẩm', 'Loại hình, thể loại', 'Category'],
  phone: ['Điện thoại', 'Số điện thoại', 'SĐT', 'ĐT', 'Điện thoại liên hệ', 'Phone'],
  email: ['Email', 'Thư điện tử', 'Địa chỉ email', 'Hộp thư', 'E-mail'],
  penName: ['Bút danh', 'Pen name'],
  address: ['Địa chỉ', 'Địa chỉ liên hệ', 'Nơi ở', 'Address'],
  file: ['Tệp', 'Tên tệp', 'File', 'Tên file', 'Tệp tác phẩm', 'Tệp đính kèm'],
  code: ['Mã', 'Mã số', 'Mã tác phẩm', 'Mã bài', 'Mã số tác phẩm', 'Code'],
  receipt: ['Số biên nhận', 'Mã biên nhận', 'Biên nhận', 'Receipt number'],
  note: ['Ghi chú', 'Note'],
};

/** "Họ và tên (*)", "HO VA TEN" and "Họ và  tên" are one title. */
export function titleKey(title: string): string {
  return fold(title.replace(/\([^)]*\)/gu, ' ').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}

const columnOfTitle = new Map(
  listColumns.flatMap((column) => titles[column].map((title) => [titleKey(title), column] as const)),
);

/** The name under which the house writes a column. */
export function columnTitle(column: ListColumn): string {
  return titles[column][0] ?? column;
}

/** Which column a heading names; null when none. */
export function columnOf(title: string): ListColumn | null {
  return columnOfTitle.get(titleKey(title)) ?? null;
}

/** Where each column stands, counted from 0. */
export type Places = Partial<Readonly<Record<ListColumn, number>>>;

/** What a row says as a heading. */
export type Heading =
  | { readonly places: Places }
  | { readonly twice: ListColumn }
  /** No heading: too few of its cells name a column. */
  | null;

/** Reads a row as a heading: it is one when it names both the author and the title of a work. */
export function readHeading(cells: readonly string[]): Heading {
  const places: Partial<Record<ListColumn, number>> = {};
  let twice: ListColumn | null = null;
  cells.forEach((cell, place) => {
    const column = columnOf(cell);
    if (column === null) return;
    if (places[column] === undefined) places[column] = place;
    else twice ??= column;
  });
  if (places.name === undefined || places.title === undefined) return null;
  return twice === null ? { places } : { twice };
}
