import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Durability } from './dialect.js';

/**
 * Brings SQLite's write-ahead log to the disk, away from the thread that everybody shares: SQLite itself would stop
 * it until the disk has answered. What was committed before the call is on the disk when the promise resolves;
 * the calls that come while the disk is busy share the next turn.
 *
 * The log is one file for as long as a connection is open, and carries no locks, so that a second handle on it
 * disturbs nothing.
 */
export class LogSync implements Durability {
  private handle: Promise<FileHandle> | null = null;
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  /** @param path the log, which may not exist before the first commit */
  constructor(private readonly path: string) {}

  settle(): Promise<void> {
    if (this.running === null) return this.start();
    this.next ??= this.running.then(
      () => this.start(),
      () => this.start(),
    );
    return this.next;
  }

  async close(): Promise<void> {
    await this.next?.catch(() => undefined);
    await this.running?.catch(() => undefined);
    await (await this.handle?.catch(() => null))?.close();
    this.handle = null;
  }

  private start(): Promise<void> {
    this.next = null;
    const turn = this.sync().finally(() => {
      if (this.running === turn) this.running = null;
    });
    this.running = turn;
    return turn;
  }

  private async sync(): Promise<void> {
    this.handle ??= this.openLog();
    try {
      await (await this.handle).datasync();
    } catch (error) {
      this.handle = null;
      throw error;
    }
  }

  private async openLog(): Promise<FileHandle> {
    const log = await open(this.path, 'r+');
    // Its name must be on the disk too.
    const folder = await open(dirname(this.path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
    return log;
  }
}
