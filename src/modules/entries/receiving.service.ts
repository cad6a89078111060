import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, type FieldError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { problems } from '../../kernel/problems.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Admission } from './admission.service.js';
import { enteredForOthers } from './domain/entered-for.js';
import { entryMachine } from './domain/entry.machine.js';
import type { Missing } from './domain/missing.js';
import { draftOf, type EntrySituation } from './entry-situation.js';
import { EntryStore } from './entry.store.js';
import type { EntryRow } from './entry.row.js';
import { EntrantMail } from './entrant-mail.service.js';
import { entryChanged, entrySubmitted } from './events.js';
import type { ReceiptRow } from './receipt.row.js';
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
   * @param byList whether it is a row of a unit's list, which has one letter for all its works
   */
  async receive(
    actor: Actor,
    event: 'submit' | 'change',
    after: EntrySituation,
    before: EntryRow,
    set: Partial<EntryRow>,
    byList = false,
  ): Promise<EntryRow> {
    const { record, contest, missing } = after;
    const now = this.clock.now();
    const firing = entryMachine.fire(before.state, event, { complete: missing.length === 0 });
    if ('refusal' in firing) throw incompleteOr(firing.refusal.code, missing);
    const desk = await this.receipts.takeTurn(contest, now.getUTCFullYear());
    const owner = enteredForOthers(before.channel) ? null : before.accountId;
    await this.admission.demandUnbarred(contest.id, owner, record.authors.map(draftOf));
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
    await this.acknowledge(
      actor,
      { ...after, record: { ...record, entry } },
      { number: receiptNumber, byList },
    );
    return entry;
  }

  /** A receipt for a new file; for other changes only the record of them. */
  private async acknowledge(
    actor: Actor,
    situation: EntrySituation,
    { number, byList }: { readonly number: string; readonly byList: boolean },
  ): Promise<void> {
    const { entry, file, receipt: last } = situation.record;
    const subject = { kind: 'entry', id: entry.id };
    const contestId = entry.contestId;
    if (file === null) throw new DomainError('entry.incomplete');
    if (last?.fileId === file.id) {
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
      issuedAt: entry.updatedAt,
      fileId,
      sha256,
      bytes,
      clientName,
    };
    await this.receipts.insert(receipt);
    const facts = { receiptNumber: number, revision, sha256, bytes };
    const payload = await this.mail.receiptFacts(situation, receipt, byList);
    await this.events.publish(actor, entrySubmitted.make({ contestId, subject, facts, payload }));
  }
}

function incompleteOr(code: DomainError['code'], missing: readonly Missing[]): DomainError {
  if (code !== 'entry.incomplete') return new DomainError(code);
  const errors: FieldError[] = missing.map(({ step, code: missed }) => ({
    pointer: `/${step}`,
    code: missed,
    detail: problems[missed].en,
  }));
  return new DomainError('entry.incomplete', {}, errors);
}
