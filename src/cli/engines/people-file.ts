import type { RegisteredPerson } from '../../modules/entries/intake/domain/inspection.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * The registered people of a JSON value: an author, a list of authors, or an object with `author` and `coauthors`.
 * Null where it is none of these.
 */
export function peopleOf(value: unknown): RegisteredPerson[] | null {
  if (Array.isArray(value)) {
    const people = value.map((one: unknown) => personOf(one));
    return people.every((one) => one !== null) ? people : null;
  }
  if (!isObject(value)) return null;
  if ('author' in value || 'coauthors' in value) {
    const others = Array.isArray(value['coauthors']) ? (value['coauthors'] as unknown[]) : [];
    return [value['author'], ...others].flatMap((one) => personOf(one) ?? []);
  }
  const person = personOf(value);
  return person === null ? null : [person];
}

function personOf(value: unknown): RegisteredPerson | null {
  if (!isObject(value)) return null;
  const fullName = text(value['full_name'] ?? value['fullName']);
  if (fullName === null) return null;
  const account = value['bank_account'] ?? value['bankAccount'];
  return {
    fullName,
    penName: text(value['pen_name'] ?? value['penName']),
    unit: text(value['unit']),
    unitAbbreviation: text(value['unit_abbr'] ?? value['unitAbbreviation']),
    phone: text(value['phone']),
    email: text(value['email']),
    citizenId: text(value['cccd'] ?? value['citizenId']),
    bankAccount: text(isObject(account) ? account['number'] : account),
    homeAddress: text(value['home_address'] ?? value['homeAddress']),
    profileUrl: text(value['facebook'] ?? value['profileUrl']),
    birthDate: text(value['birth_date'] ?? value['birthDate']),
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
