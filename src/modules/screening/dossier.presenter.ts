import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/locale.js';
import { Accounts } from '../accounts/index.js';
import { ReceivedEntries } from '../entries/index.js';
import type { AppealRow } from './appeal.row.js';
import { CasesStore } from './cases.store.js';
import type { CorrectionRow } from './correction.row.js';
import { checkAnswerer } from './domain/appeal.policy.js';
import { mayDecide } from './domain/dossier.policy.js';
import { mayActAsSecond } from './domain/second-person.js';
import { decisionOf, historyOf, type Names, proposalOf } from './dossier-views.js';
import type { QueueQuery } from './dto/queue.dto.js';
import type { AppealView, CorrectionView, DossierView, MaskVersionView } from './dto/screening.dto.js';
import { filterOf } from './queue-filter.js';
import { ScreeningStore } from './screening.store.js';
import { type DeskWork, refoundMasksOf } from './sheets.service.js';

/** Shows a dossier to the secretariat. */
@Injectable()
export class DossierPresenter {
  constructor(
    private readonly accounts: Accounts,
    private readonly received: ReceivedEntries,
    private readonly store: ScreeningStore,
    private readonly cases: CasesStore,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, desk: DeskWork, query: Partial<QueueQuery>, locale: Locale): Promise<DossierView> {
    const { contest, work, sheet } = desk;
    const category = contest.categories.find((one) => one.id === work.categoryId);
    const acts = await this.store.acts(work.entryId);
    const corrections = await this.cases.corrections(work.entryId);
    const appeal = await this.cases.appeal(work.entryId);
    const { masks, lost } = refoundMasksOf(sheet, work);
    const names = await this.names([
      ...[sheet.decidedBy, sheet.proposal?.by, work.assignedTo, appeal?.answeredBy],
      ...[...acts.map((act) => act.accountId), ...corrections.map((one) => one.requestedBy)],
    ]);
    const filter = filterOf(query, contest, actor, this.clock.now());
    const { entryId, assignedTo } = work;
    const files = work.fileViews(locale);
    return {
      entryId,
      receiptNumber: work.receiptNumber,
      title: work.title,
      categoryName: category?.name ?? null,
      limits: category
        ? {
            minWords: category.minWords,
            maxWords: category.maxWords,
            minMinutes: category.minMinutes,
            maxMinutes: category.maxMinutes,
            tolerancePercent: category.tolerancePercent,
          }
        : null,
      authors: [...work.authors],
      file: files.find((file) => file.id === work.fileId) ?? null,
      files,
      text: work.text,
      findings: [...work.findings],
      masks: [...masks],
      lostMasks: [...lost],
      state: work.state,
      version: sheet.version,
      decision: decisionOf(sheet, names),
      proposal: proposalOf(desk, names),
      corrections: corrections.map((one) => this.correction(one, work.state, names)),
      appeal: appeal && appealOf(appeal, names),
      assignedTo: assignedTo === null ? null : { accountId: assignedTo, name: names.get(assignedTo) ?? '' },
      channel: work.channel,
      hasFormer: formerOf(corrections, work.fileId) !== null,
      correctionDays: contest.screening.correctionDays,
      secondPerson: contest.screening.secondPerson,
      history: historyOf(work.receipts, acts, names),
      neighbours: await this.received.neighbours(entryId, filter, query.sort),
      can: this.can(actor, desk, appeal),
    };
  }

  /** The masks as they once were, the latest first. */
  async maskVersions(entryId: string): Promise<MaskVersionView[]> {
    const rows = await this.store.maskVersions(entryId);
    const names = await this.names(rows.map((row) => row.accountId));
    return rows.map(({ version, at, accountId, masks }) => ({
      version,
      at: at.toISOString(),
      by: names.get(accountId ?? '') ?? '',
      masks: masks.map(({ offset, length, label }) => ({ offset, length, label: label ?? null })),
    }));
  }

  private can(
    actor: Actor,
    { contest, work, sheet }: DeskWork,
    appeal: AppealRow | null,
  ): DossierView['can'] {
    const open = mayDecide(actor, { contestId: contest.id, contestState: contest.state }) === null;
    const appealed = work.state === 'appealed';
    const decide = open && !appealed;
    return {
      decide,
      mask: open,
      readFiles: open,
      askCorrection: decide,
      second: decide && mayActAsSecond(actor, sheet.proposal, work.proposedBy !== null) === null,
      answer: open && appealed && checkAnswerer(actor, appeal?.against ?? []) === null,
    };
  }

  private correction(row: CorrectionRow, state: string, names: Names): CorrectionView {
    const { message, requestedBy, requestedAt, dueAt, resubmittedAt } = row;
    return {
      message,
      requestedBy: names.get(requestedBy ?? '') ?? '',
      requestedAt: requestedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      resubmittedAt: resubmittedAt?.toISOString() ?? null,
      overdue: state === 'correcting' && resubmittedAt === null && dueAt < this.clock.now(),
    };
  }

  private async names(accountIds: readonly (string | null | undefined)[]): Promise<Names> {
    const people = await this.accounts.people(accountIds.flatMap((id) => id ?? []));
    return new Map(people.map((person) => [person.accountId, person.fullName]));
  }
}

/** The latest correction whose file is another than the present one: what to compare with. */
export function formerOf(corrections: readonly CorrectionRow[], fileId: string | null): CorrectionRow | null {
  return corrections.findLast((one) => one.fileId !== null && one.fileId !== fileId) ?? null;
}

function appealOf(row: AppealRow, names: Names): AppealView {
  const { words, filedAt, outcome, answer, answeredBy, answeredAt } = row;
  return {
    words,
    filedAt: filedAt.toISOString(),
    outcome,
    answer,
    answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? ''),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
