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
  readonly minMinutes: number | null;
  readonly maxMinutes: number | null;
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
  const { words, durationMs } = inspection;
  return [...notes, ...(durationMs === null ? wordNotes(words, terms) : minuteNotes(durationMs, terms))];
}

function isAccepted(type: FileType | null, { fileTypes }: FileTerms): boolean {
  return type === null || fileTypes.includes(type);
}

/** A length that misses its limit is for the secretariat to judge: the rules have a tolerance. */
function wordNotes(words: number, { minWords, maxWords, tolerancePercent }: FileTerms): RowProblem[] {
  const missed = words === 0 ? null : missedLimit(words, minWords, maxWords, tolerancePercent);
  return missed === null
    ? []
    : [problem(`list.words-${missed.kind}`, 'file', { words, limit: missed.limit }, 'note')];
}

/** The same of sound and film, in whole seconds as people see their length. */
function minuteNotes(
  milliseconds: number,
  { minMinutes, maxMinutes, tolerancePercent }: FileTerms,
): RowProblem[] {
  const seconds = Math.round(milliseconds / 1000);
  const missed = missedLimit(seconds, inSeconds(minMinutes), inSeconds(maxMinutes), tolerancePercent);
  if (missed === null) return [];
  const params = { length: clockOf(seconds), limit: missed.limit / 60 };
  return [problem(`list.minutes-${missed.kind}`, 'file', params, 'note')];
}

function missedLimit(
  length: number,
  least: number | null,
  most: number | null,
  tolerancePercent: number,
): { readonly kind: 'over' | 'under'; readonly limit: number } | null {
  if (most !== null && length * 100 > most * (100 + tolerancePercent)) return { kind: 'over', limit: most };
  if (least !== null && length * 100 < least * (100 - tolerancePercent))
    return { kind: 'under', limit: least };
  return null;
}

function inSeconds(minutes: number | null): number | null {
  return minutes === null ? null : minutes * 60;
}

/** 133 seconds as "2:13", an hour of them as "1:00:00". */
function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}
