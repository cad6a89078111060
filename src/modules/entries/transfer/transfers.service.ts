import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { demand } from '../../../kernel/refusal.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import {
  isFinal,
  ResumableUploads,
  type UploadAnnouncement,
} from '../../../platform/http/tus/resumable-uploads.js';
import { uploadHeadBytes } from '../../../platform/http/upload.js';
import { FileStore, type StoredFile } from '../../../platform/storage/file-store.js';
import { demandFreeSpace } from '../../../platform/storage/free-space.js';
import { readAnnouncement } from '../domain/announcement.js';
import { type EntryFacts, mayEdit, mayTend } from '../domain/entry.policy.js';
import type { PlaceWish } from '../domain/file-roles.js';
import { EntryReader } from '../entry-reader.service.js';
import { megabytes, uploadRulesOf } from '../upload-rules.js';
import { Uploads } from '../uploads.service.js';
import type { TransferRow } from './transfer.row.js';
import { TransferStore } from './transfer.store.js';

/** Beside the files of finished uploads; every web server sees the same folder. */
export const partialFolder = 'partial';
/** Unfinished uploads of one work; the oldest go when more come. */
const mostUnfinished = 8;
/** What unfinished uploads of one work may weigh together, in the largest file. */
const mostWeight = 2;
const timeZone = 'Asia/Ho_Chi_Minh';

/** An upload on its way, and how far it has come. */
export interface OpenTransfer extends TransferRow {
  readonly received: number;
}

/** Files of works on their way: begun, gone on with after a break, and placed when the last byte has come. */
@Injectable()
export class Transfers {
  /** Speaks the protocol. */
  readonly transport: ResumableUploads;

  constructor(
    private readonly store: TransferStore,
    private readonly reader: EntryReader,
    private readonly uploads: Uploads,
    private readonly files: FileStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.transport = new ResumableUploads(join(config.uploadsDir, partialFolder), store.book);
  }

  /** The most that any upload may weigh: said before it is known what the file is. */
  get limitBytes(): number {
    return Math.max(this.config.maxUploadBytes, this.config.maxMediaBytes);
  }

  /** Until when what is touched now is kept. */
  keptUntil(): Date {
    return this.store.keptUntil();
  }

  /** What is on its way to a work of the actor's. @throws DomainError `thing.not-found` */
  async unfinished(actor: Actor, entryId: string): Promise<OpenTransfer[]> {
    await this.factsOf(actor, entryId);
    const now = this.clock.now();
    const rows = (await this.store.unfinished(entryId)).filter(({ expiresAt }) => expiresAt > now);
    return Promise.all(
      rows.map(async (row) => ({ ...row, received: await this.transport.store.received(row.id) })),
    );
  }

  /** Notes an upload before its first byte. @throws DomainError when the file could not be taken anyway */
  async begin(actor: Actor, entryId: string, { id, bytes, metadata }: UploadAnnouncement): Promise<void> {
    const { clientName, role, ...said } = readAnnouncement(metadata);
    const accepted = await this.uploads.accepted(actor, entryId, { role: role ?? undefined });
    uploadRulesOf(accepted).checkName(clientName);
    if (bytes === 0) throw new DomainError('entry.file-empty');
    if (bytes > accepted.limitBytes) {
      throw new DomainError('entry.file-too-large', { limitMegabytes: megabytes(accepted.limitBytes) });
    }
    // It lies there twice for a moment: on its way, and where it stays.
    await demandFreeSpace(this.config.uploadsDir, 2 * bytes);
    await this.makeRoom(entryId, bytes);
    const times = { startedAt: this.clock.now(), expiresAt: this.store.keptUntil() };
    const unknown = { turn: null, arrivedAt: null, fileId: null };
    await this.store.insert({ id, entryId, role, clientName, bytes, ...said, ...times, ...unknown });
  }

  /**
   * The upload, if the actor may go on with it. One whose last byte had come when the server was stopped is
   * placed now. @throws DomainError `thing.not-found`, `upload.expired`, `entry.deadline-passed`
   */
  async open(actor: Actor, entryId: string, id: string): Promise<TransferRow> {
    const facts = await this.factsOf(actor, entryId);
    const row = await this.store.find(id);
    if (row?.entryId !== entryId) throw new DomainError('thing.not-found');
    if (row.fileId !== null) return row;
    if ((await this.transport.store.received(id)) >= row.bytes) {
      await this.finish(actor, entryId, id);
      return (await this.store.find(id)) ?? row;
    }
    const now = this.clock.now();
    if (row.expiresAt <= now) throw new DomainError('upload.expired');
    demand(mayEdit(actor, facts, now));
    return row;
  }

  /** Makes a file of an upload that is complete: what the deadline looks at is when the last byte came. */
  async finish(actor: Actor, entryId: string, id: string): Promise<void> {
    await this.store.noteArrival(id, await this.lastByteAt(id));
    const row = await this.store.find(id);
    if (row?.entryId !== entryId) throw new DomainError('thing.not-found');
    if (row.fileId !== null) return;
    try {
      await this.place(actor, row);
    } catch (error) {
      // Two connections may have brought the last byte: the other one has placed it meanwhile.
      if ((await this.store.find(id))?.fileId) return;
      if (isFinal(error)) await this.discard(id);
      throw asLate(error, row);
    }
    await this.forgetBytes(id);
  }

  /** Drops an upload of the actor's. @throws DomainError `thing.not-found` */
  async giveUp(actor: Actor, entryId: string, id: string): Promise<void> {
    await this.factsOf(actor, entryId);
    const row = await this.store.find(id);
    if (row?.entryId !== entryId) throw new DomainError('thing.not-found');
    await this.discard(id);
  }

  /** Drops an upload with its bytes. */
  async discard(id: string): Promise<void> {
    await this.forgetBytes(id);
    await this.store.delete(id);
  }

  private async place(actor: Actor, row: TransferRow): Promise<void> {
    const { entryId, role, clientName, bytes } = row;
    const at = row.arrivedAt ?? this.clock.now();
    const accepted = await this.uploads.accepted(actor, entryId, { role: role ?? undefined }, at);
    await uploadRulesOf(accepted).checkHead(
      await this.transport.store.head(row.id, uploadHeadBytes),
      clientName,
    );
    // Copied, not moved: what is named by its digest must be what was digested, whoever else writes here.
    const stored: StoredFile = await this.files.put(
      createReadStream(this.transport.store.pathOf(row.id)),
      bytes,
    );
    if (stored.bytes !== bytes) throw new DomainError('upload.wrong-offset');
    const arrival = {
      at,
      placed: async (fileId: string): Promise<void> => {
        if (!(await this.store.settle(row.id, fileId))) throw new DomainError('upload.busy');
      },
    };
    await this.uploads.attach(actor, entryId, { ...stored, clientName }, wishOf(row), arrival);
  }

  /** For anybody but who looks after it the work does not exist. */
  private async factsOf(actor: Actor, entryId: string): Promise<EntryFacts> {
    const { facts } = await this.reader.situation(entryId);
    demand(mayTend(actor, facts));
    return facts;
  }

  /** Now; or earlier, if the server was stopped before it could note that the last byte had come. */
  private async lastByteAt(id: string): Promise<Date> {
    const now = this.clock.now();
    const found = await stat(this.transport.store.pathOf(id)).catch(() => null);
    return found !== null && found.mtime < now ? found.mtime : now;
  }

  /** A work has few files: whoever begins many uploads has given the older ones up. */
  private async makeRoom(entryId: string, bytes: number): Promise<void> {
    const rows = await this.store.unfinished(entryId);
    let weight = rows.reduce((sum, row) => sum + row.bytes, bytes);
    let count = rows.length + 1;
    for (const row of rows) {
      if (count <= mostUnfinished && weight <= mostWeight * this.limitBytes) return;
      await this.discard(row.id);
      weight -= row.bytes;
      count -= 1;
    }
  }

  private async forgetBytes(id: string): Promise<void> {
    await this.transport.store.forget(id);
  }
}

function wishOf({ role, position }: TransferRow): PlaceWish {
  return {
    role: role ?? undefined,
    position: position === null || position === 'next' ? (position ?? undefined) : Number(position),
  };
}

/** Whoever began in time and came too late is told when the last byte came. */
function asLate(error: unknown, { arrivedAt }: TransferRow): unknown {
  const late = error instanceof DomainError && error.code === 'entry.deadline-passed';
  if (!late || arrivedAt === null) return error;
  const parts = new Intl.DateTimeFormat('vi', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return new DomainError('upload.too-late', { arrivedAt: parts.format(arrivedAt) });
}
