import type { Readable } from 'node:stream';

/** A file as the store knows it: by its content. */
export interface StoredFile {
  /** SHA-256 of the content in hex: the name of the file in the store. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A part of a file: both ends included, counted in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where files live, addressed by the SHA-256 of their content. What `put` has answered is on the
 * disk. A file that no row names is swept after a day, so a file may be put before its row commits.
 */
export abstract class FileStore {
  /** Stores a stream. @throws DomainError `request.too-large` above the limit in bytes */
  abstract put(content: AsyncIterable<Buffer>, limitBytes: number): Promise<StoredFile>;
  /** Opens a file, or a part of it. */
  abstract open(sha256: string, range?: ByteRange): Promise<Readable>;
  /** A path in the local file system at which the file can be read. */
  abstract localPath(sha256: string): string;
  /** The size in bytes, or null when there is no such file. */
  abstract stat(sha256: string): Promise<number | null>;
  /** Keeps something that was made from a file beside it until the file goes; its name is of `a-z0-9.-`. */
  abstract keepBeside(sha256: string, name: string, made: Buffer): Promise<void>;
  /** Reads what was kept beside a file; null when there is none of this name, or no longer. */
  abstract readBeside(sha256: string, name: string): Promise<Buffer | null>;
  /**
   * Deletes what was kept beside files, the longest unread first, until no more than so many bytes of it are left.
   * Several processes may do so at once. @returns how many bytes are left
   */
  abstract trimBeside(mostBytes: number): Promise<number>;
  /** Deletes a file with what is beside it; does nothing when there is none. */
  abstract delete(sha256: string): Promise<void>;
  /**
   * Deletes a file unless it was stored again since an instant: even if that happens at this very moment,
   * the file that was stored again stays. @returns whether it went
   */
  abstract deleteUntouchedSince(sha256: string, at: Date): Promise<boolean>;
  /** Deletes what uploads that broke off before an instant left behind. */
  abstract deleteUnfinishedBefore(at: Date): Promise<void>;
  /** Lists the content names that were not touched since an instant. */
  abstract listUntouchedSince(at: Date): AsyncIterable<string>;
}
