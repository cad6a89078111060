import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Upload } from '../../platform/http/upload.js';
import { isPaper } from './domain/channel.js';
import { mayEdit } from './domain/entry.policy.js';
import type { EntryFileRow } from './entry-file.row.js';
import { EntryReader } from './entry-reader.service.js';
import { type EntrySituation, situationOf } from './entry-situation.js';
import { EntryStore } from './entry.store.js';
import { Inspections } from './inspections.service.js';
import { cleanFileName } from './intake/domain/file-name.js';
import { FILE_TYPES } from './intake/domain/inspection.js';
import { Receiving } from './receiving.service.js';
import { type AcceptedFiles, declaredTypeOf } from './upload-rules.js';

const attempts = 3;

/** Versions of a work's file, until the deadline. */
@Injectable()
export class Uploads {
  constructor(
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly receiving: Receiving,
    private readonly inspections: Inspections,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What may be uploaded now; asked before a byte of the file is read. */
  async accepted(actor: Actor, entryId: string): Promise<AcceptedFiles> {
    const situation = await this.reader.situation(entryId);
    demand(mayEdit(actor, situation.facts, this.clock.now()));
    // The secretariat scans what the author sent on paper, whatever files the category takes.
    const category = isPaper(situation.facts.channel) ? null : situation.category;
    return {
      limitBytes: Math.min(category?.maxBytes ?? Infinity, this.config.maxUploadBytes),
      types: FILE_TYPES.filter((type) => category === null || category.fileTypes.includes(type)),
    };
  }

  /** Makes an upload the work's file; for a received work this issues a new revision of the receipt. */
  async attach(actor: Actor, entryId: string, upload: Upload): Promise<void> {
    const file = this.fileRow(entryId, upload);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.store.run(() => this.place(actor, entryId, file));
        return;
      } catch (error) {
        // An autosave came in between: no reason to send megabytes again.
        const stale = error instanceof DomainError && error.code === 'conflict.stale';
        if (!stale || attempt >= attempts) throw error;
      }
    }
  }

  /** Takes the file off a draft. A received work keeps one: it can only be replaced. */
  async remove(actor: Actor, entryId: string, fileId: string): Promise<void> {
    await this.store.run(async () => {
      const before = await this.reader.situation(entryId);
      demand(mayEdit(actor, before.facts, this.clock.now()));
      if (before.record.entry.fileId !== fileId) throw new DomainError('thing.not-found');
      await this.save(actor, before, null);
    });
  }

  private async place(actor: Actor, entryId: string, file: EntryFileRow): Promise<void> {
    const before = await this.reader.situation(entryId);
    // Once more, since the file took its time to arrive.
    demand(mayEdit(actor, before.facts, this.clock.now()));
    await this.inspections.begin(file, before.record.entry.authorsGeneration);
    await this.save(actor, before, file);
  }

  private async save(actor: Actor, before: EntrySituation, file: EntryFileRow | null): Promise<void> {
    const { entry, file: replaced, receipt } = before.record;
    const set = { fileId: file?.id ?? null, updatedAt: this.clock.now() };
    if (entry.state === 'draft') {
      await this.store.update(entry, set);
    } else {
      const record = { ...before.record, entry: { ...entry, ...set }, file };
      await this.receiving.receive(actor, 'change', situationOf(record, before.contest), entry, set);
    }
    // A version that no receipt names proves nothing: it goes, and its content is swept a day later.
    if (replaced !== null && replaced.id !== receipt?.fileId) await this.inspections.discard(replaced.id);
  }

  private fileRow(entryId: string, { clientName, sha256, bytes }: Upload): EntryFileRow {
    return {
      id: randomId(),
      entryId,
      sha256,
      bytes,
      clientName: cleanFileName(clientName).name,
      declaredType: declaredTypeOf(clientName, FILE_TYPES),
      uploadedAt: this.clock.now(),
      inspectionState: 'waiting',
      inspectedGeneration: null,
      verdict: null,
      detectedType: null,
      reasons: [],
      words: null,
      pages: null,
    };
  }
}
