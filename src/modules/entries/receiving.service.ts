import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, type FieldError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Admission } from './admission.service.js';
import { entryMachine } from './domain/entry.machine.js';
import type { Missing } from './domain/missing.js';
import { draftOf, type EntrySituation } from './entry-situation.js';
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
   * Receives a work, or a new version of one; inside the unit of work that read it.
   * @param after the work as it is to be @param before its row as it stands, which guards the change
   */
  async receive(
    actor: Actor,
    event: 'submit' | 'change',
    after: EntrySituation,
    before: EntryRow,
    set: Partial<EntryRow>,
  ): Promise<void> {
    const { record, contest, missing } = after;
    const now = this.clock.now();
    const firing = entryMachine.fire(before.state, event, { complete: missing.length === 0 });
    if ('refusal' in firing) throw incompleteOr(firing.refusal.code, missing);
    const desk = await this.receipts.takeTurn(contest, now.getUTCFullYear());
    await this.admission.demandUnbarred(contest.id, before.accountId, record.authors.map(draftOf));
    await this.admission.demandWithinCaps(after);
    const receiptNumber = before.receiptNumber ?? (await this.receipts.nextNumber(desk));
    const entry = await this.store.update(before, {
      ...set,
      state: firing.to,
      receiptNumber,
      submittedAt: before.submittedAt ?? now,
      outcomeReason: null,
      outcomeMessage: null,
      decidedAt: null,
      updatedAt: now,
    });
    await this.acknowledge(actor, { ...after, record: { ...record, entry } }, receiptNumber, now);
  }

  /** A receipt for new files; for other changes only the record of them. */
  private async acknowledge(
    actor: Actor,
    situation: EntrySituation,
    number: string,
    issuedAt: Date,
  ): Promise<void> {
    const { entry, file, files, receipt: last } = situation.record;
    const subject = { kind: 'entry', id: entry.id };
    const contestId = entry.contestId;
    if (file === null) throw new DomainError('entry.incomplete');
    if (last !== null && sameFiles(last, files)) {
      const facts = { receiptNumber: number };
      await this.events.publish(
        actor,
        entryChanged.make({ contestId, subject, facts, payload: { entryId: entry.id } }),
      );
      return;
    }
    const { id: fileId, sha256, bytes, clientName } = file;
    const revision = (last?.revision ?? 0) + 1;
    const receipt: ReceiptRow = {
      id: randomId(),
      entryId: entry.id,
      revision,
      number,
      issuedAt,
      fileId,
      sha256,
      bytes,
      clientName,
      files: receiptFiles(file, files),
    };
    await this.receipts.insert(receipt);
    const facts = { receiptNumber: number, revision, sha256, bytes, files: files.length };
    const payload = await this.mail.receiptFacts(situation, receipt);
    await this.events.publish(actor, entrySubmitted.make({ contestId, subject, facts, payload }));
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
  if (code !== 'entry.incomplete') return new DomainError(code);
  const errors: FieldError[] = missing.map(({ step, code: missed }) => ({
    pointer: `/${step}`,
    code: missed,
  }));
  return new DomainError('entry.incomplete', {}, errors);
}
