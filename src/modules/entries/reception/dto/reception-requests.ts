import { type JournalFilter, journalFilterOf } from '../journal.store.js';
import type { PaperDecision, PaperFacts, PaperWish } from '../domain/paper-wish.js';
import type { PaperCorrection } from '../paper-corrections.service.js';
import type {
  CorrectPaperRequest,
  JournalQuery,
  PaperDecisionRequest,
  PaperFactsRequest,
  RegisterPaperRequest,
} from './reception.dto.js';

/** The journal's filter out of a query. */
export function journalFilter({ channel, q, from, to, only }: JournalQuery): JournalFilter {
  return { ...journalFilterOf({ channel, from, to }), q, only };
}

/** A work on paper out of a request. */
export function paperWish(body: RegisterPaperRequest): PaperWish {
  const { key, title, categoryId, consents } = body;
  return {
    ...factsOf(body),
    key,
    title,
    categoryId,
    consents,
    decision: decisionOf(body.decision),
    authors: body.authors.map((author) => ({
      fullName: author.fullName,
      penName: author.penName ?? null,
      birthYear: author.birthYear ?? null,
      unitId: author.unitId ?? null,
      unitName: author.unitName ?? null,
      position: author.position ?? null,
      phone: author.phone ?? null,
      email: author.email ?? null,
      address: author.address ?? null,
      idNumber: author.idNumber ?? null,
    })),
  };
}

/** A correction out of a request. */
export function paperCorrection(body: CorrectPaperRequest): PaperCorrection {
  return { ...factsOf(body), version: body.version, lateReason: body.lateReason ?? null };
}

function factsOf(body: PaperFactsRequest): PaperFacts {
  return {
    channel: body.channel,
    postmarkedOn: body.postmarkedOn ?? null,
    arrivedAt: new Date(body.arrivedAt),
    copies: body.copies,
    pages: body.pages ?? null,
    parcelNumber: body.parcelNumber ?? null,
    senderUnitId: body.senderUnitId ?? null,
    senderName: body.senderName ?? null,
    condition: body.condition,
    remarks: body.remarks ?? null,
  };
}

function decisionOf({ kind, reason, refusal, message }: PaperDecisionRequest): PaperDecision {
  if (kind === 'refuse') return { kind, reason: refusal ?? 'other', message: message ?? null };
  return kind === 'accept-late' ? { kind, reason: reason ?? '' } : { kind };
}
