import { type AuthorDraft } from './author.js';
import { type CompletenessFacts, missingOf, type PresentFile } from './missing.js';

const author: AuthorDraft = {
  fullName: 'Lò Thị Ín',
  penName: null,
  birthYear: 1988,
  unitId: null,
  unitName: null,
  position: null,
  phone: '0912345678',
  email: null,
  address: null,
};
const work: PresentFile = { role: 'work', bytes: 1000, type: 'docx', rejected: false, language: 'vi' };
const radio = {
  maxAuthors: 3,
  maxBytes: 1000,
  maxMediaBytes: 9000,
  fileTypes: ['docx', 'mp3'],
  takesMedia: true,
};
const whole: CompletenessFacts = {
  title: 'Giữ lửa',
  category: {
    maxAuthors: 2,
    maxBytes: 1000,
    maxMediaBytes: null,
    fileTypes: ['docx', 'pdf'],
    takesMedia: false,
  },
  authors: [author],
  files: [work],
  contactNeeded: true,
  consentsGiven: ['judging', 'extra'],
  consentsRequired: ['judging'],
};
const codes = (change: Partial<CompletenessFacts>): string[] =>
  missingOf({ ...whole, ...change }).map((one) => `${one.step}: ${one.code}`);
const withAuthor = (change: Partial<AuthorDraft>): Partial<CompletenessFacts> => ({
  authors: [{ ...author, ...change }],
});

it('finds nothing missing in a whole work', () => {
  expect(codes({})).toEqual([]);
});

it('tells everything that is missing, in the order of the form', () => {
  const empty = { title: '', category: null, authors: [], files: [], consentsGiven: [] };
  expect(codes(empty)).toEqual([
    'category: entry.category-missing',
    'work: entry.title-missing',
    'authors: entry.authors-missing',
    'file: entry.file-missing',
    'consent: entry.consent-missing',
  ]);
});

it.each<[string, Partial<CompletenessFacts>]>([
  ['authors: entry.author-name-missing', withAuthor({ fullName: '' })],
  ['authors: entry.author-birth-year-missing', withAuthor({ birthYear: null })],
  ['authors: entry.author-contact-missing', withAuthor({ phone: null })],
  ['authors: entry.author-email-invalid', withAuthor({ email: 'in@' })],
  ['authors: entry.author-phone-invalid', withAuthor({ phone: '12' })],
  ['authors: entry.author-repeated', { authors: [author, { ...author, fullName: 'LÒ THỊ ÍN ' }] }],
  [
    'authors: entry.too-many-authors',
    { authors: [1980, 1981, 1982].map((birthYear) => ({ ...author, birthYear })) },
  ],
  ['file: entry.file-type-outside-category', { files: [{ ...work, type: 'txt' }] }],
  ['file: entry.file-over-category-limit', { files: [{ ...work, bytes: 1001 }] }],
  ['file: entry.file-rejected', { files: [{ ...work, rejected: true }] }],
])('notices %s', (expected, change) => {
  expect(codes(change)).toEqual([expected]);
});

it('asks contacts of the first author only, and lets namesakes of other years stand together', () => {
  expect(codes({ authors: [author, { ...author, birthYear: 1990, phone: null }] })).toEqual([]);
  expect(codes(withAuthor({ phone: null, email: 'in@example.vn' }))).toEqual([]);
});

it('judges files and numbers of authors only by a category that is chosen', () => {
  const free = { category: null, files: [{ ...work, bytes: 5000, type: 'txt' }] };
  expect(codes(free)).toEqual(['category: entry.category-missing']);
});

it('asks sound and film for a script and for themselves', () => {
  const script: PresentFile = { ...work, role: 'script' };
  const media: PresentFile = { ...work, role: 'media', type: 'mp3', bytes: 9000, language: null };
  expect(codes({ category: radio, files: [] })).toEqual([
    'file: entry.script-missing',
    'file: entry.media-missing',
  ]);
  expect(codes({ category: radio, files: [media] })).toEqual(['file: entry.script-missing']);
  expect(codes({ category: radio, files: [script] })).toEqual(['file: entry.media-missing']);
  expect(codes({ category: radio, files: [script, media] })).toEqual([]);
  const large = [script, { ...media, bytes: 9001 }];
  expect(codes({ category: radio, files: large })).toEqual(['file: entry.file-over-category-limit']);
  const film = [script, { ...media, type: 'mp4' }];
  expect(codes({ category: radio, files: film })).toEqual(['file: entry.file-type-outside-category']);
});

it('asks a text in another language for its translation, of whatever type', () => {
  const foreign: PresentFile = { ...work, language: 'en' };
  const translation: PresentFile = { ...work, role: 'translation', type: 'txt' };
  expect(codes({ files: [foreign] })).toEqual(['file: entry.translation-missing']);
  expect(codes({ files: [foreign, translation] })).toEqual([]);
  expect(codes({ files: [{ ...work, language: null }] })).toEqual([]);
});

it('asks for no contact where a unit stands between', () => {
  const unreachable = withAuthor({ phone: null, email: null });
  expect(codes(unreachable)).toEqual(['authors: entry.author-contact-missing']);
  expect(codes({ ...unreachable, contactNeeded: false })).toEqual([]);
});
