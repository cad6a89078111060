import type { DecisionView, HistoryView, ProposalView } from './dto/screening.dto.js';
import type { ScreeningActRow } from './screening-act.row.js';
import type { ScreeningRow } from './screening.row.js';
import type { DeskWork } from './sheets.service.js';

/** Names of people by their accounts. */
export type Names = ReadonlyMap<string, string>;

/** What was decided; null while nothing is. */
export function decisionOf(sheet: ScreeningRow, names: Names): DecisionView | null {
  const { outcome, reason, message, decidedBy, decidedAt } = sheet;
  if (outcome === null || decidedAt === null) return null;
  const by = names.get(decidedBy ?? '') ?? '';
  return { outcome, reason, message, decidedBy: by, decidedAt: decidedAt.toISOString() };
}

/** What a first person found, while a second one is awaited. */
export function proposalOf({ work, sheet }: DeskWork, names: Names): ProposalView | null {
  if (work.proposedBy === null || sheet.proposal === null) return null;
  const { reason, message, by, at } = sheet.proposal;
  return { reason, message, by: names.get(by ?? '') ?? '', at };
}

/** Everything that happened to a work, in order. */
export function historyOf(
  receipts: DeskWork['work']['receipts'],
  acts: readonly ScreeningActRow[],
  names: Names,
): HistoryView[] {
  const received = receipts.map(({ revision, issuedAt }): HistoryView => ({
    at: issuedAt.toISOString(),
    what: revision === 1 ? 'received' : 'replaced',
    by: null,
    detail: null,
  }));
  const done = acts.map(({ at, what, accountId, detail }): HistoryView => ({
    at: at.toISOString(),
    what,
    by: names.get(accountId ?? '') ?? null,
    detail,
  }));
  return [...received, ...done].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
