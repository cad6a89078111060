import type { AuthorDraft } from '../../domain/author.js';
import type { ListWork } from './list-work.js';
import { differs, recognise, type SeekingRow, type SentWork } from './recognise.js';
import { sourceKeyOf } from './source-key.js';

const author = (fullName: string, birthYear = 1988): AuthorDraft => ({
  fullName,
  penName: null,
  birthYear,
  unitId: 'u',
  unitName: null,
  position: null,
  phone: null,
  email: null,
  address: null,
});
const row = (title: string, name: string, more: Partial<ListWork> & { file?: string } = {}): SeekingRow => {
  const { file, ...given } = more;
  const work: ListWork = {
    number: '',
    title,
    categoryId: 'c',
    categoryText: '',
    authors: [author(name)],
    code: '',
    receiptNumber: '',
    fileName: '',
    ...given,
  };
  return { work, sourceKey: sourceKeyOf('u', work), fileSha256: file ?? null, mediaSha256: null };
};
const sent = (entryId: string, title: string, name: string, more: Partial<SentWork> = {}): SentWork => ({
  entryId,
  state: 'submitted',
  sourceKey: row(title, name).sourceKey,
  receiptNumber: `SL-${entryId}`,
  title,
  categoryId: 'c',
  authors: [author(name)],
  fileSha256: `sha-${entryId}`,
  mediaSha256: null,
  ...more,
});
const ids = (rows: SeekingRow[], works: SentWork[]): (string | null)[] =>
  recognise(rows, works).map((work) => work?.entryId ?? null);

it('knows the same row again, whatever its place', () => {
  const works = [sent('1', 'A', 'Lò'), sent('2', 'B', 'Cà')];
  expect(ids([row('B', 'Cà'), row('A', 'Lò')], works)).toEqual(['2', '1']);
});

it('knows a corrected title, name or year when the row brings no file, or the same one', () => {
  const works = [sent('1', 'A', 'Lò')];
  expect(ids([row('A mới', 'Lò')], works)).toEqual(['1']);
  expect(ids([row('A', 'Lò Thị')], works)).toEqual(['1']);
  expect(ids([row('A mới', 'Lò Thị', { file: 'sha-1' })], works)).toEqual(['1']);
  expect(ids([row('A', 'Lò', { authors: [author('Lò', 1977)] })], works)).toEqual(['1']);
});

it('does not write another work of the same author over the first', () => {
  expect(ids([row('C', 'Lò', { file: 'sha-new' })], [sent('1', 'A', 'Lò')])).toEqual([null]);
  expect(ids([row('A', 'Quàng', { file: 'sha-new' })], [sent('1', 'A', 'Lò')])).toEqual([null]);
});

it('trusts code and receipt number before everything else', () => {
  const coded = row('X', 'Y', { code: 'K1' });
  const works = [sent('1', 'A', 'Lò', { sourceKey: coded.sourceKey }), sent('2', 'B', 'Cà')];
  expect(ids([coded, row('Z', 'W', { receiptNumber: 'SL-2', file: 'f' })], works)).toEqual(['1', '2']);
});

it('does not guess between two', () => {
  const works = [sent('1', 'A', 'Lò'), sent('2', 'B', 'Lò')];
  expect(ids([row('C', 'Lò')], works)).toEqual([null]);
});

it('sees what differs', () => {
  const work = sent('1', 'A', 'Lò');
  expect(differs(row('A', 'Lò'), work)).toBe(false);
  expect(differs(row('A', 'Lò', { file: 'sha-1' }), work)).toBe(false);
  expect(differs(row('A', 'Lò', { file: 'other' }), work)).toBe(true);
  expect(differs(row('a', 'Lò'), work)).toBe(true);
  expect(differs(row('A', 'Lò', { categoryId: 'd' }), work)).toBe(true);
});
