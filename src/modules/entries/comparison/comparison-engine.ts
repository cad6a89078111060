import { type ComparedWork, compareOne, type SimilarPair } from './domain/compare.js';
import { type Candidate, SignatureIndex } from './domain/signature-index.js';
import { signatureOf } from './domain/signature.js';
import { PostingFile } from './posting-file.js';

/** A work's signature as its row has it. */
export interface SignedWork {
  readonly id: string;
  /** Numbers of 32 bits, little-endian, in base64. */
  readonly groups: string;
}

/** How many candidates are wished for, and how much they must share. */
export interface CandidateWish {
  readonly least: number;
  readonly most: number;
}

/** What a thread of its own does for the comparison: it holds the index and computes. */
export class ComparisonEngine {
  private readonly shelf: PostingFile;
  private readonly index: SignatureIndex;

  constructor(folder: string) {
    this.shelf = new PostingFile(folder);
    this.index = new SignatureIndex(this.shelf);
  }

  /** The signature of a text, as a row has it. */
  sign(text: string): string {
    const { buffer, byteOffset, byteLength } = signatureOf(text);
    return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  }

  /** Adds works, or replaces their signatures. */
  add(works: readonly SignedWork[]): void {
    for (const { id, groups } of works) this.index.set(id, numbersOf(groups));
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) this.index.delete(id);
  }

  /** The works that share most with a signature, itself among them if it was added. */
  candidates(groups: string, wish: CandidateWish): Candidate[] {
    return this.index.candidates(numbersOf(groups), wish);
  }

  /** Aligns a work with others word by word. */
  compare(work: ComparedWork, others: readonly ComparedWork[], minShare: number): readonly SimilarPair[] {
    return compareOne(work, others, minShare);
  }

  /** How many works are known, and how much of the disk they take. */
  figures(): { readonly works: number; readonly diskBytes: number } {
    return { works: this.index.size, diskBytes: this.shelf.size };
  }

  close(): void {
    this.index.close();
  }
}

/** Copied, since the numbers of a buffer of Node's begin at any byte. */
function numbersOf(groups: string): Int32Array {
  return new Int32Array(new Uint8Array(Buffer.from(groups, 'base64')).buffer);
}
