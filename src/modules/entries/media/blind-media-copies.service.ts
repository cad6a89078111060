import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { randomId } from '../../../kernel/ids.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { FileStore, type StoredFile } from '../../../platform/storage/file-store.js';
import type { EntryFileRow } from '../entry-file.row.js';
import { FileSweep } from '../file-sweep.service.js';
import { blindedBytes, blinders } from './domain/blinded-bytes.js';
import { BlindingRefused, type MediaSource } from './domain/blinding.js';
import { mediaTypeOf } from './domain/media-types.js';
import { MediaCopyStore } from './media-copy.store.js';

/** Type of the job that makes the copy of one file. */
export const blindMediaType = 'entries.blind-media';

/** What of a work of sound or film crosses to the judges beside its script. */
export interface CrossingMedia {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Makes copies of sound and film that say nothing of whose they are: no tags, names, places or times. */
@Injectable()
export class BlindMediaCopies implements OnModuleInit {
  constructor(
    private readonly store: MediaCopyStore,
    private readonly files: FileStore,
    private readonly runner: JobRunner,
    private readonly sweep: FileSweep,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.runner.handle(blindMediaType, (payload) =>
      this.make((payload as { readonly fileId: string }).fileId),
    );
    this.sweep.spare((sha256s) => this.store.named(sha256s));
  }

  /** How many of some works have sound or film without a copy: not made yet, or not to be made. */
  async countMissing(entryIds: readonly string[]): Promise<number> {
    const standing = await this.store.standing(entryIds);
    const copies = await this.store.ofFiles(standing.map((file) => file.id));
    const ready = new Set(copies.filter((copy) => copy.sha256 !== null).map((copy) => copy.fileId));
    return standing.filter((file) => !ready.has(file.id)).length;
  }

  /**
   * Hands the copy of a work over and forgets whose it is, in the open unit of work.
   * @returns null for a work without sound or film
   */
  async take(entryId: string): Promise<CrossingMedia | null> {
    const [file] = await this.store.standing([entryId]);
    const [copy] = file === undefined ? [] : await this.store.ofFiles([file.id]);
    if (copy === undefined || copy.sha256 === null || copy.bytes === null || copy.mediaType === null)
      return null;
    await this.store.delete(copy.id);
    const { sha256, bytes, mediaType } = copy;
    return { sha256, bytes, mediaType };
  }

  private async make(fileId: string): Promise<void> {
    const file = await this.store.file(fileId);
    if (file === null) return;
    const stored = await this.blinded(file);
    await this.store.replace({
      id: randomId(),
      fileId,
      sha256: stored?.sha256 ?? null,
      bytes: stored?.bytes ?? null,
      mediaType: stored === null ? null : mediaTypeOf(file.detectedType ?? file.declaredType),
    });
  }

  /** @returns null where it cannot be told what is sound and picture: then nothing crosses */
  private async blinded({
    id,
    sha256,
    bytes,
    detectedType,
    declaredType,
  }: EntryFileRow): Promise<StoredFile | null> {
    const blind = blinders[detectedType ?? declaredType];
    if (blind === undefined) return null;
    const handle = await open(this.files.localPath(sha256), 'r');
    const source: MediaSource = {
      bytes,
      read: async (at, length) => {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, bytes - at)));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
        return buffer.subarray(0, bytesRead);
      },
    };
    try {
      const plan = await blind(source);
      return await this.files.put(Readable.from(blindedBytes(source, plan)), bytes);
    } catch (error) {
      // Numbers that lead out of a buffer are those of a broken file.
      if (!(error instanceof BlindingRefused || error instanceof RangeError)) throw error;
      this.logger.warn({ fileId: id, why: error.message }, 'no blind copy of sound or film');
      return null;
    } finally {
      await handle.close();
    }
  }
}
