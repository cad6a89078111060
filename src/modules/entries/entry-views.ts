import type { Locale } from '../../kernel/locale.js';
import type { Unit } from '../contests/units/index.js';
import type { AuthorRow } from './author.row.js';
import { excerptOf } from './domain/excerpt.js';
import type {
  AuthorView,
  EntryFileView,
  FindingView,
  OutcomeView,
  ReceiptView,
  TextView,
} from './dto/entry.dto.js';
import type { EntryFileRow } from './entry-file.row.js';
import type { FileContents, TextProvenance } from './entry-file.store.js';
import type { EntryRow } from './entry.row.js';
import type { FindingRow } from './finding.row.js';
import { SHOWN_CONFIDENCE } from './intake/domain/inspection.js';
import { describeReason } from './intake/domain/reasons.js';
import { filesOf, type ReceiptRow } from './receipt.row.js';

/** UTF-16 units of a text that a person is asked to confirm, shown beside the question. */
const previewLength = 1200;

/** Whether a finding is sure enough to be shown and proposed for masking. */
export function isShown(finding: Pick<FindingRow, 'confidencePercent'>): boolean {
  return finding.confidencePercent >= SHOWN_CONFIDENCE * 100;
}

/** An author with the name of the unit, listed or typed. */
export function authorView(row: AuthorRow, units: readonly Unit[]): AuthorView {
  const unit = units.find((one) => one.id === row.unitId);
  return {
    fullName: row.fullName,
    penName: row.penName,
    birthYear: row.birthYear,
    unitId: row.unitId,
    unitName: unit?.name ?? row.unitName,
    position: row.jobTitle,
    phone: row.phone,
    email: row.email,
    address: row.address,
  };
}

/** A file and what inspection says of it; findings with the words around them. */
export function fileView(
  file: EntryFileRow,
  { text, provenance, findings }: FileContents,
  locale: Locale,
): EntryFileView {
  const { id, clientName, bytes, sha256, declaredType, detectedType, uploadedAt } = file;
  return {
    id,
    role: file.role,
    position: file.position,
    clientName,
    bytes,
    sha256,
    declaredType,
    detectedType,
    uploadedAt: uploadedAt.toISOString(),
    inspection: {
      state: file.inspectionState,
      verdict: file.verdict,
      reasons: file.reasons.map((reason) => ({ code: reason.code, detail: describeReason(reason, locale) })),
      words: file.words,
      pages: file.pages,
      pictures: file.pictures,
      language: file.language,
      encoding: file.encoding,
      media: file.media && { ...file.media, durationMs: file.durationMs },
      text: provenance && textView(provenance, text),
      findings: findings.filter(isShown).map((finding) => findingView(finding, text)),
    },
  };
}

function findingView(row: FindingRow, text: string): FindingView {
  const { id, kind, value, place, part, textOffset, textLength } = row;
  const excerpt = textOffset === null ? null : excerptOf(text, textOffset, textLength);
  return { id, kind, value, place, part, excerpt, confidence: row.confidencePercent / 100 };
}

function textView({ origin, confidencePercent, confirmedAt }: TextProvenance, text: string): TextView {
  const unsure = origin !== 'file' && confirmedAt === null;
  return {
    origin,
    confidencePercent,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    preview: unsure ? text.slice(0, previewLength) : null,
  };
}

export function receiptView(row: ReceiptRow): ReceiptView {
  const { number, issuedAt, sha256, bytes, clientName } = row;
  const files = filesOf(row).map((file) => ({ ...file }));
  return { number, issuedAt: issuedAt.toISOString(), sha256, bytes, clientName, files };
}

/** What the secretariat decided; null while it has not. */
export function outcomeView({
  state,
  outcomeReason,
  outcomeMessage,
  decidedAt,
}: EntryRow): OutcomeView | null {
  if (decidedAt === null) return null;
  return { state, reason: outcomeReason, message: outcomeMessage, decidedAt: decidedAt.toISOString() };
}
