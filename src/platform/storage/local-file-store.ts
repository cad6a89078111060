import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { type ByteRange, FileStore, type StoredFile } from './file-store.js';

const contentName = /^[0-9a-f]{64}$/;
const madeName = /^[a-z0-9][a-z0-9.-]{0,60}$/;
const prefixName = /^[0-9a-f]{2}$/;
const besideName = /^[0-9a-f]{64}\.made$/;
const incomingFolder = 'incoming';

// Fewer and larger writes: each one is a trip to the thread pool and back.
const writtenAtOnceBytes = 192 * 1024;

function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** Before the first file there is no folder. */
function noFolderYet(error: unknown): [] {
  if (isAbsent(error)) return [];
  throw error;
}

/** What is in a folder by names of a kind; nothing where there is no such folder, or no longer. */
async function namesIn(folder: string, kind: RegExp): Promise<string[]> {
  return (await readdir(folder).catch(noFolderYet)).filter((name) => kind.test(name));
}

/** Something that is kept beside a file. */
interface Made {
  readonly path: string;
  readonly bytes: number;
  readonly readAt: number;
}

/** Files in a folder: `ab/cd/<sha256>`, what was made from one in `<sha256>.made/`, uploads on their way in `incoming/`. */
export class LocalFileStore extends FileStore {
  /** Folders that are there, 65,536 at the most: a file for a new one need not fail first. */
  private readonly folders = new Set<string>();

  constructor(private readonly folder: string) {
    super();
  }

  async put(content: AsyncIterable<Buffer>, limitBytes: number): Promise<StoredFile> {
    const temporary = join(this.folder, incomingFolder, randomId());
    try {
      const stored = await this.write(temporary, content, limitBytes);
      await this.promote(temporary, stored.sha256);
      return stored;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
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

  async keepBeside(sha256: string, name: string, made: Buffer): Promise<void> {
    const path = this.besidePath(sha256, name);
    const temporary = join(this.folder, incomingFolder, randomId());
    await mkdir(join(this.folder, incomingFolder), { recursive: true });
    await mkdir(join(path, '..'), { recursive: true });
    try {
      // Renamed into place, so that nobody reads a half; what a power cut takes is made anew.
      await writeFile(temporary, made, { mode: 0o600 });
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async readBeside(sha256: string, name: string): Promise<Buffer | null> {
    const path = this.besidePath(sha256, name);
    try {
      const made = await readFile(path);
      const now = new Date();
      // Its time says when it was last read, since many disks keep no such time of their own.
      await utimes(path, now, now).catch(() => undefined);
      return made;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  async trimBeside(mostBytes: number): Promise<number> {
    const all: Made[] = [];
    for await (const made of this.listBeside()) all.push(made);
    let left = all.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { path, bytes } of all.sort((a, b) => a.readAt - b.readAt)) {
      if (left <= mostBytes) break;
      await rm(path, { force: true });
      left -= bytes;
      // The last one takes the folder with it; one that is not empty stays.
      await rmdir(join(path, '..')).catch(() => undefined);
    }
    return left;
  }

  async delete(sha256: string): Promise<void> {
    await rm(this.localPath(sha256), { force: true });
    await this.deleteBeside(sha256);
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
    if (mtime >= at) {
      await rename(aside, path);
      return false;
    }
    await rm(aside, { force: true });
    await this.deleteBeside(sha256);
    return true;
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

  private besidePath(sha256: string, name: string): string {
    if (!madeName.test(name)) throw new Error('Not a name for what is beside a file');
    return join(`${this.localPath(sha256)}.made`, name);
  }

  /** What is kept beside files, found folder by folder: of the files themselves none is looked at. */
  private async *listBeside(): AsyncIterable<Made> {
    for (const outer of await namesIn(this.folder, prefixName)) {
      for (const inner of await namesIn(join(this.folder, outer), prefixName)) {
        for (const beside of await namesIn(join(this.folder, outer, inner), besideName)) {
          const folder = join(this.folder, outer, inner, beside);
          for (const name of await namesIn(folder, madeName)) {
            const path = join(folder, name);
            const found = await stat(path).catch(() => null);
            if (found !== null) yield { path, bytes: found.size, readAt: found.mtimeMs };
          }
        }
      }
    }
  }

  private async deleteBeside(sha256: string): Promise<void> {
    await rm(`${this.localPath(sha256)}.made`, { recursive: true, force: true });
  }

  private async write(path: string, content: AsyncIterable<Buffer>, limitBytes: number): Promise<StoredFile> {
    const digest = createHash('sha256');
    const file = await this.create(path);
    let bytes = 0;
    let gathered: Buffer[] = [];
    let gatheredBytes = 0;
    const flush = async (): Promise<void> => {
      const { bytesWritten } = await file.writev(gathered);
      // The digest is that of the whole, of which a part only may have been written.
      if (bytesWritten < gatheredBytes) await file.appendFile(Buffer.concat(gathered).subarray(bytesWritten));
      gathered = [];
      gatheredBytes = 0;
    };
    try {
      for await (const chunk of content) {
        bytes += chunk.length;
        if (bytes > limitBytes) throw new DomainError('request.too-large');
        digest.update(chunk);
        gathered.push(chunk);
        gatheredBytes += chunk.length;
        if (gatheredBytes >= writtenAtOnceBytes) await flush();
      }
      await flush();
      // What is acknowledged must survive a power cut, not only the end of the process.
      await file.sync();
    } finally {
      await file.close();
    }
    return { sha256: digest.digest('hex'), bytes };
  }

  private async create(path: string): Promise<FileHandle> {
    try {
      return await open(path, 'wx', 0o600);
    } catch (error) {
      if (!isAbsent(error)) throw error;
      await mkdir(join(path, '..'), { recursive: true });
      return open(path, 'wx', 0o600);
    }
  }

  /**
   * Gives a file its name. Where the same content lies already it is replaced by itself: that makes it young,
   * so that the sweep for orphans does not take it now.
   */
  private async promote(temporary: string, sha256: string): Promise<void> {
    const target = this.localPath(sha256);
    const folder = dirname(target);
    const isKnown = this.folders.has(folder);
    if (!isKnown) await mkdir(folder, { recursive: true });
    try {
      await rename(temporary, target);
    } catch (error) {
      if (!isKnown || !isAbsent(error)) throw error;
      // Somebody has taken the folder away.
      await mkdir(folder, { recursive: true });
      await rename(temporary, target);
    }
    this.folders.add(folder);
    const directory = await open(folder, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  }
}
