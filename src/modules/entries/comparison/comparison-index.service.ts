import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { ComparisonStore } from './comparison.store.js';
import { ComparisonThread } from './comparison-thread.js';
import type { ComparedWork, SimilarPair } from './domain/compare.js';

/** Another process may commit a signature somewhat after the time that stands in it. */
const overlapMs = 60_000;
/** Works that are aligned word by word; those beyond share less. */
const mostCandidates = 16;
const fewestShared = 3;

/** The index over the signatures of all works, in a thread: filled from the rows, and kept up with all processes. */
@Injectable()
export class ComparisonIndex implements OnApplicationShutdown {
  private readonly thread: ComparisonThread;
  private generation = 0;
  private known = new Date(0);
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: ComparisonStore,
    @Inject(CONFIG) config: Config,
  ) {
    this.thread = new ComparisonThread(config.dataDir);
  }

  /** The jobs that run have ended by then. */
  async onApplicationShutdown(): Promise<void> {
    await this.thread.close();
  }

  /** The signature of a text. */
  sign(text: string): Promise<string> {
    return this.thread.ask('sign', text);
  }

  /** Ids of the works that may share passages with a signature, likelier ones first. */
  async candidates(entryId: string, signature: string): Promise<string[]> {
    await this.refresh();
    const wish = { least: fewestShared, most: mostCandidates + 1 };
    const candidates = await this.thread.ask('candidates', signature, wish);
    return candidates.map(({ id }) => id).filter((id) => id !== entryId);
  }

  /** Aligns a work with others; pairs whose larger share is smaller are left out. */
  compare(
    work: ComparedWork,
    others: readonly ComparedWork[],
    minShare: number,
  ): Promise<readonly SimilarPair[]> {
    return this.thread.ask('compare', work, others, minShare);
  }

  /** Forgets a work. Other processes leave it out when they read its row. */
  async forget(entryId: string): Promise<void> {
    await this.thread.ask('remove', [entryId]);
  }

  /** Brings the index up to what any process has written; whoever asks meanwhile waits for the same rows. */
  refresh(): Promise<void> {
    this.refreshing = this.refreshing.catch(() => undefined).then(() => this.read());
    return this.refreshing;
  }

  /** How many works are known, and how much of the disk they take. */
  figures(): Promise<{ readonly works: number; readonly diskBytes: number }> {
    return this.thread.ask('figures');
  }

  private async read(): Promise<void> {
    // A thread that broke began again with nothing.
    await this.thread.ask('figures');
    if (this.thread.generation !== this.generation) this.known = new Date(0);
    this.generation = this.thread.generation;
    const since = new Date(this.known.getTime() - overlapMs);
    for await (const rows of this.store.signaturesSince(since)) {
      await this.thread.ask(
        'add',
        rows.map(({ entryId, groups }) => ({ id: entryId, groups })),
      );
      const last = rows.at(-1);
      if (last !== undefined && last.at > this.known) this.known = last.at;
    }
  }
}
