import { randomId } from '../../kernel/ids.js';
import type { EntryRow } from './entry.row.js';

/** The row of a work of which nothing is known yet, entered by the web. */
export function blankEntry(contestId: string, accountId: string, now: Date): EntryRow {
  return {
    id: randomId(),
    contestId,
    accountId,
    title: '',
    titleKey: '',
    categoryId: null,
    state: 'draft',
    version: 1,
    fileId: null,
    receiptNumber: null,
    submittedAt: null,
    authorsGeneration: 1,
    outcomeReason: null,
    outcomeMessage: null,
    decidedAt: null,
    awardPrizeName: null,
    awardCertificateId: null,
    channel: 'web',
    sentByUnitId: null,
    sourceKey: null,
    postmarkedOn: null,
    arrivedAt: null,
    registeredBy: null,
    assignedTo: null,
    proposedBy: null,
    correctionDueAt: null,
    correctedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}
