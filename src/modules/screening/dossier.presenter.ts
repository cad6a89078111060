import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { Accounts } from '../accounts/index.js';
import { type EntryState, ReceivedEntries } from '../entries/index.js';
import { mayDecide } from './domain/dossier.policy.js';
import type { DecisionView, DossierView, HistoryView, QueueState } from './dto/screening.dto.js';
import type { ScreeningActRow } from './screening-act.row.js';
import type { ScreeningRow } from './screening.row.js';
import { ScreeningStore } from './screening.store.js';
import { type DeskWork, masksOf } from './sheets.service.js';

const states: Readonly<Record<QueueState, EntryState | undefined>> = {
  waiting: 'submitted',
  eligible: 'eligible',
  ineligible: 'ineligible',
  all: undefined,
};

/** The state of works that a tab of the queue shows; undefined for all. */
export function stateOf(tab: QueueState): EntryState | undefined {
  return states[tab];
}

/** Shows a dossier to the secretariat. */
@Injectable()
export class DossierPresenter {
  constructor(
    private readonly accounts: Accounts,
    private readonly received: ReceivedEntries,
    private readonly store: ScreeningStore,
  ) {}

  async view(
    actor: Actor,
    { contest, work, sheet }: DeskWork,
    tab: QueueState,
    locale: Locale,
  ): Promise<DossierView> {
    const category = contest.categories.find((one) => one.id === work.categoryId);
    const acts = await this.store.acts(work.entryId);
    const files = work.fileViews(locale);
    const names = await this.names([sheet.decidedBy, ...acts.map((act) => act.accountId)]);
    const decide = mayDecide(actor, { contestId: contest.id, contestState: contest.state }) === null;
    return {
      entryId: work.entryId,
      receiptNumber: work.receiptNumber,
      title: work.title,
      categoryName: category?.name ?? null,
      limits: category
        ? {
            minWords: category.minWords,
            maxWords: category.maxWords,
            tolerancePercent: category.tolerancePercent,
          }
        : null,
      authors: [...work.authors],
      file: files.find((file) => file.id === work.fileId) ?? null,
      files,
      text: work.text,
      findings: [...work.findings],
      masks: [...masksOf(sheet, work)],
      state: work.state,
      version: sheet.version,
      decision: decisionOf(sheet, names),
      history: historyOf(work.receipts, acts, names),
      neighbours: await this.received.neighbours(work.entryId, stateOf(tab)),
      can: { decide, mask: decide },
    };
  }

  private async names(accountIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.accounts.people(accountIds.flatMap((id) => id ?? []));
    return new Map(people.map((person) => [person.accountId, person.fullName]));
  }
}

function decisionOf(sheet: ScreeningRow, names: ReadonlyMap<string, string>): DecisionView | null {
  const { outcome, reason, message, decidedBy, decidedAt } = sheet;
  if (outcome === null || decidedAt === null) return null;
  const by = names.get(decidedBy ?? '') ?? '';
  return { outcome, reason, message, decidedBy: by, decidedAt: decidedAt.toISOString() };
}

function historyOf(
  receipts: DeskWork['work']['receipts'],
  acts: readonly ScreeningActRow[],
  names: ReadonlyMap<string, string>,
): HistoryView[] {
  const received = receipts.map(({ revision, issuedAt }): HistoryView => ({
    at: issuedAt.toISOString(),
    what: revision === 1 ? 'received' : 'replaced',
    by: null,
  }));
  const done = acts.map(({ at, what, accountId }): HistoryView => ({
    at: at.toISOString(),
    what,
    by: names.get(accountId ?? '') ?? null,
  }));
  return [...received, ...done].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
