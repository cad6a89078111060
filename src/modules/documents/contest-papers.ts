import type { Contest } from '../contests/index.js';
import type { Letterhead, SignaturePlace } from './domain/letterhead.js';
import type { LocalDate } from './domain/official-date.js';

/** The heading of a contest's papers. */
export function letterheadOf(contest: Contest, date?: LocalDate): Letterhead {
  const place = placeOf(contest);
  return {
    style: contest.headingStyle,
    agency: contest.organiser,
    ...(contest.parentAgency === null ? {} : { parentAgency: contest.parentAgency }),
    ...(place === '' || date === undefined ? {} : { place, date }),
  };
}

/** Where a contest's papers are signed. */
export function placeOf(contest: Contest): string {
  return contest.certificate.place || (contest.place ?? '');
}

/** Authority and position under a contest's papers, one line each. */
export function signerTitles(contest: Contest): string[] {
  const lines = contest.certificate.signerTitle.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** Who signs a contest's papers. */
export function signatureOf(contest: Contest): SignaturePlace {
  const { signerName: name } = contest.certificate;
  return { titles: signerTitles(contest), ...(name === '' ? {} : { name }) };
}
