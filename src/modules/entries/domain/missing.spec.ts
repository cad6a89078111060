import { type AuthorDraft } from './author.js';
import { type CompletenessFacts, missingOf } from './missing.js';

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
const whole: CompletenessFacts = {
  title: 'Giữ lửa',
  category: { maxAuthors: 2, maxBytes: 1000, fileTypes: ['docx', 'pdf'] },
  authors: [author],
  file: { bytes: 1000, type: 'docx', rejected: false },
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
  const empty = { title: '', category: null, authors: [], file: null, consentsGiven: [] };
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
  ['file: entry.file-type-outside-category', { file: { bytes: 1, type: 'txt', rejected: false } }],
  ['file: entry.file-over-category-limit', { file: { bytes: 1001, type: 'pdf', rejected: false } }],
  ['file: entry.file-rejected', { file: { bytes: 1, type: 'pdf', rejected: true } }],
])('notices %s', (expected, change) => {
  expect(codes(change)).toEqual([expected]);
});

it('asks contacts of the first author only, and lets namesakes of other years stand together', () => {
  expect(codes({ authors: [author, { ...author, birthYear: 1990, phone: null }] })).toEqual([]);
  expect(codes(withAuthor({ phone: null, email: 'in@example.vn' }))).toEqual([]);
});

it('judges files and numbers of authors only by a category that is chosen', () => {
  const free = { category: null, file: { bytes: 5000, type: 'txt', rejected: false } };
  expect(codes(free)).toEqual(['category: entry.category-missing']);
});

it('asks for no contact where a unit stands between', () => {
  const unreachable = withAuthor({ phone: null, email: null });
  expect(codes(unreachable)).toEqual(['authors: entry.author-contact-missing']);
  expect(codes({ ...unreachable, contactNeeded: false })).toEqual([]);
});
