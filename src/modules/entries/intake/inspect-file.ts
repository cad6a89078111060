import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { countWords } from '../../../kernel/words.js';
import type { ExtractedDocument } from './domain/extracted-document.js';
import { cleanFileName, type CleanedFileName } from './domain/file-name.js';
import {
  SHOWN_CONFIDENCE,
  type FileType,
  type Finding,
  type Inspection,
  type InspectionInput,
} from './domain/inspection.js';
import { DEFAULT_LIMITS, type InspectionLimits } from './domain/limits.js';
import { Refusal, verdictOf, type Reason } from './domain/reasons.js';
import { hiddenContentOf } from './hidden-content.js';
import { detectLanguage } from './language.js';
import { findLeaks } from './leaks/find-leaks.js';
import { openDocument } from './read-document.js';

/**
 * Inspects one file: real type, text, length, and whether it names its author. Never throws for what a file holds;
 * only a path that cannot be read is an error of the caller.
 */
export async function inspectFile(
  input: InspectionInput,
  limits: Readonly<InspectionLimits> = DEFAULT_LIMITS,
): Promise<Inspection> {
  const name = cleanFileName(input.clientName);
  const bytes = await readWithin(input.path, limits.maxBytes);
  const blank = blankInspection(name, bytes);
  try {
    checkEnvelope(bytes, name, limits);
    const source = await openDocument(bytes, name.extension, limits, input.recogniseScans === true);
    blank.detectedType = source.type;
    if (name.extension !== '' && source.type !== name.declaredType) {
      throw new Refusal('type-mismatch', { detected: source.type, declared: name.extension });
    }
    const document = await source.read();
    return conclude(blank, document, source.type, input, limits, name);
  } catch (error) {
    return rejected(blank, toReason(error));
  }
}

/** The result for a file that took too long or broke the inspector. */
export function failedInspection(input: InspectionInput, reason: Reason): Inspection {
  return rejected(blankInspection(cleanFileName(input.clientName), Buffer.alloc(0)), reason);
}

async function readWithin(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    // One byte more than allowed is enough to know that the file is too large.
    const bytes = Buffer.alloc(Math.min(size, maxBytes + 1));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function checkEnvelope(bytes: Buffer, name: CleanedFileName, limits: InspectionLimits): void {
  if (bytes.length === 0) throw new Refusal('empty');
  if (bytes.length > limits.maxBytes) {
    throw new Refusal('too-large', { limitMegabytes: Math.round(limits.maxBytes / 1024 / 1024) });
  }
  if (name.deceiving) throw new Refusal('bad-file-name');
}

function conclude(
  blank: Inspection,
  document: ExtractedDocument,
  detectedType: FileType,
  input: InspectionInput,
  limits: InspectionLimits,
  name: CleanedFileName,
): Inspection {
  const words = countWords(document.text);
  const language = detectLanguage(document.text);
  const findings = findLeaks(document, name.name, input.people, input.units ?? []);
  const reasons = [
    ...document.reasons,
    ...lengthReasons(words, document, limits),
    ...leakReasons(findings),
    ...languageReasons(language),
    ...(name.changed ? [{ code: 'file-name-cleaned' } as const] : []),
  ];
  return {
    ...blank,
    detectedType,
    verdict: verdictOf(reasons),
    reasons: distinct(reasons),
    encoding: document.encoding,
    normalised: document.normalised,
    text: document.text,
    words,
    characters: [...document.text.replaceAll('\n', '')].length,
    pages: document.pages,
    language,
    hidden: hiddenContentOf(document),
    findings,
  };
}

function lengthReasons(words: number, document: ExtractedDocument, limits: InspectionLimits): Reason[] {
  if (document.reasons.some(({ code }) => code === 'scanned-pages')) return [];
  if (words === 0) return [{ code: 'no-text' }];
  if (words < limits.minWords) return [{ code: 'too-few-words', params: { words } }];
  return words > limits.maxWords ? [{ code: 'too-many-words', params: { limit: limits.maxWords } }] : [];
}

function leakReasons(findings: readonly Finding[]): Reason[] {
  const count = findings.filter((finding) => finding.confidence >= SHOWN_CONFIDENCE).length;
  return count > 0 ? [{ code: 'identity-found', params: { count } }] : [];
}

function languageReasons(language: string | null): Reason[] {
  return language === null || language === 'vi' ? [] : [{ code: 'not-vietnamese', params: { language } }];
}

function distinct(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((reason, index) => reasons.findIndex(({ code }) => code === reason.code) === index);
}

function blankInspection(name: CleanedFileName, bytes: Buffer): Inspection {
  return {
    verdict: 'reject',
    reasons: [],
    detectedType: null,
    declaredType: name.declaredType,
    fileName: name.name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding: null,
    normalised: false,
    text: '',
    textOrigin: 'file',
    recognitionConfidence: null,
    words: 0,
    characters: 0,
    pages: null,
    language: null,
    durationMs: null,
    media: null,
    hidden: [],
    findings: [],
  };
}

function rejected(blank: Inspection, reason: Reason): Inspection {
  return { ...blank, verdict: 'reject', reasons: [reason] };
}

function toReason(error: unknown): Reason {
  if (error instanceof Refusal)
    return error.params ? { code: error.code, params: error.params } : { code: error.code };
  return { code: 'inspection-failed' };
}
