import { cleanAuthor, identityKeyOf, keysOf, type PersonKeys } from './author.js';
import { anyBarred } from './barred.js';

const blank = { penName: null, unitId: null, unitName: null, position: null, address: null };
const nobody: PersonKeys = {
  accountId: null,
  identityKey: null,
  emailKey: null,
  phoneKey: null,
  idNumberKey: null,
};

it('recognises a person by name and year however it is written', () => {
  expect(identityKeyOf(' NGUYỄN  Thị Hoà', 1980)).toBe(identityKeyOf('nguyen thi hòa', 1980));
  expect(identityKeyOf('Nguyễn Thị Hòa', 1981)).not.toBe(identityKeyOf('Nguyễn Thị Hòa', 1980));
  expect(identityKeyOf('Nguyễn Thị Hòa', null)).toBeNull();
  expect(identityKeyOf('  ', 1980)).toBeNull();
});

it('normalises contacts, and keeps none that are not contacts', () => {
  const author = {
    ...blank,
    fullName: 'An',
    birthYear: 1990,
    phone: '+84 912-345-678',
    email: ' An@Example.VN ',
  };
  expect(keysOf(author)).toEqual({
    accountId: null,
    identityKey: 'an|1990',
    emailKey: 'an@example.vn',
    phoneKey: '+84912345678',
    idNumberKey: null,
  });
  expect(keysOf({ ...author, phone: 'x', email: 'x' })).toMatchObject({ emailKey: null, phoneKey: null });
});

it('cleans what was typed; a listed unit wins over a typed one', () => {
  const typed = {
    fullName: ' Lò\u200B  Văn An ',
    penName: '  ',
    birthYear: 1990,
    unitId: 'u1',
    unitName: 'Trường Nà Bó',
    position: null,
    phone: ' 0912 ',
    email: '',
    address: 'Bản\u0000 Pó',
  };
  expect(cleanAuthor(typed)).toEqual({
    ...typed,
    fullName: 'Lò Văn An',
    penName: null,
    unitName: null,
    phone: '0912',
    email: null,
    address: 'Bản Pó',
  });
  expect(cleanAuthor({ ...typed, unitId: null }).unitName).toBe('Trường Nà Bó');
});

it.each(['accountId', 'identityKey', 'emailKey', 'phoneKey'] as const)('bars by %s', (key) => {
  const official = { ...nobody, [key]: 'same' };
  expect(anyBarred([nobody, { ...nobody, [key]: 'same' }], [official])).toBe(true);
  expect(anyBarred([{ ...nobody, [key]: 'other' }], [official])).toBe(false);
});

it('does not take two unknown things for the same', () => {
  expect(anyBarred([nobody], [nobody])).toBe(false);
  expect(anyBarred([], [{ ...nobody, accountId: 'a' }])).toBe(false);
});
