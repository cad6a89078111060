import { type ListRules, readWork, type ReadWork } from './list-work.js';
import type { ListRow } from './list-sheet.js';

const own = { id: 'u1', name: 'Trường Chính trị tỉnh', abbreviation: 'TCT' };
const rules: ListRules = {
  categories: [
    { id: 'c1', name: 'Tạp chí', maxAuthors: 2 },
    { id: 'c2', name: 'Báo', maxAuthors: 1 },
  ],
  ownUnit: own,
  below: new Set(['u3']),
  units: [
    own,
    { id: 'u2', name: 'Đảng ủy xã Mường Lạn', abbreviation: null },
    { id: 'u3', name: 'Chi bộ Khoa Xây dựng Đảng', abbreviation: null },
  ],
  latestBirthYear: 2020,
};
const whole = { name: 'Lò Thị Ín', birthYear: '1988', title: 'Giữ lửa', category: 'báo' };
const read = (texts: ListRow['texts']): ReadWork =>
  readWork({ line: 7, texts: { ...whole, ...texts } }, rules);
const said = (texts: ListRow['texts']): string[] =>
  read(texts).problems.map(({ code, column, weight }) => `${weight} ${column ?? ''} ${code}`);

it('reads a whole row; without a unit it is the own one', () => {
  const { work, problems } = read({});
  expect(problems).toEqual([]);
  expect(work).toMatchObject({ title: 'Giữ lửa', categoryId: 'c2' });
  expect(work.authors).toEqual([
    {
      fullName: 'Lò Thị Ín',
      penName: null,
      birthYear: 1988,
      unitId: 'u1',
      unitName: null,
      position: null,
      phone: null,
      email: null,
      address: null,
    },
  ]);
});

it.each<[string, ListRow['texts'], string[]]>([
  ['no name', { name: '' }, ['problem name list.name-missing']],
  ['no title', { title: '' }, ['problem title list.title-missing']],
  ['no year', { birthYear: '' }, ['problem birthYear list.year-missing']],
  ['two digits', { birthYear: '88' }, ['problem birthYear list.year-bad']],
  ['the future', { birthYear: '2085' }, ['problem birthYear list.year-bad']],
  ['unknown category', { category: 'Thơ' }, ['problem category list.category-unknown']],
  ['no category', { category: '' }, ['problem category list.category-missing']],
  ['the own unit in capitals', { unit: 'TRƯỜNG CHÍNH TRỊ TỈNH' }, []],
  ['a foreign unit', { unit: 'ĐẢNG ỦY XÃ MƯỜNG LẠN' }, ['problem unit list.unit-foreign']],
  ['a unit below', { unit: 'chi bộ khoa xây dựng đảng' }, []],
  ['own abbreviation', { unit: 'tct' }, []],
  ['words of its own', { unit: 'Tổ Văn' }, ['note unit list.unit-other-words']],
  ['bad phone', { phone: '12' }, ['problem phone list.phone-bad']],
  ['bad mail', { email: 'x@' }, ['problem email list.email-bad']],
  [
    'too many authors',
    { name: 'Lò A; Cà B', birthYear: '1980; 1981' },
    ['problem name list.too-many-authors'],
  ],
  [
    'an author twice',
    { name: 'Lò A; LÒ A', birthYear: '1980; 1980', category: 'Tạp chí' },
    ['problem name list.author-repeated'],
  ],
  ['long title', { title: 'a'.repeat(301) }, ['problem title list.text-too-long']],
])('%s', (_, texts, expected) => {
  expect(said(texts)).toEqual(expected);
});

it('keeps each value beside its author', () => {
  const { work, problems } = read({
    category: '1',
    name: '1. Lò Thị Ín\n2. Cà Văn Ún',
    birthYear: '1988\n02/9/1990',
    position: 'Giáo viên\n',
    unit: 'TCT; Đảng ủy xã Mường Lạn',
  });
  expect(problems).toEqual([]);
  expect(
    work.authors.map(({ fullName, birthYear, position, unitId }) => [fullName, birthYear, position, unitId]),
  ).toEqual([
    ['Lò Thị Ín', 1988, 'Giáo viên', 'u1'],
    ['Cà Văn Ún', 1990, null, 'u2'],
  ]);
});
