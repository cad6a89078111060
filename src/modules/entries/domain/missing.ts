import { normaliseEmail, normalisePhone } from '../../../kernel/vietnamese.js';
import type { ProblemCode } from '../../../kernel/problems.js';
import { type AuthorDraft, identityKeyOf } from './author.js';
import { type Channel, isPaper } from './channel.js';
import { acceptedTypes, type FileRole, textRoleOf } from './file-roles.js';

export type MissingStep = 'category' | 'work' | 'authors' | 'file' | 'consent';

/** Codes of the catalogue of problems, so that a sentence for each exists. */
export type MissingCode = Extract<
  ProblemCode,
  | 'entry.category-missing'
  | 'entry.title-missing'
  | 'entry.authors-missing'
  | 'entry.too-many-authors'
  | 'entry.author-name-missing'
  | 'entry.author-birth-year-missing'
  | 'entry.author-repeated'
  | 'entry.author-contact-missing'
  | 'entry.author-email-invalid'
  | 'entry.author-phone-invalid'
  | 'entry.file-missing'
  | 'entry.script-missing'
  | 'entry.media-missing'
  | 'entry.translation-missing'
  | 'entry.file-type-outside-category'
  | 'entry.file-over-category-limit'
  | 'entry.file-rejected'
  | 'entry.consent-missing'
>;

/** One thing that stands between a draft and its submission. */
export interface Missing {
  readonly step: MissingStep;
  readonly code: MissingCode;
}

/** A standing file as completeness looks at it. */
export interface PresentFile {
  readonly role: FileRole;
  readonly bytes: number;
  readonly type: string | null;
  /** Inspection found that the file cannot be taken as a work. */
  readonly rejected: boolean;
  /** ISO 639 code of its text; null while it is not known. */
  readonly language: string | null;
}

/** What paper may owe when it is received: it is asked for later, and stands in the way of eligibility. */
const owedByPaper: readonly MissingCode[] = [
  'entry.file-missing',
  'entry.script-missing',
  'entry.media-missing',
  'entry.translation-missing',
  'entry.file-rejected',
  'entry.author-birth-year-missing',
  'entry.author-contact-missing',
  'entry.consent-missing',
];

/** What of the missing things a work may owe for a time, by the way it comes in. */
export function owedOf(missing: readonly Missing[], channel: Channel | null): Missing[] {
  return isPaper(channel) ? missing.filter(({ code }) => owedByPaper.includes(code)) : [];
}

/** What of the missing things stands in the way of receiving a work, by the way it comes in. */
export function blockingOf(missing: readonly Missing[], channel: Channel | null): Missing[] {
  const owed = owedOf(missing, channel);
  return missing.filter((one) => !owed.includes(one));
}

/** What completeness looks at. */
export interface CompletenessFacts {
  readonly title: string;
  /** The category chosen, with its rules; null when none is. */
  readonly category: {
    readonly maxAuthors: number;
    readonly maxBytes: number;
    readonly maxMediaBytes: number | null;
    readonly takesMedia: boolean;
    readonly fileTypes: readonly string[];
  } | null;
  readonly authors: readonly AuthorDraft[];
  readonly files: readonly PresentFile[];
  /** A scan by the secretariat: the category's file types and sizes are for those who send files. */
  readonly scanned?: boolean;
  /** Whether the first author must be reachable: not where a unit stands between. */
  readonly contactNeeded: boolean;
  readonly consentsGiven: readonly string[];
  readonly consentsRequired: readonly string[];
}

/** Everything that is missing, in the order of the form. */
export function missingOf(facts: CompletenessFacts): Missing[] {
  return [
    ...(facts.category === null ? [missing('category', 'entry.category-missing')] : []),
    ...(facts.title === '' ? [missing('work', 'entry.title-missing')] : []),
    ...missingOfAuthors(facts),
    ...missingOfFiles(facts),
    ...(facts.consentsRequired.every((purpose) => facts.consentsGiven.includes(purpose))
      ? []
      : [missing('consent', 'entry.consent-missing')]),
  ];
}

function missing(step: MissingStep, code: MissingCode): Missing {
  return { step, code };
}

function missingOfAuthors({ authors, category, contactNeeded }: CompletenessFacts): Missing[] {
  if (authors.length === 0) return [missing('authors', 'entry.authors-missing')];
  const keys = authors.map((author) => identityKeyOf(author.fullName, author.birthYear));
  const known = keys.filter((key) => key !== null);
  const [first] = authors;
  const checks: readonly [MissingCode, boolean][] = [
    ['entry.too-many-authors', category !== null && authors.length > category.maxAuthors],
    ['entry.author-name-missing', authors.some((author) => author.fullName === '')],
    ['entry.author-birth-year-missing', authors.some((author) => author.birthYear === null)],
    ['entry.author-repeated', new Set(known).size < known.length],
    ['entry.author-contact-missing', contactNeeded && first?.phone === null && first.email === null],
    [
      'entry.author-email-invalid',
      authors.some(({ email }) => email !== null && normaliseEmail(email) === null),
    ],
    [
      'entry.author-phone-invalid',
      authors.some(({ phone }) => phone !== null && normalisePhone(phone) === null),
    ],
  ];
  return checks.filter(([, found]) => found).map(([code]) => missing('authors', code));
}

function missingOfFiles({ files, category, scanned = false }: CompletenessFacts): Missing[] {
  const withMedia = category?.takesMedia === true;
  const limits = scanned ? null : category;
  const textRole = textRoleOf(withMedia);
  const has = (role: FileRole): boolean => files.some((file) => file.role === role);
  // Before a category is chosen a script is as good a beginning as a work.
  const text = has(textRole) || (category === null && files.length > 0);
  const foreign = files.some(
    ({ role, language }) => role === textRole && language !== null && language !== 'vi',
  );
  const judged = files.filter(({ role }) => role === textRole || (withMedia && role === 'media'));
  const checks: readonly [MissingCode, boolean][] = [
    [withMedia ? 'entry.script-missing' : 'entry.file-missing', !text],
    ['entry.media-missing', withMedia && !has('media')],
    ['entry.translation-missing', foreign && !has('translation')],
    ['entry.file-type-outside-category', judged.some((file) => !isOfCategory(file, limits))],
    ['entry.file-over-category-limit', files.some((file) => isTooLarge(file, limits))],
    ['entry.file-rejected', files.some((file) => file.rejected)],
  ];
  return checks.filter(([, found]) => found).map(([code]) => missing('file', code));
}

function isOfCategory({ role, type }: PresentFile, category: CompletenessFacts['category']): boolean {
  return category === null || acceptedTypes(role, category.fileTypes).some((one) => one === type);
}

function isTooLarge({ role, bytes }: PresentFile, category: CompletenessFacts['category']): boolean {
  if (category === null) return false;
  return bytes > (role === 'media' ? (category.maxMediaBytes ?? Infinity) : category.maxBytes);
}
