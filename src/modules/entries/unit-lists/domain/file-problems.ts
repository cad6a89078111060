import { FILE_TYPES, type FileType, type Inspection } from '../../intake/domain/inspection.js';
import { cleanFileName } from '../../intake/domain/file-name.js';
import { REASONS } from '../../intake/domain/reasons.js';
import { problem, type RowProblem } from './row-problem.js';

/** What the category of a row says of its file. */
export interface FileTerms {
  readonly maxBytes: number;
  readonly fileTypes: readonly string[];
  readonly minWords: number | null;
  readonly maxWords: number | null;
  readonly tolerancePercent: number;
}

/** What the name and the size of a file tell before it is opened. */
export function problemsBefore(name: string, bytes: number, terms: FileTerms): RowProblem[] {
  const { declaredType } = cleanFileName(name);
  const accepted = FILE_TYPES.filter((type) => terms.fileTypes.includes(type));
  if (declaredType === null || !accepted.includes(declaredType)) {
    const names = accepted.map((type) => type.toUpperCase()).join(', ');
    return [problem('list.file-type', 'file', { name, accepted: names })];
  }
  if (bytes <= terms.maxBytes) return [];
  const limitMegabytes = Math.round((terms.maxBytes / 1024 / 1024) * 10) / 10;
  return [problem('list.file-too-large', 'file', { name, limitMegabytes })];
}

/** What inspection says of a file: what cannot be taken is a problem, what a person should see a note. */
export function problemsAfter(name: string, inspection: Inspection, terms: FileTerms): RowProblem[] {
  const rejected = inspection.reasons.find(({ code }) => REASONS[code].verdict === 'reject');
  if (rejected !== undefined)
    return [{ ...problem('list.file-rejected', 'file', { name }), reason: rejected }];
  if (!isAccepted(inspection.detectedType, terms)) {
    const accepted = terms.fileTypes.map((type) => type.toUpperCase()).join(', ');
    return [problem('list.file-type', 'file', { name, accepted })];
  }
  const notes = inspection.reasons
    .filter(({ code }) => REASONS[code].verdict === 'review')
    .map((reason): RowProblem => ({ ...problem('list.file-noted', 'file', { name }, 'note'), reason }));
  return [...notes, ...lengthNotes(inspection.words, terms)];
}

function isAccepted(type: FileType | null, { fileTypes }: FileTerms): boolean {
  return type === null || fileTypes.includes(type);
}

/** A length that misses its limit is for the secretariat to judge: the rules have a tolerance. */
function lengthNotes(words: number, { minWords, maxWords, tolerancePercent }: FileTerms): RowProblem[] {
  if (words === 0) return [];
  if (maxWords !== null && words * 100 > maxWords * (100 + tolerancePercent)) {
    return [problem('list.words-over', 'file', { words, limit: maxWords }, 'note')];
  }
  if (minWords !== null && words * 100 < minWords * (100 - tolerancePercent)) {
    return [problem('list.words-under', 'file', { words, limit: minWords }, 'note')];
  }
  return [];
}
