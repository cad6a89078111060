import { fold } from '../../../../kernel/vietnamese.js';
import { type AuthorDraft, identityKeyOf } from '../../domain/author.js';
import type { EntryState } from '../../domain/entry.machine.js';
import type { ListWork } from './list-work.js';

/** A work that the unit has sent before. */
export interface SentWork {
  readonly entryId: string;
  readonly state: EntryState;
  readonly sourceKey: string | null;
  readonly receiptNumber: string | null;
  readonly title: string;
  readonly categoryId: string | null;
  readonly authors: readonly AuthorDraft[];
  readonly fileSha256: string | null;
  /** Its sound or film; null where it has none. */
  readonly mediaSha256: string | null;
}

/** A row that looks for the work it means. */
export interface SeekingRow {
  readonly work: ListWork;
  readonly sourceKey: string;
  readonly fileSha256: string | null;
  readonly mediaSha256: string | null;
}

type Sign = (row: SeekingRow) => readonly string[];
type SentSign = (work: SentWork) => readonly string[];

const firstName = (authors: readonly AuthorDraft[]): string => fold(authors[0]?.fullName ?? '');
const identity = (authors: readonly AuthorDraft[]): string =>
  identityKeyOf(authors[0]?.fullName ?? '', authors[0]?.birthYear ?? null) ?? '';
const together = (...parts: readonly (string | null)[]): string[] =>
  parts.every((part) => part !== null && part !== '') ? [parts.join('\u0000')] : [];

/** A row that brings no file can only mean a work whose file is here already. */
const withoutFile = (row: SeekingRow, sign: string[]): string[] => (row.fileSha256 === null ? sign : []);

/**
 * From the surest sign to the weakest; from the third on a sign counts only where it points from one row to one
 * work. The last two are for corrections of a title or a name: a row with a file of its own is rather another
 * work of the same author, or of the same title.
 */
const signs: readonly (readonly [Sign, SentSign])[] = [
  [({ work }) => together(work.receiptNumber), (sent) => together(sent.receiptNumber)],
  [({ sourceKey }) => [sourceKey], (sent) => together(sent.sourceKey)],
  [
    ({ work }) => together(identity(work.authors), fold(work.title)),
    (sent) => together(identity(sent.authors), fold(sent.title)),
  ],
  [
    ({ work }) => together(firstName(work.authors), fold(work.title)),
    (sent) => together(firstName(sent.authors), fold(sent.title)),
  ],
  [({ fileSha256 }) => together(fileSha256), (sent) => together(sent.fileSha256)],
  [
    (row) => withoutFile(row, together(fold(row.work.title), row.work.categoryId)),
    (sent) => together(fold(sent.title), sent.categoryId),
  ],
  [
    (row) => withoutFile(row, together(identity(row.work.authors), row.work.categoryId)),
    (sent) => together(identity(sent.authors), sent.categoryId),
  ],
];

/**
 * Finds for each row the work it means, so that a corrected list changes works instead of adding them.
 * @returns for each row the work, or null when the row is new
 */
export function recognise(rows: readonly SeekingRow[], sent: readonly SentWork[]): (SentWork | null)[] {
  const found = new Map<SeekingRow, SentWork>();
  const taken = new Set<SentWork>();
  for (const [index, [signOfRow, signOfWork]] of signs.entries()) {
    const open = rows.filter((row) => !found.has(row));
    const worksBySign = grouped(
      sent.filter((work) => !taken.has(work)),
      signOfWork,
    );
    for (const [sign, seeking] of grouped(open, signOfRow)) {
      const works = worksBySign.get(sign) ?? [];
      const [row, work] = [seeking[0], works[0]];
      const sure = index < 2 || (seeking.length === 1 && works.length === 1);
      if (row === undefined || work === undefined || !sure) continue;
      found.set(row, work);
      taken.add(work);
    }
  }
  return rows.map((row) => found.get(row) ?? null);
}

function grouped<T>(things: readonly T[], signsOf: (thing: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    for (const sign of signsOf(thing)) groups.set(sign, [...(groups.get(sign) ?? []), thing]);
  }
  return groups;
}

/** Whether the row says of its work something else than what stands. */
export function differs({ work, fileSha256, mediaSha256 }: SeekingRow, sent: SentWork): boolean {
  if (work.title !== sent.title || work.categoryId !== sent.categoryId) return true;
  if (fileSha256 !== null && fileSha256 !== sent.fileSha256) return true;
  if (mediaSha256 !== null && mediaSha256 !== sent.mediaSha256) return true;
  return JSON.stringify(work.authors.map(inOrder)) !== JSON.stringify(sent.authors.map(inOrder));
}

function inOrder(author: AuthorDraft): unknown[] {
  const { fullName, penName, birthYear, unitId, unitName, position, phone, email, address } = author;
  return [fullName, penName, birthYear, unitId, unitName, position, phone, email, address];
}
