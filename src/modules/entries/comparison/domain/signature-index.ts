import { blockWorks, MemoryShelf, PostingBlock, type PostingShelf } from './posting-block.js';
import { Probe } from './probe.js';

/** Groups that stand in more than this part of the works, and in more than so many, are turns of phrase. */
const commonPart = 0.1;
const commonLeast = 40;

/** A work that shares sampled groups with another. */
export interface Candidate {
  readonly id: string;
  /** Sampled groups in common that are no turn of phrase. */
  readonly shared: number;
  /** Their weight: a group that few works have weighs more. */
  readonly weight: number;
}

/**
 * The signatures of all works. The latest are held as they are and gone through one by one; each time a block is full,
 * its works are packed into lists by group and put on the shelf, so that memory stays bounded where the shelf is a
 * file. Works get numbers in the order in which they come; a work that comes again gets a new one.
 */
export class SignatureIndex {
  private readonly ids: (string | null)[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly blocks: PostingBlock[] = [];
  /** Works that are in no block yet. */
  private latest: (Int32Array | null)[] = [];

  constructor(private readonly shelf: PostingShelf = new MemoryShelf()) {}

  get size(): number {
    return this.numbers.size;
  }

  /** Adds a work, or replaces its signature. */
  set(id: string, signature: Int32Array): void {
    this.delete(id);
    this.numbers.set(id, this.ids.length);
    this.ids.push(id);
    this.latest.push(signature);
    if (this.latest.length < blockWorks) return;
    this.blocks.push(PostingBlock.of(this.latest, this.shelf));
    this.latest = [];
  }

  delete(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    this.numbers.delete(id);
    this.ids[number] = null;
    const inLatest = number - this.blocks.length * blockWorks;
    if (inLatest >= 0) this.latest[inLatest] = null;
  }

  /** The works that share most with a signature, best first; those with fewer than `least` groups are left out. */
  candidates(
    signature: Int32Array,
    { least, most }: { readonly least: number; readonly most: number },
  ): Candidate[] {
    const limit = Math.max(commonLeast, this.size * commonPart);
    const shared = new Uint16Array(this.ids.length);
    const weights = new Float32Array(this.ids.length);
    const touched: number[] = [];
    this.worksByGroup(signature).forEach((works) => {
      if (works.length === 0 || works.length > limit) return;
      const weight = Math.log(1 + this.size / works.length);
      for (const number of works) {
        if (shared[number] === 0) touched.push(number);
        (shared[number] as number) += 1;
        (weights[number] as number) += weight;
      }
    });
    return touched
      .filter((number) => (shared[number] as number) >= least)
      .sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b)
      .slice(0, most)
      .map((number) => ({
        id: this.ids[number] ?? '',
        shared: shared[number] as number,
        weight: weights[number] as number,
      }));
  }

  /** Lets the shelf go; the index is of no use afterwards. */
  close(): void {
    this.shelf.close();
  }

  /** For each group of a signature the works that have it. */
  private worksByGroup(signature: Int32Array): number[][] {
    const found = Array.from(signature, (group) => this.inBlocks(group));
    const probe = new Probe(signature);
    const base = this.blocks.length * blockWorks;
    this.latest.forEach((groups, at) => {
      if (groups === null) return;
      for (const group of groups) {
        const place = probe.find(group);
        if (place >= 0) found[place]?.push(base + at);
      }
    });
    return found;
  }

  private inBlocks(group: number): number[] {
    const numbers: number[] = [];
    this.blocks.forEach((block, at) => {
      for (const work of block.worksWith(group)) {
        const number = at * blockWorks + work;
        if (this.ids[number] !== null) numbers.push(number);
      }
    });
    return numbers;
  }
}
