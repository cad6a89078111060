import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { toNfc } from '../../kernel/vietnamese.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { mayEdit } from './domain/entry.policy.js';
import { EntryFileStore } from './entry-file.store.js';
import { EntryReader } from './entry-reader.service.js';
import { entryTextConfirmed } from './events.js';
import { Inspections } from './inspections.service.js';

/** UTF-16 units of a corrected text. */
const longestText = 2_000_000;

/** People answer for texts that a machine converted or recognised; from then on the words count. */
@Injectable()
export class TextConfirmations {
  constructor(
    private readonly store: EntryFileStore,
    private readonly reader: EntryReader,
    private readonly inspections: Inspections,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** An author approves the conversion of a text in an old character set, until the deadline. */
  async approve(actor: Actor, entryId: string, fileId: string): Promise<void> {
    await this.store.run(async () => {
      const { facts } = await this.reader.situation(entryId);
      demand(mayEdit(actor, facts, this.clock.now()));
      await this.confirm(actor, entryId, fileId, null, ['conversion']);
    });
  }

  /**
   * The secretariat confirms or corrects a text; whoever calls has asked whether the actor may. Joins the open unit of
   * work. @param corrected null leaves the text as it is @returns whether the text is another one now
   */
  verify(actor: Actor, entryId: string, fileId: string, corrected: string | null): Promise<boolean> {
    return this.confirm(actor, entryId, fileId, corrected, ['conversion', 'recognition']);
  }

  private async confirm(
    actor: Actor,
    entryId: string,
    fileId: string,
    corrected: string | null,
    origins: readonly string[],
  ): Promise<boolean> {
    const file = await this.store.find(fileId);
    if (file?.entryId !== entryId || file.slot === null) throw new DomainError('thing.not-found');
    const row = await this.store.text(fileId);
    if (row === null || file.inspectionState !== 'done') throw new DomainError('entry.text-not-ready');
    if (!origins.includes(row.origin)) throw new DomainError('entry.text-needs-no-confirmation');
    const text = corrected === null ? row.text : cleanText(corrected);
    if (text.trim() === '' || text.length > longestText) throw new DomainError('entry.text-empty');
    const confirmed = { text, confirmedBy: accountOf(actor), confirmedAt: this.clock.now() };
    await this.store.saveText(row.id, confirmed);
    const entry = await this.store.entry(entryId);
    await this.inspections.again(fileId, entry?.authorsGeneration ?? 0);
    const changed = text !== row.text;
    const event = entryTextConfirmed.make({
      contestId: entry?.contestId ?? null,
      subject: { kind: 'entry', id: entryId },
      facts: { receiptNumber: entry?.receiptNumber ?? null, origin: row.origin, changed },
      payload: { entryId, fileId },
    });
    await this.events.publish(actor, event);
    return changed;
  }
}

/** A text as inspection keeps it: NFC, lines without blanks at their ends, no empty ones. */
function cleanText(text: string): string {
  return toNfc(text.replace(/\r\n?/gu, '\n').replace(/(?!\n)\p{Cc}/gu, ' '))
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}
