import type { Cell } from './list-cells.js';
import { readList, type MergedCells } from './list-sheet.js';

const read = (cells: readonly (readonly Cell[])[], merged: readonly MergedCells[] = []): unknown => {
  const list = readList({ cells, merged });
  return 'problem' in list ? list : list.rows.map(({ line, texts }) => [line, texts]);
};

it('finds the heading below titles, in any order, with and without accents', () => {
  const cells: Cell[][] = [
    ['TỈNH UỶ SƠN LA', null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    [null, 'DANH SÁCH TÁC PHẨM'],
    ['TEN TAC PHAM', 'Họ  và tên (*)', 'nam sinh', 'SỐ TT'],
    ['(1)', '(2)', '(3)', '(4)'],
    ['Giữ lửa', 'Lò Thị Ín', 1988, 1],
  ];
  expect(read(cells)).toEqual([[5, { title: 'Giữ lửa', name: 'Lò Thị Ín', birthYear: '1988', number: '1' }]]);
});

it('knows blank rows, parts and the end of the list', () => {
  const cells: Cell[][] = [
    ['STT', 'Họ và tên', 'Tên tác phẩm'],
    ['I. BÁO IN'],
    [1, 'Lò Thị Ín', 'Giữ lửa'],
    [],
    ['II. TẠP CHÍ'],
    [2, 'Cà Văn Ún', 'Mùa rẫy'],
    [null, 'Tổng số: 02 tác phẩm'],
    [null, 'Người lập biểu', 'Thủ trưởng đơn vị'],
    [null, 'Quàng Thị Ký', null],
  ];
  expect(read(cells)).toEqual([
    [3, { number: '1', name: 'Lò Thị Ín', title: 'Giữ lửa' }],
    [6, { number: '2', name: 'Cà Văn Ún', title: 'Mùa rẫy' }],
  ]);
});

it('joins authors who stand on rows of their own to the work above, each with an own year', () => {
  const cells: Cell[][] = [
    ['STT', 'Họ và tên', 'Năm sinh', 'Tên tác phẩm'],
    [1, 'Lò Thị Ín', 1988, 'Giữ lửa'],
    [null, 'Cà Văn Ún', 1990, null],
    [2, 'Tòng Văn Ba', null, 'Mùa rẫy'],
  ];
  expect(read(cells)).toEqual([
    [2, { number: '1', name: 'Lò Thị Ín\nCà Văn Ún', birthYear: '1988\n1990', title: 'Giữ lửa' }],
    [4, { number: '2', name: 'Tòng Văn Ba', title: 'Mùa rẫy' }],
  ]);
});

it('gives a merged category to all rows it stretches over', () => {
  const cells: Cell[][] = [
    ['STT', 'Họ và tên', 'Tên tác phẩm', 'Loại hình'],
    [1, 'Lò Thị Ín', 'Giữ lửa', 'Báo'],
    [2, 'Cà Văn Ún', 'Mùa rẫy', null],
    [3, 'Tòng Văn Ba', 'Con đường', 'Tạp chí'],
  ];
  const list = readList({ cells, merged: [{ top: 1, bottom: 2, left: 3, right: 3 }] });
  expect('rows' in list && list.rows.map(({ texts }) => texts.category)).toEqual(['Báo', 'Báo', 'Tạp chí']);
});

it('brings back the zero that a spreadsheet took from phones, and writes dates as people do', () => {
  const cells: Cell[][] = [
    ['Họ và tên', 'Ngày sinh', 'Tên tác phẩm', 'SĐT'],
    ['Lò Thị Ín', new Date('1988-07-05T00:00:00.000Z'), 'Giữ lửa', 912345678],
    ['Cà Văn Ún', 1990, 'Mùa rẫy', '0212 3 852 123'],
  ];
  expect(read(cells)).toEqual([
    [2, { name: 'Lò Thị Ín', birthYear: '05/07/1988', title: 'Giữ lửa', phone: '0912345678' }],
    [3, { name: 'Cà Văn Ún', birthYear: '1990', title: 'Mùa rẫy', phone: '0212 3 852 123' }],
  ]);
});

it.each([
  [[['a', 'b'], ['c']], { problem: 'list.no-header' }],
  [[['Họ và tên', 'Tên tác phẩm']], { problem: 'list.empty' }],
  [
    [
      ['Họ và tên', 'Tên tác phẩm', 'Họ tên'],
      ['A', 'B'],
    ],
    { problem: 'list.column-twice', column: 'name' },
  ],
  [[], { problem: 'list.no-header' }],
])('says what is wrong with a sheet that is no list', (cells, expected) => {
  expect(read(cells)).toEqual(expected);
});
