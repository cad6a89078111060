import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { Attachment } from '../../platform/http/attachment.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { mayReadFile, mayView } from './domain/entry.policy.js';
import { EntryFileStore } from './entry-file.store.js';
import { EntryReader } from './entry-reader.service.js';
import { entryFileOpened } from './events.js';

/** The original files, for those who may have them. */
@Injectable()
export class Downloads {
  constructor(
    private readonly reader: EntryReader,
    private readonly store: EntryFileStore,
    private readonly files: FileStore,
    private readonly events: EventBus,
  ) {}

  /** Opens a version of a file: any for its entrant, those that stand for the secretariat. */
  async open(actor: Actor, entryId: string, fileId: string): Promise<Attachment> {
    const { facts } = await this.reader.situation(entryId);
    demand(mayReadFile(actor, facts));
    const own = mayView(actor, facts) === null;
    const file = await this.store.find(fileId);
    if (file?.entryId !== entryId || (!own && file.slot === null)) {
      throw new DomainError('thing.not-found');
    }
    if (!own) {
      const event = entryFileOpened.make({
        contestId: facts.contestId,
        subject: { kind: 'entry', id: entryId },
        facts: {},
        payload: { entryId, fileId },
      });
      await this.store.run(() => this.events.publish(actor, event));
    }
    return { name: file.clientName, bytes: file.bytes, content: await this.files.open(file.sha256) };
  }
}
