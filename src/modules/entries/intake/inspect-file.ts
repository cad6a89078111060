import { open } from 'node:fs/promises';
import { countWords } from '../../../kernel/words.js';
import type { ExtractedDocument } from './domain/extracted-document.js';
import { cleanFileName, type CleanedFileName } from './domain/file-name.js';
import {
  isMedia,
  SHOWN_CONFIDENCE,
  type FileType,
  type Finding,
  type Inspection,
  type InspectionInput,
  type TextOrigin,
} from './domain/inspection.js';
import { DEFAULT_LIMITS, type InspectionLimits } from './domain/limits.js';
import { Refusal, verdictOf, type Reason, type ReasonCode } from './domain/reasons.js';
import { detectContent } from './detect-type.js';
import { digestOf, readMedia, type MediaReading } from './formats/media.js';
import { hiddenContentOf } from './hidden-content.js';
import { detectLanguage } from './language.js';
import { findLeaks } from './leaks/find-leaks.js';
import { convertLegacyText } from './legacy-text.js';
import { openDocument } from './read-document.js';
import { blankInspection, rejected } from './rejected.js';

const headBytes = 4100;
const mediaFamilies: readonly string[] = ['mp4 m4a mov', 'webm mkv'];
const unsureReasons: readonly ReasonCode[] = [
  'recognised-text',
  'scanned-pages',
  'pictured-pages',
  'legacy-encoding',
];
/** Reasons that say that words of the work stand in pictures. */
const pictureReasons: readonly ReasonCode[] = ['recognised-text', 'scanned-pages', 'pictured-pages'];

/**
 * Inspects one file: real type, text, length, and whether it names its author. Never throws for what a file holds;
 * only a path that cannot be read is an error of the caller.
 */
export async function inspectFile(
  input: InspectionInput,
  limits: Readonly<InspectionLimits> = DEFAULT_LIMITS,
): Promise<Inspection> {
  const name = cleanFileName(input.clientName);
  const media = await inspectMedia(input, name, limits);
  if (media !== null) return media;
  const bytes = await readWithin(input.path, limits.maxBytes);
  const blank = blankInspection(name, bytes);
  try {
    checkEnvelope(bytes, name, limits);
    const pages = await furtherPages(input, limits);
    const source = await openDocument(bytes, name.extension, limits, input.recogniseScans === true, pages);
    blank.detectedType = source.type;
    checkType(source.type, name);
    const document = convertLegacyText(await source.read());
    return conclude(blank, document, source.type, input, limits, name);
  } catch (error) {
    return rejected(blank, toReason(error));
  }
}

/** Sound and film are measured where they lie: they can be larger than memory. Null for everything else. */
async function inspectMedia(
  input: InspectionInput,
  name: CleanedFileName,
  limits: Readonly<InspectionLimits>,
): Promise<Inspection | null> {
  const file = await open(input.path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(size, headBytes));
    await file.read(head, 0, head.length, 0);
    const type = await detectContent(head);
    if (typeof type !== 'string' || !isMedia(type)) return null;
    const blank = blankInspection(name, Buffer.alloc(0));
    Object.assign(blank, { bytes: size, sha256: await digestOf(file), detectedType: type });
    try {
      if (size > limits.maxMediaBytes) throw tooLarge(limits.maxMediaBytes);
      if (name.deceiving) throw new Refusal('bad-file-name');
      checkType(type, name);
      return concludeMedia(blank, await readMedia(file, size), input, name);
    } catch (error) {
      return rejected(blank, toReason(error));
    }
  } finally {
    await file.close();
  }
}

function concludeMedia(
  blank: Inspection,
  { durationMs, media, segments, reasons: found }: MediaReading,
  input: InspectionInput,
  name: CleanedFileName,
): Inspection {
  const document = { text: '', hiddenRanges: [], segments };
  const findings = findLeaks(document, name.name, input.people, input.units ?? []);
  const reasons: Reason[] = [
    ...found,
    ...leakReasons(findings),
    ...(name.changed ? [{ code: 'file-name-cleaned' } as const] : []),
  ];
  return { ...blank, verdict: verdictOf(reasons), reasons, durationMs, media, findings };
}

/** Names of one family of sound or film are given for each other; the content decides. */
function checkType(type: FileType, { extension, declaredType }: CleanedFileName): void {
  const family = (one: FileType | null): string | null =>
    mediaFamilies.find((all) => all.includes(one ?? '')) ?? one;
  if (extension === '' || family(type) === family(declaredType)) return;
  throw new Refusal('type-mismatch', { detected: type, declared: extension });
}

async function furtherPages(input: InspectionInput, limits: Readonly<InspectionLimits>): Promise<Buffer[]> {
  const pages: Buffer[] = [];
  for (const path of input.pages ?? []) pages.push(await readWithin(path, limits.maxBytes));
  return pages;
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
  if (bytes.length > limits.maxBytes) throw tooLarge(limits.maxBytes);
  if (name.deceiving) throw new Refusal('bad-file-name');
}

function tooLarge(limitBytes: number): Refusal {
  return new Refusal('too-large', { limitMegabytes: Math.round(limitBytes / 1024 / 1024) });
}

function conclude(
  blank: Inspection,
  extracted: ExtractedDocument,
  detectedType: FileType,
  input: InspectionInput,
  limits: InspectionLimits,
  name: CleanedFileName,
): Inspection {
  const document = asConfirmed(extracted, input.confirmedText);
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
    textOrigin: originOf(extracted.reasons),
    recognitionConfidence: extracted.recognitionConfidence ?? null,
    words,
    characters: [...document.text.replaceAll('\n', '')].length,
    pages: document.pages,
    pictures: document.pictures ?? null,
    language,
    hidden: hiddenContentOf(document),
    findings,
  };
}

/** The text that a person answers for takes the place of the one that was converted or recognised. */
function asConfirmed(document: ExtractedDocument, confirmedText: string | undefined): ExtractedDocument {
  if (confirmedText === undefined) return document;
  const reasons = document.reasons.filter(({ code }) => !unsureReasons.includes(code));
  return {
    ...document,
    text: confirmedText,
    hiddenRanges: [],
    reasons: [...reasons, { code: 'text-confirmed' }],
  };
}

function originOf(reasons: readonly Reason[]): TextOrigin {
  if (reasons.some(({ code }) => pictureReasons.includes(code))) return 'recognition';
  return reasons.some(({ code }) => code === 'legacy-encoding') ? 'conversion' : 'file';
}

function lengthReasons(words: number, document: ExtractedDocument, limits: InspectionLimits): Reason[] {
  if (words > limits.maxWords) return [{ code: 'too-many-words', params: { limit: limits.maxWords } }];
  const waits = document.reasons.some(({ code }) => code === 'scanned-pages' || code === 'pictured-pages');
  if (waits || words >= limits.minWords) return [];
  return [words === 0 ? { code: 'no-text' } : { code: 'too-few-words', params: { words } }];
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

function toReason(error: unknown): Reason {
  if (error instanceof Refusal)
    return error.params ? { code: error.code, params: error.params } : { code: error.code };
  return { code: 'inspection-failed' };
}
