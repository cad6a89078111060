import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { randomId } from '../../../kernel/ids.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { isReceived } from '../domain/entry.machine.js';
import type { EntryRow } from '../entry.row.js';
import { entrySubmitted, entryWithdrawn } from '../events.js';
import { ComparisonIndex } from './comparison-index.service.js';
import { ComparisonStore } from './comparison.store.js';
import type { ComparedWork, Passage, SimilarPair } from './domain/compare.js';
import { totalShare } from './domain/total-share.js';
import type { SimilarityRow } from './similarity.row.js';

/** The job that compares a work; its payload is `{ entryId }`. */
export const comparisonType = 'entries.compare';
const leastShare = 0.1;
const basisPoints = 10_000;

interface ComparisonJob {
  readonly entryId: string;
}

/** Another work that shares passages with one, as seen from that one. */
export interface SimilarWork {
  readonly entryId: string;
  readonly fileId: string;
  /** Parts of the words, 0 to 1. */
  readonly shareHere: number;
  readonly shareThere: number;
  readonly words: number;
  /** `a` is here, `b` there. */
  readonly passages: readonly Passage[];
}

/** Finds passages that a received work shares with all others of the installation, in the background. */
@Injectable()
export class Comparisons implements OnModuleInit {
  constructor(
    private readonly store: ComparisonStore,
    private readonly index: ComparisonIndex,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.runner.handle(comparisonType, (payload) => this.compare((payload as ComparisonJob).entryId));
    this.events.subscribe(entrySubmitted, 'entries.compare', ({ payload }) => this.expect(payload.entryId));
    this.events.subscribe(entryWithdrawn, 'entries.compare', ({ payload }) => this.expect(payload.entryId));
  }

  /** The works that share passages with a file of a work, those with the larger share first. */
  async similarTo(entryId: string, fileId: string | null): Promise<SimilarWork[]> {
    const works = await this.standing(entryId, fileId);
    return works.sort((a, b) => Math.max(b.shareHere, b.shareThere) - Math.max(a.shareHere, a.shareThere));
  }

  private async expect(entryId: string): Promise<void> {
    await this.store.run(() => this.jobs.enqueue(comparisonType, { entryId } satisfies ComparisonJob));
  }

  private async standing(entryId: string, fileId: string | null): Promise<SimilarWork[]> {
    const rows = await this.store.ofEntry(entryId);
    const seen = rows.map((row) => seenFrom(row, entryId)).filter(({ own }) => own === fileId);
    const others = await this.store.entries(seen.map(({ work }) => work.entryId));
    const standing = new Set(others.filter(({ state }) => isReceived(state)).map(fileKey));
    return seen.map(({ work }) => work).filter((work) => standing.has(`${work.entryId} ${work.fileId}`));
  }

  private async compare(entryId: string): Promise<void> {
    const entry = await this.store.entry(entryId);
    const text = entry?.fileId ? (await this.store.texts([entry.fileId])).get(entry.fileId) : undefined;
    if (entry?.fileId == null || !isReceived(entry.state) || !text) {
      if (entry !== null) await this.leaveOut(entry);
      return;
    }
    const { fileId } = entry;
    const begunAt = this.clock.now();
    const groups = await this.index.sign(text);
    await this.store.run(() =>
      this.store.saveSignature({ id: randomId(), entryId, fileId, groups, at: begunAt }),
    );
    const pairs = await this.pairsOf({ id: entryId, text }, groups);
    await this.store.run(async () => {
      const now = await this.store.entry(entryId);
      // A newer version orders its own comparison, and so does taking the work back.
      if (now?.fileId !== fileId || !isReceived(now.state)) return;
      const others = await this.store.entries(pairs.map(({ b }) => b));
      const rows = pairs.flatMap((pair) =>
        this.rowOf(entry, others.find(({ id }) => id === pair.b) ?? null, pair),
      );
      await this.settleShares(entryId, await this.store.replace({ entryId, fileId }, rows, begunAt));
    });
  }

  /** Takes a work that does not stand, or has no text, out of the comparison. */
  private async leaveOut({ id }: EntryRow): Promise<void> {
    await this.store.run(async () => this.settleShares(id, await this.store.remove(id)));
    await this.index.forget(id);
  }

  private async pairsOf(work: ComparedWork, signature: string): Promise<readonly SimilarPair[]> {
    const ids = await this.index.candidates(work.id, signature);
    const entries = (await this.store.entries(ids)).filter(({ state }) => isReceived(state));
    const texts = await this.store.texts(entries.flatMap(({ fileId }) => fileId ?? []));
    const others = entries.flatMap(({ id, fileId }): ComparedWork[] => {
      const text = texts.get(fileId ?? '');
      return text ? [{ id, text }] : [];
    });
    return others.length === 0 ? [] : this.index.compare(work, others, leastShare);
  }

  /** Writes the share of a work and of those whose pairs with it have changed. */
  private async settleShares(entryId: string, otherIds: readonly string[]): Promise<void> {
    for (const { id, fileId } of await this.store.entries([entryId, ...otherIds])) {
      if (fileId === null) continue;
      const works = await this.standing(id, fileId);
      const share = totalShare(
        works.map(({ shareHere, passages }) => ({ share: shareHere, passages: passages.map(({ a }) => a) })),
      );
      await this.store.saveShare(fileId, Math.round(share * basisPoints));
    }
  }

  private rowOf(here: EntryRow, there: EntryRow | null, pair: SimilarPair): SimilarityRow[] {
    if (there?.fileId == null || here.fileId === null) return [];
    const inOrder = here.id < there.id;
    const [first, second] = inOrder ? [here, there] : [there, here];
    const [shareOfA, shareOfB] = inOrder ? [pair.shareOfA, pair.shareOfB] : [pair.shareOfB, pair.shareOfA];
    return [
      {
        id: randomId(),
        entryAId: first.id,
        entryBId: second.id,
        fileAId: first.fileId ?? '',
        fileBId: second.fileId ?? '',
        shareOfA: Math.round(shareOfA * basisPoints),
        shareOfB: Math.round(shareOfB * basisPoints),
        words: pair.words,
        passages: inOrder ? pair.passages : pair.passages.map(({ a, b }) => ({ a: b, b: a })),
        at: this.clock.now(),
      },
    ];
  }
}

const fileKey = ({ id, fileId }: EntryRow): string => `${id} ${fileId ?? ''}`;

function seenFrom(row: SimilarityRow, entryId: string): { readonly own: string; readonly work: SimilarWork } {
  const { words, passages } = row;
  const [shareOfA, shareOfB] = [row.shareOfA / basisPoints, row.shareOfB / basisPoints];
  if (row.entryAId === entryId) {
    const other = { entryId: row.entryBId, fileId: row.fileBId, shareHere: shareOfA, shareThere: shareOfB };
    return { own: row.fileAId, work: { ...other, words, passages } };
  }
  const other = { entryId: row.entryAId, fileId: row.fileAId, shareHere: shareOfB, shareThere: shareOfA };
  return {
    own: row.fileBId,
    work: { ...other, words, passages: passages.map(({ a, b }) => ({ a: b, b: a })) },
  };
}
