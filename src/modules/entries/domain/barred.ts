import type { PersonKeys } from './author.js';

const shares = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** Whether two sets of keys belong to one person. */
export function isSamePerson(one: PersonKeys, other: PersonKeys): boolean {
  return (
    shares(one.accountId, other.accountId) ||
    shares(one.emailKey, other.emailKey) ||
    shares(one.phoneKey, other.phoneKey) ||
    shares(one.idNumberKey, other.idNumberKey) ||
    shares(one.identityKey, other.identityKey)
  );
}

/**
 * Whether any of the people holds an office in the contest that bars from entering. It does not say
 * which: the answer must not tell an entrant who judges.
 */
export function anyBarred(people: readonly PersonKeys[], officials: readonly PersonKeys[]): boolean {
  return people.some((person) => officials.some((official) => isSamePerson(person, official)));
}
