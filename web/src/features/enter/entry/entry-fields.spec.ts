import type { AuthorView, EntryView } from '../../../api/types.js';
import { fieldsOf, hasUnsendable, otherUnit, patchOf, readYear } from './entry-fields.js';

const author: AuthorView = {
  fullName: 'Hà Văn Ín',
  penName: null,
  birthYear: 1984,
  unitId: null,
  unitName: null,
  position: null,
  phone: '0912345678',
  email: null,
  address: null,
};

function entry(authors: AuthorView[]): EntryView {
  return {
    id: 'e1',
    contestId: 'c1',
    contestTitle: 'Cuộc thi',
    contestSlug: 'cuoc-thi',
    accent: '#A61E22',
    state: 'draft',
    version: 3,
    title: 'Ngọn đèn trước gió',
    categoryId: 'k1',
    authors,
    consents: [{ purpose: 'judging', givenAt: '2026-07-05T00:00:00Z' }],
    file: null,
    files: [],
    offers: [],
    receipt: null,
    outcome: null,
    missing: [],
    deadlineAt: null,
    serverTime: '2026-07-05T00:00:00Z',
    award: null,
    sentByUnit: null,
    can: { edit: true, upload: true, submit: true, withdraw: true, downloadReceipt: false },
  };
}

describe('what the form holds of an entry', () => {
  it.each([
    ['a unit of the list', { ...author, unitId: 'u1' }],
    ['a unit in own words', { ...author, unitName: 'Báo Sơn La' }],
    ['no unit', author],
  ])('goes and comes back unchanged with %s', (_, given) => {
    const patch = patchOf(fieldsOf(entry([given])), 3);
    expect(patch).toEqual({
      version: 3,
      title: 'Ngọn đèn trước gió',
      categoryId: 'k1',
      authors: [given],
      consents: ['judging'],
    });
  });

  it('shows a unit in own words as the other choice', () => {
    expect(fieldsOf(entry([{ ...author, unitName: 'Báo Sơn La' }])).authors[0]).toMatchObject({
      unitId: otherUnit,
      unitName: 'Báo Sơn La',
    });
  });

  it('sends the name of the unit from the server not back as own words', () => {
    const listed = { ...author, unitId: 'u1', unitName: 'Huyện ủy Mộc Châu' };
    expect(patchOf(fieldsOf(entry([listed])), 3).authors).toEqual([{ ...listed, unitName: null }]);
  });

  it('does not send a half-typed year, or blanks', () => {
    const fields = fieldsOf(entry([author]));
    const typed = {
      ...fields,
      authors: fields.authors.map((one) => ({ ...one, birthYear: '19', email: '  ' })),
    };
    expect(patchOf(typed, 3).authors?.[0]).toMatchObject({ birthYear: null, email: null });
    expect([hasUnsendable(fields), hasUnsendable(typed)]).toEqual([false, true]);
  });
});

it.each([
  ['1984', 1984],
  [' 2007 ', 2007],
  ['84', null],
  ['1884', null],
  ['19845', null],
  ['', null],
])('reads the year %j', (text, year) => {
  expect(readYear(text)).toBe(year);
});
