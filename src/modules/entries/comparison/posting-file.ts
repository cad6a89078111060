import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomId } from '../../../kernel/ids.js';
import type { PostingShelf, Shelved } from './domain/posting-block.js';

const bytesEach = 4;

/**
 * Keeps blocks in a scratch file. Its name is taken away as soon as it is open, where the system allows that: the disk
 * gets its room back when the process ends, however it ends.
 */
export class PostingFile implements PostingShelf {
  private readonly file: number;
  private readonly path: string;
  private bytes = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, `compare-${randomId()}.tmp`);
    this.file = openSync(this.path, 'wx+', 0o600);
    this.remove();
  }

  /** Bytes on the disk. */
  get size(): number {
    return this.bytes;
  }

  keep(postings: Uint32Array): Shelved {
    const begin = this.bytes;
    const bytes = Buffer.from(postings.buffer, postings.byteOffset, postings.byteLength);
    for (let written = 0; written < bytes.length;) {
      written += writeSync(this.file, bytes, written, bytes.length - written, begin + written);
    }
    this.bytes += bytes.length;
    return { read: (from, to) => this.read(begin + from * bytesEach, to - from) };
  }

  close(): void {
    closeSync(this.file);
    this.remove();
  }

  private read(at: number, count: number): Uint32Array {
    const numbers = new Uint32Array(count);
    const bytes = Buffer.from(numbers.buffer);
    for (let done = 0; done < bytes.length;) {
      const read = readSync(this.file, bytes, done, bytes.length - done, at + done);
      if (read === 0) throw new Error('The scratch file of the comparison is shorter than what was written');
      done += read;
    }
    return numbers;
  }

  /** Windows keeps the name of an open file. */
  private remove(): void {
    try {
      rmSync(this.path, { force: true });
    } catch {
      // It goes when the file is closed.
    }
  }
}
