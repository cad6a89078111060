import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import type { Person } from '../accounts/index.js';
import type { Contest } from '../contests/index.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Admission } from './admission.service.js';
import { isOwn, isPaper } from './domain/channel.js';
import { entryMachine } from './domain/entry.machine.js';
import type { Missing } from './domain/missing.js';
import { incomplete } from './incomplete.js';
import { draftOf, type EntrySituation, situationOf } from './entry-situation.js';
import type { EntryFileRow } from './entry-file.row.js';
import { EntryStore } from './entry.store.js';
import type { EntryRow } from './entry.row.js';
import { EntrantMail } from './entrant-mail.service.js';
import { entryChanged, entrySubmitted } from './events.js';
import type { ReceiptFile, ReceiptRow } from './receipt.row.js';
import { ReceiptStore } from './receipt.store.js';

/** Takes works in: checks what the rules ask, numbers the receipt, tells the world. */
@Injectable()
export class Receiving {
  constructor(
    private readonly store: EntryStore,
    private readonly receipts: ReceiptStore,
    private readonly admission: Admission,
    private readonly mail: EntrantMail,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /**
   * Receives a work, or a new version of one, whatever way it comes in; inside the unit of work that read it.
   * @param after the work as it is to be @param before its row as it stands, which guards the change
   * @param byList whether it is a row of a unit's list, which has one letter for all its works
   * @returns the work as it was received, with its receipt
   */
  async receive(
    actor: Actor,
    event: 'submit' | 'change' | 'resubmit',
    after: EntrySituation,
    before: EntryRow,
    set: Partial<EntryRow>,
    byList = false,
  ): Promise<EntrySituation> {
    const { record, contest, blocking } = after;
    const now = this.clock.now();
    const firing = entryMachine.fire(before.state, event, { complete: blocking.length === 0 });
    if ('refusal' in firing) throw incompleteOr(firing.refusal.code, blocking);
    const account = isOwn(before.channel) ? before.accountId : null;
    const owner = await this.admission.demandUnbarred(contest.id, account, record.authors.map(draftOf));
    // From here on everybody else at this desk waits: as little as possible comes after it.
    const receiptNumber = await this.numberOf(before, contest, now);
    await this.admission.demandWithinCaps(after);
    const entry = await this.store.update(before, {
      ...set,
      state: firing.to,
      receiptNumber,
      submittedAt: before.submittedAt ?? now,
      outcomeReason: null,
      outcomeMessage: null,
      decidedAt: null,
      proposedBy: null,
      ...(event === 'resubmit' ? { correctedAt: now, correctionDueAt: null } : {}),
      updatedAt: now,
    });
    const received = situationOf({ ...record, entry }, contest);
    const receipt = await this.acknowledge(actor, received, { number: receiptNumber, owner, byList });
    return { ...received, record: { ...received.record, receipt } };
  }

  /**
   * Numbers a work on paper that the secretariat does not accept: it was handed over, so it has a receipt and
   * a place in the journal, and it counts against no cap.
   */
  async refuse(
    { contest, blocking }: EntrySituation,
    before: EntryRow,
    outcome: { readonly reason: string; readonly message: string | null },
  ): Promise<EntryRow> {
    const now = this.clock.now();
    const facts = { complete: blocking.length === 0 };
    const submitted = entryMachine.fire(before.state, 'submit', facts);
    if ('refusal' in submitted) throw incompleteOr(submitted.refusal.code, blocking);
    const rejected = entryMachine.fire(submitted.to, 'reject', facts);
    if ('refusal' in rejected) throw new DomainError(rejected.refusal.code);
    const receiptNumber = await this.receipts.takeNumber(contest, now.getUTCFullYear());
    return this.store.update(before, {
      state: rejected.to,
      receiptNumber,
      submittedAt: now,
      outcomeReason: outcome.reason,
      outcomeMessage: outcome.message,
      decidedAt: now,
      updatedAt: now,
    });
  }

  /** The number that the work has, or the next one: either way others at this desk wait from here on. */
  private async numberOf(before: EntryRow, contest: Contest, now: Date): Promise<string> {
    const year = now.getUTCFullYear();
    if (before.receiptNumber === null) return this.receipts.takeNumber(contest, year);
    await this.receipts.takeTurn(contest, year);
    return before.receiptNumber;
  }

  /**
   * A receipt for new files; for other changes only the record of them. Paper may come without a file: what
   * was received is then said by the secretariat's own record of the paper.
   * @returns the receipt that holds now
   */
  private async acknowledge(
    actor: Actor,
    situation: EntrySituation,
    { number, ...mail }: { readonly number: string; readonly owner: Person | null; readonly byList: boolean },
  ): Promise<ReceiptRow | null> {
    const { entry, file, files, receipt: last } = situation.record;
    const subject = { kind: 'entry', id: entry.id };
    const contestId = entry.contestId;
    if (file === null && !isPaper(entry.channel)) throw new DomainError('entry.incomplete');
    if (file === null || (last !== null && sameFiles(last, files))) {
      const facts = { receiptNumber: number };
      await this.events.publish(
        actor,
        entryChanged.make({ contestId, subject, facts, payload: { entryId: entry.id } }),
      );
      return last;
    }
    const { id: fileId, sha256, bytes, clientName } = file;
    const revision = (last?.revision ?? 0) + 1;
    const receipt: ReceiptRow = {
      id: randomId(),
      entryId: entry.id,
      revision,
      number,
      issuedAt: entry.updatedAt,
      fileId,
      sha256,
      bytes,
      clientName,
      files: receiptFiles(file, files),
    };
    await this.receipts.insert(receipt);
    const facts = { receiptNumber: number, revision, sha256, bytes, files: files.length };
    const payload = await this.mail.receiptFacts(situation, receipt, mail);
    await this.events.publish(actor, entrySubmitted.make({ contestId, subject, facts, payload }));
    return receipt;
  }
}

/** The files of a work as its receipt names them, the one of the text first. */
function receiptFiles(main: EntryFileRow, files: readonly EntryFileRow[]): ReceiptFile[] {
  return [main, ...files.filter((file) => file.id !== main.id)].map(
    ({ id, role, clientName, bytes, sha256 }) => ({ fileId: id, role, clientName, bytes, sha256 }),
  );
}

function sameFiles({ fileId, files }: ReceiptRow, standing: readonly EntryFileRow[]): boolean {
  const named = new Set(files?.map((file) => file.fileId) ?? [fileId]);
  return named.size === standing.length && standing.every(({ id }) => named.has(id));
}

function incompleteOr(code: DomainError['code'], missing: readonly Missing[]): DomainError {
  return code === 'entry.incomplete' ? incomplete(missing) : new DomainError(code);
}
