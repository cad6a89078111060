import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { type ByteRange, FileStore, type StoredFile } from './file-store.js';

const contentName = /^[0-9a-f]{64}$/;
const incomingFolder = 'incoming';

/** Makes a file young. @returns false when there is none */
async function touch(path: string): Promise<boolean> {
  const now = Date.now() / 1000;
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

/** Before the first file there is no folder. */
function noFolderYet(error: unknown): [] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}

/** Files in a folder: `ab/cd/<sha256>`, uploads on their way in `incoming/`. */
export class LocalFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(content: Readable, limitBytes: number): Promise<StoredFile> {
    const incoming = join(this.folder, incomingFolder);
    await mkdir(incoming, { recursive: true });
    const temporary = join(incoming, randomId());
    try {
      const stored = await this.write(temporary, content, limitBytes);
      await this.promote(temporary, stored.sha256);
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    const path = this.localPath(sha256);
    await stat(path);
    return createReadStream(path, range ?? {});
  }

  localPath(sha256: string): string {
    if (!contentName.test(sha256)) throw new Error('Not the name of a stored file');
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  async stat(sha256: string): Promise<number | null> {
    const found = await stat(this.localPath(sha256)).catch(() => null);
    return found?.size ?? null;
  }

  async delete(sha256: string): Promise<void> {
    await rm(this.localPath(sha256), { force: true });
  }

  async deleteUntouchedSince(sha256: string, at: Date): Promise<boolean> {
    const path = this.localPath(sha256);
    const aside = join(this.folder, incomingFolder, randomId());
    await mkdir(join(this.folder, incomingFolder), { recursive: true });
    // Moved away first: an upload of the same content either touched it before, which the time tells,
    // or no longer finds it and puts its own copy there.
    const moved = await rename(path, aside).then(
      () => true,
      () => false,
    );
    if (!moved) return false;
    const { mtime } = await stat(aside);
    if (mtime < at) await rm(aside, { force: true });
    else await rename(aside, path);
    return mtime < at;
  }

  async deleteUnfinishedBefore(at: Date): Promise<void> {
    const folder = join(this.folder, incomingFolder);
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (found !== null && found.mtime < at) await rm(join(folder, name), { force: true });
    }
  }

  async *listUntouchedSince(at: Date): AsyncIterable<string> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(noFolderYet);
    for (const entry of entries) {
      if (!entry.isFile() || !contentName.test(entry.name)) continue;
      const found = await stat(join(entry.parentPath, entry.name)).catch(() => null);
      if (found !== null && found.mtime < at) yield entry.name;
    }
  }

  private async write(path: string, content: Readable, limitBytes: number): Promise<StoredFile> {
    const digest = createHash('sha256');
    const file = await open(path, 'wx', 0o600);
    let bytes = 0;
    try {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > limitBytes) throw new DomainError('request.too-large');
        digest.update(chunk);
        // Not `write`, which may write a part only: the digest is that of the whole.
        await file.appendFile(chunk);
      }
      // What is acknowledged must survive a power cut, not only the end of the process.
      await file.sync();
    } finally {
      await file.close();
    }
    return { sha256: digest.digest('hex'), bytes };
  }

  private async promote(temporary: string, sha256: string): Promise<void> {
    const target = this.localPath(sha256);
    const folder = join(target, '..');
    await mkdir(folder, { recursive: true });
    // The same content again: make it young, so that the sweep for orphans does not take it now.
    if (await touch(target)) return;
    await rename(temporary, target);
    const directory = await open(folder, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  }
}
