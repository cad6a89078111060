import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { Attachment } from '../../platform/http/attachment.js';
import type { Playable } from '../../platform/http/ranged.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { mayReadFile, mayView } from './domain/entry.policy.js';
import type { EntryFileRow } from './entry-file.row.js';
import { EntryFileStore } from './entry-file.store.js';
import { EntryReader } from './entry-reader.service.js';
import { entryFileOpened } from './events.js';
import { mediaTypeOf } from './media/domain/media-types.js';

/** Longer than a film, shorter than a day's work. */
const lookMilliseconds = 3600 * 1000;

/** The original files, for those who may have them. */
@Injectable()
export class Downloads {
  /** When somebody began to look at a file, by account and file. */
  private readonly looks = new Map<string, number>();

  constructor(
    private readonly reader: EntryReader,
    private readonly store: EntryFileStore,
    private readonly files: FileStore,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Opens a version of a file: any for its entrant, those that stand for the secretariat. */
  async open(actor: Actor, entryId: string, fileId: string): Promise<Attachment> {
    const { file, contestId, own } = await this.find(actor, entryId, fileId);
    if (!own) await this.note(actor, contestId, file);
    return { name: file.clientName, bytes: file.bytes, content: await this.files.open(file.sha256) };
  }

  /** A version of a file as sound, film or picture. @throws DomainError `thing.not-found` where it is none */
  async play(actor: Actor, entryId: string, fileId: string): Promise<Playable> {
    const file = await this.look(actor, entryId, fileId);
    // Before inspection its first bytes have been seen to fit the type that its name says.
    const mediaType = mediaTypeOf(file.detectedType ?? file.declaredType);
    if (mediaType === null) throw new DomainError('thing.not-found');
    const { sha256, bytes } = file;
    return { bytes, mediaType, tag: sha256, open: (range) => this.files.open(sha256, range) };
  }

  /** A version of a file that somebody looks at in parts, for those who may have it; the first look is recorded. */
  async look(actor: Actor, entryId: string, fileId: string): Promise<EntryFileRow> {
    const { file, contestId, own } = await this.find(actor, entryId, fileId);
    if (!own && this.isFirstLook(actor, fileId)) await this.note(actor, contestId, file);
    return file;
  }

  private async find(
    actor: Actor,
    entryId: string,
    fileId: string,
  ): Promise<{ readonly file: EntryFileRow; readonly contestId: string; readonly own: boolean }> {
    const { facts } = await this.reader.situation(entryId);
    demand(mayReadFile(actor, facts));
    const own = mayView(actor, facts) === null;
    const file = await this.store.find(fileId);
    if (file?.entryId !== entryId || (!own && file.slot === null)) {
      throw new DomainError('thing.not-found');
    }
    return { file, contestId: facts.contestId, own };
  }

  private async note(actor: Actor, contestId: string, { id: fileId, entryId }: EntryFileRow): Promise<void> {
    const subject = { kind: 'entry', id: entryId };
    const event = entryFileOpened.make({ contestId, subject, facts: {}, payload: { entryId, fileId } });
    await this.store.run(() => this.events.publish(actor, event));
  }

  /** A player asks for many parts of one film: together they are one look, which is recorded once. */
  private isFirstLook(actor: Actor, fileId: string): boolean {
    const now = this.clock.now().getTime();
    for (const [look, at] of this.looks) if (now - at > lookMilliseconds) this.looks.delete(look);
    const look = `${accountOf(actor) ?? ''} ${fileId}`;
    const first = !this.looks.has(look);
    if (first) this.looks.set(look, now);
    return first;
  }
}
