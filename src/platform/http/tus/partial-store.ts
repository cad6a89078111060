import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore as TusFileStore } from '@tus/file-store';
import { Upload as TusUpload } from '@tus/server';
import { DomainError } from '../../../kernel/domain-error.js';
import { asStorageProblem } from '../../storage/free-space.js';
import type { UploadBook } from './upload-book.js';

type Configstore = TusFileStore['configstore'];

/** What tus wants to know of an upload, read from the book; the book is written by those who own it. */
function configstoreOf(book: UploadBook): Configstore {
  return {
    get: async (id) => {
      const booked = await book.find(id);
      if (booked === null) return undefined;
      const { bytes, metadata } = booked;
      return new TusUpload({ id, size: bytes, offset: 0, metadata: { ...metadata } });
    },
    set: () => Promise.resolve(),
    delete: (id) => book.remove(id),
  };
}

/**
 * Bytes of uploads on their way, one file each, in a folder that every web server shares. What a request has
 * brought stays, however the request ends, and is on the disk before it is acknowledged.
 */
export class PartialStore extends TusFileStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];

  constructor(folder: string, book: UploadBook) {
    super({ directory: folder, configstore: configstoreOf(book) });
  }

  /** Where the bytes of an upload lie. */
  pathOf(id: string): string {
    return join(this.directory, id);
  }

  /** How many bytes of an upload lie here. */
  async received(id: string): Promise<number> {
    const found = await stat(this.pathOf(id)).catch(() => null);
    return found?.size ?? 0;
  }

  /** The beginning of an upload. */
  async head(id: string, bytes: number): Promise<Buffer> {
    const file = await open(this.pathOf(id), 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** Appends to an upload. A line that breaks loses nothing of what has come over it. @returns the new offset */
  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const file = await open(this.pathOf(id), 'r+');
    let position = offset;
    try {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        for (let written = 0; written < chunk.length;) {
          const { bytesWritten } = await file.write(chunk, written, chunk.length - written, position);
          written += bytesWritten;
          position += bytesWritten;
        }
      }
      await file.sync();
      return position;
    } catch (error) {
      await file.sync().catch(() => undefined);
      throw asStorageProblem(error);
    } finally {
      await file.close();
    }
  }

  /** Drops the bytes of an upload; does nothing when there are none. */
  async forget(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** The uploads of which bytes lie here that were not touched since an instant. */
  async untouchedSince(at: Date): Promise<string[]> {
    const names = await readdir(this.directory).catch(() => []);
    const found = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(this.pathOf(name)).catch(() => null))?.mtime })),
    );
    return found.flatMap(({ name, at: touched }) => (touched !== undefined && touched < at ? name : []));
  }

  override async remove(id: string): Promise<void> {
    await super.remove(id).catch((error: unknown) => {
      if (error instanceof Error) throw error;
      // tus says "not found" by a plain object.
      throw new DomainError('thing.not-found');
    });
  }
}
