/** Works of one block: their numbers within it fit into 16 bits. */
export const blockWorks = 16_384;
const buckets = 65_536;
const lowBits = 0xffff;

/** Numbers that a block keeps, wherever they lie: in memory or in a file. */
export interface PostingShelf {
  /** Takes the numbers over; they are read in stretches from then on. */
  keep(postings: Uint32Array): Shelved;
  /** Lets everything go. */
  close(): void;
}

/** The numbers of one block. */
export interface Shelved {
  read(from: number, to: number): Uint32Array;
}

/** Keeps blocks in memory. */
export class MemoryShelf implements PostingShelf {
  keep(postings: Uint32Array): Shelved {
    return { read: (from, to) => postings.subarray(from, to) };
  }

  close(): void {
    // The memory goes with the blocks.
  }
}

/**
 * Which works of a block have a word group. A group's upper half names a bucket, its lower half stands beside the
 * work's number in one number of 32 bits: four bytes for each group of each work, and a directory of 256 kB.
 */
export class PostingBlock {
  private constructor(
    private readonly directory: Uint32Array,
    private readonly postings: Shelved,
  ) {}

  /** Packs the signatures of at most `blockWorks` works; those that are gone are left out. */
  static of(signatures: readonly (Int32Array | null)[], shelf: PostingShelf): PostingBlock {
    const directory = new Uint32Array(buckets + 1);
    for (const signature of signatures) {
      if (signature !== null) for (const group of signature) (directory[(group >>> 16) + 1] as number) += 1;
    }
    for (let at = 1; at <= buckets; at += 1) (directory[at] as number) += directory[at - 1] as number;
    const postings = new Uint32Array(directory[buckets] as number);
    const next = directory.slice();
    signatures.forEach((signature, work) => {
      if (signature === null) return;
      for (const group of signature) {
        const bucket = group >>> 16;
        postings[next[bucket] as number] = ((group << 16) | work) >>> 0;
        (next[bucket] as number) += 1;
      }
    });
    return new PostingBlock(directory, shelf.keep(postings));
  }

  /** The numbers of the works that have a group, in no particular order. */
  worksWith(group: number): number[] {
    const bucket = group >>> 16;
    const [from, to] = [this.directory[bucket] as number, this.directory[bucket + 1] as number];
    const works: number[] = [];
    if (from === to) return works;
    const low = group & lowBits;
    for (const posting of this.postings.read(from, to)) {
      if (posting >>> 16 === low) works.push(posting & lowBits);
    }
    return works;
  }
}
