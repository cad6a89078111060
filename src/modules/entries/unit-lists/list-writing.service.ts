import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { fold } from '../../../kernel/vietnamese.js';
import type { Contest } from '../../contests/index.js';
import { authorRowOf } from '../author-row.js';
import type { ConsentRow } from '../consent.row.js';
import { blankEntry } from '../blank-entry.js';
import { type FileRole, mainOf, slotOf } from '../domain/file-roles.js';
import type { EntryFileRow } from '../entry-file.row.js';
import { EntryReader } from '../entry-reader.service.js';
import { type EntrySituation, situationOf } from '../entry-situation.js';
import { type EntryRecord, EntryStore } from '../entry.store.js';
import type { EntryRow } from '../entry.row.js';
import { Receiving } from '../receiving.service.js';
import { WorkFiles } from '../work-files.service.js';
import type { ListedFile, UnitImportLineRow } from './unit-import-row.row.js';
import type { UnitImportRow } from './unit-import.row.js';

/** A row that the rules of receiving refuse at the last moment. */
export class RowRefused extends Error {
  constructor(
    readonly rowId: string,
    readonly why: DomainError,
  ) {
    super(why.code);
  }
}

/** What a list is written with. */
export interface WritingFrame {
  readonly actor: Actor;
  readonly list: UnitImportRow;
  readonly contest: Contest;
  readonly consents: readonly string[];
}

/** Writes the rows of a list as works, each through the same desk as any other work. */
@Injectable()
export class ListWriting {
  constructor(
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly receiving: Receiving,
    private readonly works: WorkFiles,
    private readonly clock: Clock,
  ) {}

  /** Writes a row in the open unit of work. @throws RowRefused @returns the work as it stands then */
  async write(frame: WritingFrame, row: UnitImportLineRow): Promise<EntryRow> {
    try {
      return await (row.entryId === null ? this.add(frame, row) : this.change(frame, row, row.entryId));
    } catch (error) {
      throw error instanceof DomainError ? new RowRefused(row.id, error) : error;
    }
  }

  private async add(frame: WritingFrame, row: UnitImportLineRow): Promise<EntryRow> {
    const { list, contest } = frame;
    const now = this.clock.now();
    const entry: EntryRow = {
      ...blankEntry(contest.id, list.accountId, now),
      ...fieldsOf(row),
      channel: 'unit',
      sentByUnitId: list.unitId,
    };
    await this.store.insert(entry);
    const blank = { entry, authors: [], consents: [], files: [], file: null, receipt: null };
    return this.receive(frame, row, 'submit', situationOf(blank, contest));
  }

  private async change(frame: WritingFrame, row: UnitImportLineRow, entryId: string): Promise<EntryRow> {
    const before = await this.reader.situation(entryId);
    if (before.facts.sentByUnitId !== frame.list.unitId) throw new DomainError('thing.not-found');
    return this.receive(frame, row, 'change', before);
  }

  private async receive(
    { actor, contest, consents: purposes }: WritingFrame,
    row: UnitImportLineRow,
    event: 'submit' | 'change',
    before: EntrySituation,
  ): Promise<EntryRow> {
    const { entry } = before.record;
    const authors = row.work.authors.map((author, position) => authorRowOf(entry, author, position));
    await this.store.replaceAuthors(entry.id, authors);
    const consents = this.consents(entry.id, contest, purposes);
    await this.store.deleteConsents(before.record.consents.map(({ id }) => id));
    await this.store.insertConsents(consents);
    const generation = event === 'submit' ? 1 : entry.authorsGeneration + 1;
    const set: Partial<EntryRow> = { ...fieldsOf(row), authorsGeneration: generation };
    const record = { ...before.record, entry: { ...entry, ...set }, authors, consents };
    const { textRole } = situationOf(record, contest);
    const files = await this.putFiles(record, row, textRole);
    const file = mainOf(files);
    set.fileId = file?.id ?? null;
    const after = { ...record, entry: { ...record.entry, ...set }, files, file };
    const received = await this.receiving.receive(
      actor,
      event,
      situationOf(after, contest),
      entry,
      set,
      true,
    );
    // Other names are to be looked for in the files that stay.
    const staying = files.filter(({ id }) => before.record.files.some((one) => one.id === id));
    await this.works.expectAll(staying, generation);
    return received.record.entry;
  }

  /** Puts those files of a row into their places that are not there already. @returns the files that stand now */
  private async putFiles(
    record: EntryRecord,
    { file, media }: UnitImportLineRow,
    textRole: 'work' | 'script',
  ): Promise<EntryFileRow[]> {
    const { id } = record.entry;
    const files =
      file !== null && file.sha256 !== record.file?.sha256
        ? await this.works.put(record, this.fileRow(id, textRole, file), true)
        : await this.works.renameText(record, textRole);
    const recording = files.find(({ role }) => role === 'media');
    if (media === null || media.sha256 === recording?.sha256) return files;
    return this.works.put({ ...record, files }, this.fileRow(id, 'media', media), false);
  }

  private consents(entryId: string, contest: Contest, purposes: readonly string[]): ConsentRow[] {
    return contest.consentPurposes
      .filter(({ purpose }) => purposes.includes(purpose))
      .map(({ purpose, text }) => ({
        id: randomId(),
        entryId,
        purpose,
        givenAt: this.clock.now(),
        textHash: createHash('sha256').update(text).digest('hex'),
      }));
  }

  private fileRow(entryId: string, role: FileRole, listed: ListedFile): EntryFileRow {
    const { sha256, bytes, clientName, declaredType, detectedType, words } = listed;
    return {
      ...{ id: randomId(), entryId, sha256, bytes, clientName, declaredType, detectedType },
      words: role === 'media' ? null : words,
      role,
      position: 1,
      slot: slotOf({ role, position: 1 }),
      uploadedAt: this.clock.now(),
      inspectionState: 'waiting',
      inspectedGeneration: null,
      verdict: null,
      reasons: [],
      pages: null,
      pictures: null,
      language: null,
      encoding: null,
      durationMs: null,
      media: null,
      similarShare: null,
    };
  }
}

function fieldsOf({ work, sourceKey }: UnitImportLineRow): Partial<EntryRow> {
  const { title, categoryId } = work;
  return { title, titleKey: fold(title), categoryId, sourceKey };
}
