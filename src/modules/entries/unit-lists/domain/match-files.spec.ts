import type { ListWork } from './list-work.js';
import { matchFiles } from './match-files.js';

const work = (given: Partial<ListWork>): ListWork => ({
  number: '',
  title: 'Giữ lửa nghề rèn',
  categoryId: 'c',
  categoryText: '',
  authors: [
    {
      fullName: 'Lò Thị Ín',
      penName: null,
      birthYear: 1988,
      unitId: null,
      unitName: null,
      position: null,
      phone: null,
      email: null,
      address: null,
    },
  ],
  code: '',
  receiptNumber: '',
  fileName: '',
  ...given,
});
const match = (given: Partial<ListWork>, names: string[]): unknown => {
  const [found] = matchFiles([{ line: 5, work: work(given) }], names);
  return found?.problems.length === 0 ? found.file : found?.problems.map(({ code }) => code);
};

it.each<[string, Partial<ListWork>, string[], unknown]>([
  ['the column', { fileName: 'Bài 1.docx' }, ['tep/bài 1.DOCX', 'x.docx'], 'tep/bài 1.DOCX'],
  [
    'the column in another form of Unicode',
    { fileName: 'bài.docx' },
    ['bài.docx'.normalize('NFD')],
    'bài.docx'.normalize('NFD'),
  ],
  ['the column without ending', { fileName: 'bai 1' }, ['Bài_1.pdf'], 'Bài_1.pdf'],
  ['a name that is not there', { fileName: 'z.docx' }, ['a.docx'], ['list.file-not-in-archive']],
  ['a name twice in two folders', { fileName: 'a.docx' }, ['x/a.docx', 'y/a.docx'], ['list.file-ambiguous']],
  ['the number before', { number: '7' }, ['07_giu-lua.docx', '70_x.docx'], '07_giu-lua.docx'],
  [
    'author and title',
    {},
    ['Lo Thi In - Giu lua nghe ren.docx', 'Lo Thi In.docx'],
    'Lo Thi In - Giu lua nghe ren.docx',
  ],
  ['the title alone', {}, ['giữ lửa nghề rèn.docx'], 'giữ lửa nghề rèn.docx'],
  ['the author alone', {}, ['Lò Thị Ín.docx'], 'Lò Thị Ín.docx'],
  ['the code', { code: 'TCT-12' }, ['tct-12 bai.docx', 'tct-1.docx'], 'tct-12 bai.docx'],
  ['nothing that fits', { number: '3' }, ['4.docx'], null],
])('by %s', (_, given, names, expected) => {
  expect(match(given, names)).toEqual(expected);
});

it('gives a file to one row only', () => {
  const rows = [2, 3].map((line) => ({ line, work: work({ fileName: 'a.docx' }) }));
  expect(matchFiles(rows, ['a.docx']).map(({ file, problems }) => [file, problems[0]?.params])).toEqual([
    [null, { name: 'a.docx', lines: '2, 3' }],
    [null, { name: 'a.docx', lines: '2, 3' }],
  ]);
});
