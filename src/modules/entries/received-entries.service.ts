import { Injectable } from '@nestjs/common';
import { Units } from '../contests/units/index.js';
import { isReceived } from './domain/entry.machine.js';
import { EntryFileStore } from './entry-file.store.js';
import { EntryReader } from './entry-reader.service.js';
import { authorView } from './entry-views.js';
import { EntryStore, type EntryRecord } from './entry.store.js';
import {
  type FileOnDesk,
  type QueuedEntry,
  type ReceivedEntry,
  receivedEntryOf,
  similarShareOf,
} from './received-entry.js';
import { ReceiptStore } from './receipt.store.js';
import type { Neighbours, PageWish, QueueCounts, QueueFilter, QueueSort } from './queue-filter.js';
import { ScreeningQueueStore } from './screening-queue.store.js';

/** What screening reads of the received works; who may read it is screening's own policy. */
@Injectable()
export class ReceivedEntries {
  constructor(
    private readonly queue: ScreeningQueueStore,
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly files: EntryFileStore,
    private readonly receipts: ReceiptStore,
    private readonly units: Units,
  ) {}

  /** A page of the works of a contest in the order of arrival. */
  async page(
    contestId: string,
    filter: QueueFilter,
    wish: PageWish,
  ): Promise<{ items: QueuedEntry[]; total: number }> {
    const { ids, total } = await this.queue.page(contestId, filter, wish);
    return { items: await this.queued(ids), total };
  }

  /** The lines of the queue for works, in the order asked for. */
  async queued(ids: readonly string[]): Promise<QueuedEntry[]> {
    const records = await this.store.records(ids);
    const findings = await this.queue.findingCounts(records.flatMap((record) => record.entry.fileId ?? []));
    const units = await this.units.get(
      records.flatMap((one) => one.authors.flatMap((author) => author.unitId ?? [])),
    );
    return records.map((record): QueuedEntry => {
      const { entry, file } = record;
      const [first] = record.authors.map((author) => authorView(author, units));
      return {
        entryId: entry.id,
        receiptNumber: entry.receiptNumber ?? '',
        title: entry.title,
        categoryId: entry.categoryId,
        authorNames: namesOf(record),
        unitName: first?.unitName ?? null,
        words: file?.words ?? null,
        findings: findings.get(entry.fileId ?? '') ?? 0,
        similarShare: similarShareOf(file),
        state: entry.state,
        submittedAt: entry.submittedAt,
        channel: entry.channel ?? 'web',
        assignedTo: entry.assignedTo,
        proposedBy: entry.proposedBy,
        correctionDueAt: entry.correctionDueAt,
        correctedAt: entry.correctedAt,
      };
    });
  }

  /** All works that match, in order. */
  ids(contestId: string, filter: QueueFilter, sort?: QueueSort): Promise<string[]> {
    return this.queue.ids(contestId, filter, sort);
  }

  /** How many works that wait each account has to screen. */
  loads(contestId: string): Promise<ReadonlyMap<string, number>> {
    return this.queue.loads(contestId);
  }

  /** How many works there are of each kind. */
  counts(contestId: string, reader: string | null, now: Date): Promise<QueueCounts> {
    return this.queue.counts(contestId, reader, now);
  }

  /** One received work of a contest; null when there is none of this id. */
  async find(contestId: string, entryId: string): Promise<ReceivedEntry | null> {
    const work = await this.get(entryId);
    return work?.contestId === contestId ? work : null;
  }

  /** One received work; null when there is none of this id. */
  async get(entryId: string): Promise<ReceivedEntry | null> {
    const row = await this.store.find(entryId);
    if (row === null || !isReceived(row.state)) return null;
    const situation = await this.reader.situation(entryId);
    const { authors, files } = situation.record;
    const units = await this.units.get(authors.flatMap((author) => author.unitId ?? []));
    const onDesk: FileOnDesk[] = [];
    for (const file of files) onDesk.push({ file, contents: await this.files.contents(file.id) });
    return receivedEntryOf(situation, onDesk, await this.receipts.ofEntry(entryId), units);
  }

  /** The text that inspection took from a version of a file; empty when there is none. */
  async textOf(fileId: string): Promise<string> {
    return (await this.files.contents(fileId)).text;
  }

  /** The works before and after one in the queue, in the order in which it is read. */
  async neighbours(entryId: string, filter: QueueFilter, sort?: QueueSort): Promise<Neighbours> {
    const entry = await this.store.find(entryId);
    return entry === null ? { previous: null, next: null } : this.queue.neighbours(entry, filter, sort);
  }
}

function namesOf(record: EntryRecord): string[] {
  return record.authors.map((author) => author.fullName);
}
