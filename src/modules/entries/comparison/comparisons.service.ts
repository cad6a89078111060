import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { randomId } from '../../../kernel/ids.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { isReceived } from '../domain/entry.machine.js';
import type { EntryRow } from '../entry.row.js';
import { entrySubmitted } from '../events.js';
import { ComparisonStore } from './comparison.store.js';
import { type ComparedWork, compareOne, type Passage, type SimilarPair } from './domain/compare.js';
import { signatureOf } from './domain/signature.js';
import { SignatureIndex } from './domain/signature-index.js';
import type { SimilarityRow } from './similarity.row.js';

/** The job that compares a work; its payload is `{ entryId }`. */
export const comparisonType = 'entries.compare';
/** Works that are aligned word by word; those beyond share less. */
const mostCandidates = 12;
const fewestShared = 4;
const leastShare = 0.1;
const basisPoints = 10_000;
/** Another process may commit a signature somewhat after the time that stands in it. */
const overlapMs = 60_000;

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
  private readonly index = new SignatureIndex();
  private known = new Date(0);

  constructor(
    private readonly store: ComparisonStore,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.runner.handle(comparisonType, (payload) => this.compare((payload as ComparisonJob).entryId));
    this.events.subscribe(entrySubmitted, 'entries.compare', async ({ payload: { entryId } }) => {
      await this.store.run(() => this.jobs.enqueue(comparisonType, { entryId } satisfies ComparisonJob));
    });
  }

  /** The works that share passages with a file of a work, those with the larger share first. */
  async similarTo(entryId: string, fileId: string | null): Promise<SimilarWork[]> {
    const rows = await this.store.ofEntry(entryId);
    const seen = rows.map((row) => seenFrom(row, entryId)).filter(({ own }) => own === fileId);
    const others = await this.store.entries(seen.map(({ work }) => work.entryId));
    const standing = new Set(others.filter(({ state }) => isReceived(state)).map(fileKey));
    return seen
      .map(({ work }) => work)
      .filter((work) => standing.has(`${work.entryId} ${work.fileId}`))
      .sort((a, b) => Math.max(b.shareHere, b.shareThere) - Math.max(a.shareHere, a.shareThere));
  }

  private async compare(entryId: string): Promise<void> {
    const entry = await this.store.entry(entryId);
    const text = entry?.fileId ? (await this.store.texts([entry.fileId])).get(entry.fileId) : undefined;
    if (entry?.fileId == null || !isReceived(entry.state) || !text) {
      if (entry !== null) await this.store.run(() => this.store.replace(entryId, []));
      return;
    }
    const { fileId } = entry;
    const signature = signatureOf(text);
    await this.store.run(async () => {
      const groups = Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString(
        'base64',
      );
      await this.store.saveSignature({ id: randomId(), entryId, fileId, groups, at: this.clock.now() });
    });
    await this.refresh();
    const pairs = await this.pairsOf({ id: entryId, text }, signature);
    await this.store.run(async () => {
      const now = await this.store.entry(entryId);
      // A newer version orders its own comparison.
      if (now?.fileId !== fileId) return;
      const others = await this.store.entries(pairs.map(({ b }) => b));
      await this.store.replace(
        entryId,
        pairs.flatMap((pair) => this.rowOf(entry, others.find(({ id }) => id === pair.b) ?? null, pair)),
      );
    });
  }

  private async pairsOf(work: ComparedWork, signature: Int32Array): Promise<readonly SimilarPair[]> {
    const wish = { least: fewestShared, most: mostCandidates + 1 };
    const candidates = await this.index.candidates(signature, wish, pause);
    const ids = candidates.map(({ id }) => id).filter((id) => id !== work.id);
    const entries = (await this.store.entries(ids)).filter(({ state }) => isReceived(state));
    const texts = await this.store.texts(entries.flatMap(({ fileId }) => fileId ?? []));
    const others = entries.flatMap(({ id, fileId }): ComparedWork[] => {
      const text = texts.get(fileId ?? '');
      return text ? [{ id, text }] : [];
    });
    return compareOne(work, others, leastShare);
  }

  /** Brings the index up to what any process has written. */
  private async refresh(): Promise<void> {
    const since = new Date(this.known.getTime() - overlapMs);
    for await (const rows of this.store.signaturesSince(since)) {
      for (const { entryId, groups, at } of rows) {
        const bytes = Buffer.from(groups, 'base64');
        this.index.set(entryId, new Int32Array(new Uint8Array(bytes).buffer));
        if (at > this.known) this.known = at;
      }
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

/** Lets requests of the same process have the processor. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
