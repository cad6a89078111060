import { normaliseEmail, normalisePhone } from '../../../kernel/vietnamese.js';
import type { ProblemCode } from '../../../kernel/problems.js';
import { type AuthorDraft, identityKeyOf } from './author.js';

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

/** What completeness looks at. */
export interface CompletenessFacts {
  readonly title: string;
  /** The category chosen, with its rules; null when none is. */
  readonly category: {
    readonly maxAuthors: number;
    readonly maxBytes: number;
    readonly fileTypes: readonly string[];
  } | null;
  readonly authors: readonly AuthorDraft[];
  readonly file: {
    readonly bytes: number;
    readonly type: string | null;
    /** Inspection found that the file cannot be taken as a work. */
    readonly rejected: boolean;
  } | null;
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
    ...missingOfFile(facts),
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

function missingOfFile({ file, category }: CompletenessFacts): Missing[] {
  if (file === null) return [missing('file', 'entry.file-missing')];
  const checks: readonly [MissingCode, boolean][] = [
    ['entry.file-type-outside-category', category !== null && !category.fileTypes.includes(file.type ?? '')],
    ['entry.file-over-category-limit', category !== null && file.bytes > category.maxBytes],
    ['entry.file-rejected', file.rejected],
  ];
  return checks.filter(([, found]) => found).map(([code]) => missing('file', code));
}
