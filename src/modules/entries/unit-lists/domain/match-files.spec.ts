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
  const [found] = matchFiles([{ line: 5, work: work(given), withMedia: false }], names);
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
  const rows = [2, 3].map((line) => ({
    line,
    work: work({ fileName: 'a.docx' }),
    withMedia: false,
  }));
  expect(matchFiles(rows, ['a.docx']).map(({ file, problems }) => [file, problems[0]?.params])).toEqual([
    [null, { name: 'a.docx', lines: '2, 3' }],
    [null, { name: 'a.docx', lines: '2, 3' }],
  ]);
});

const both = (given: Partial<ListWork>, names: string[]): unknown => {
  const [found] = matchFiles([{ line: 5, work: work(given), withMedia: true }], names);
  return found?.problems.length === 0 ? [found.file, found.media] : found?.problems.map(({ code }) => code);
};

it.each<[string, Partial<ListWork>, string[], unknown]>([
  ['the column', { fileName: 'a.docx; b.mp3' }, ['x/b.MP3', 'a.docx', 'c.mp3'], ['a.docx', 'x/b.MP3']],
  [
    'one that the column names',
    { fileName: 'bai 7.docx' },
    ['Bài 7.docx', 'bài_7.mp3'],
    ['Bài 7.docx', 'bài_7.mp3'],
  ],
  ['the recording in the column', { fileName: '7.mp4' }, ['7.docx', '7.mp4'], ['7.docx', '7.mp4']],
  [
    'the column without ending',
    { fileName: 'bai 7' },
    ['bai 7.docx', 'bai 7.mp3'],
    ['bai 7.docx', 'bai 7.mp3'],
  ],
  [
    'the number before',
    { number: '7' },
    ['07_kich-ban.docx', '07_thu-am.mp3'],
    ['07_kich-ban.docx', '07_thu-am.mp3'],
  ],
  ['nothing for the recording', { number: '7' }, ['07.docx', '08.mp3'], ['07.docx', null]],
  ['a name that is not there', { fileName: 'a.docx; b.mp3' }, ['a.docx'], ['list.file-not-in-archive']],
  ['two scripts', { fileName: 'a.docx; b.docx' }, ['a.docx', 'b.docx', 'a.mp3'], ['list.file-ambiguous']],
])('finds a script and its recording by %s', (_, given, names, expected) => {
  expect(both(given, names)).toEqual(expected);
});

it('gives a recording to one row only', () => {
  const rows = [2, 3].map((line) => ({
    line,
    work: work({ fileName: `${line}.docx; a.mp3` }),
    withMedia: true,
  }));
  const found = matchFiles(rows, ['2.docx', '3.docx', 'a.mp3']);
  expect(found.map(({ file, media, problems }) => [file, media, problems[0]?.params])).toEqual([
    [null, null, { name: 'a.mp3', lines: '2, 3' }],
    [null, null, { name: 'a.mp3', lines: '2, 3' }],
  ]);
});
