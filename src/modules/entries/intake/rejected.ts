import { createHash } from 'node:crypto';
import { cleanFileName, type CleanedFileName } from './domain/file-name.js';
import type { Inspection, InspectionInput } from './domain/inspection.js';
import type { Reason } from './domain/reasons.js';

// Apart from the inspector: the server says what failed, and loads none of the libraries that read files.

/** The result for a file that took too long or broke the inspector. */
export function failedInspection(input: InspectionInput, reason: Reason): Inspection {
  return rejected(blankInspection(cleanFileName(input.clientName), Buffer.alloc(0)), reason);
}

/** What an inspection starts with: a file of which only name and bytes are known. */
export function blankInspection(name: CleanedFileName, bytes: Buffer): Inspection {
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
    pictures: null,
    language: null,
    durationMs: null,
    media: null,
    hidden: [],
    findings: [],
  };
}

/** Ends an inspection: the file cannot be taken, for one reason. */
export function rejected(blank: Inspection, reason: Reason): Inspection {
  return { ...blank, verdict: 'reject', reasons: [reason] };
}
