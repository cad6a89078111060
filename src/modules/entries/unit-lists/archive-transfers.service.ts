import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import {
  isFinal,
  ResumableUploads,
  type UploadAnnouncement,
} from '../../../platform/http/tus/resumable-uploads.js';
import { uploadHeadBytes } from '../../../platform/http/upload.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { demandFreeSpace } from '../../../platform/storage/free-space.js';
import { readAnnouncement } from '../domain/announcement.js';
import { megabytes } from '../upload-rules.js';
import type { ArchiveTransferRow } from './archive-transfer.row.js';
import { ArchiveTransferStore } from './archive-transfers.store.js';
import { importMachine } from './domain/unit-import.machine.js';
import { archiveLimitBytes, archiveUploadRules } from './list-uploads.js';
import type { UnitImportRow } from './unit-import.row.js';
import { UnitImports } from './unit-imports.service.js';

/** Beside the files on their way to works; every web server sees the same folder. */
export const partialArchivesFolder = 'partial-archives';

/** An archive on its way, and how far it has come. */
export interface OpenArchive extends ArchiveTransferRow {
  readonly received: number;
}

/**
 * Archives of works on their way to a list: begun, gone on with after a break, and given to the list when the last
 * byte has come. A unit has one on its way: whoever begins another has given the older one up.
 */
@Injectable()
export class ArchiveTransfers {
  /** Speaks the protocol. */
  readonly transport: ResumableUploads;
  /** The most that an archive may weigh. */
  readonly limitBytes = archiveLimitBytes;

  constructor(
    private readonly store: ArchiveTransferStore,
    private readonly imports: UnitImports,
    private readonly files: FileStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.transport = new ResumableUploads(join(config.uploadsDir, partialArchivesFolder), store.book);
  }

  /** Until when what is touched now is kept. */
  keptUntil(): Date {
    return this.store.keptUntil();
  }

  /** What is on its way to a list. */
  async unfinished({ id }: UnitImportRow): Promise<OpenArchive[]> {
    const now = this.clock.now();
    const rows = (await this.store.unfinished(id)).filter(({ expiresAt }) => expiresAt > now);
    return Promise.all(
      rows.map(async (row) => ({ ...row, received: await this.transport.store.received(row.id) })),
    );
  }

  /** Notes an archive before its first byte. @throws DomainError when it could not be taken anyway */
  async begin(actor: Actor, list: UnitImportRow, announced: UploadAnnouncement): Promise<void> {
    const { id, bytes, metadata } = announced;
    const { clientName, modified, role, position } = readAnnouncement(metadata);
    if (role !== null || position !== null) throw new DomainError('upload.metadata-invalid');
    await this.demandTaking(actor, list);
    archiveUploadRules.checkName(clientName);
    if (bytes === 0) throw new DomainError('entry.file-empty');
    if (bytes > this.limitBytes) {
      throw new DomainError('entry.file-too-large', { limitMegabytes: megabytes(this.limitBytes) });
    }
    const { contestId, unitId } = list;
    for (const older of await this.store.ofUnit(contestId, unitId)) await this.discard(older.id);
    // It lies there twice for a moment: on its way, and where it stays. What others were promised is not free.
    await demandFreeSpace(this.config.uploadsDir, 2 * bytes + (await this.promisedBytes()));
    const times = { startedAt: this.clock.now(), expiresAt: this.store.keptUntil() };
    const whose = { importId: list.id, contestId, unitId };
    await this.store.insert({
      id,
      ...whose,
      clientName,
      modified,
      bytes,
      ...times,
      turn: null,
      sha256: null,
    });
  }

  /**
   * The archive, if the actor may go on with it. One whose last byte had come when the server was stopped is given
   * to the list now. @throws DomainError `thing.not-found`, `upload.expired`, `list.not-open`
   */
  async open(actor: Actor, list: UnitImportRow, id: string): Promise<ArchiveTransferRow> {
    const row = await this.get(list, id);
    if (row.sha256 !== null) return row;
    if ((await this.transport.store.received(id)) >= row.bytes) {
      await this.finish(actor, list, id);
      return (await this.store.find(id)) ?? row;
    }
    if (row.expiresAt <= this.clock.now()) throw new DomainError('upload.expired');
    await this.demandTaking(actor, list);
    return row;
  }

  /** Gives an archive that is complete to its list. */
  async finish(actor: Actor, list: UnitImportRow, id: string): Promise<void> {
    const row = await this.get(list, id);
    if (row.sha256 !== null) return;
    try {
      await this.give(actor, row);
    } catch (error) {
      // Two connections may have brought the last byte: the other one has given it meanwhile.
      if ((await this.store.find(id))?.sha256) return;
      if (isFinal(error) && !(await this.isRead(actor, list, error))) await this.discard(id);
      throw error;
    }
    await this.transport.store.forget(id);
  }

  /** Drops an archive. @throws DomainError `thing.not-found` */
  async giveUp(list: UnitImportRow, id: string): Promise<void> {
    await this.get(list, id);
    await this.discard(id);
  }

  /** Drops an archive with its bytes. */
  async discard(id: string): Promise<void> {
    await this.transport.store.forget(id);
    await this.store.delete(id);
  }

  private async give(actor: Actor, { id, importId, clientName, bytes }: ArchiveTransferRow): Promise<void> {
    await archiveUploadRules.checkHead(await this.transport.store.head(id, uploadHeadBytes), clientName);
    // Copied, not moved: what is named by its digest must be what was digested, whoever else writes here.
    const stored = await this.files.put(createReadStream(this.transport.store.pathOf(id)), bytes);
    if (stored.bytes !== bytes) throw new DomainError('upload.wrong-offset');
    await this.imports.addArchive(actor, importId, { ...stored, clientName }, async () => {
      if (!(await this.store.settle(id, stored.sha256))) throw new DomainError('upload.busy');
    });
  }

  private async get({ id: importId }: UnitImportRow, id: string): Promise<ArchiveTransferRow> {
    const row = await this.store.find(id);
    if (row?.importId !== importId) throw new DomainError('thing.not-found');
    return row;
  }

  /** Asked before bytes are read that nobody could use. */
  private async demandTaking(actor: Actor, { contestId, state }: UnitImportRow): Promise<void> {
    await this.imports.demandOpen(actor, contestId);
    if (!importMachine.available(state, null).includes('add')) throw new DomainError('list.not-open');
  }

  /** A list that is being read just now can take its archive when that is over. */
  private async isRead(actor: Actor, { id }: UnitImportRow, error: unknown): Promise<boolean> {
    if (!(error instanceof DomainError) || error.code !== 'list.not-open') return false;
    return (await this.imports.get(actor, id)).state === 'reading';
  }

  /** What is still to come of the archives of all units. */
  private async promisedBytes(): Promise<number> {
    let promised = 0;
    for (const { id, bytes } of await this.store.allUnfinished()) {
      promised += bytes - (await this.transport.store.received(id));
    }
    return promised;
  }
}
