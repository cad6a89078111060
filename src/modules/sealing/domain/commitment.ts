import { merkleRoot } from '../../../kernel/merkle.js';

/** What a commitment fixes of one work: its code, the digest of the work, and a nonce that hides both. */
export interface CommittedWork {
  readonly code: string;
  /** SHA-256, 64 hexadecimal digits. */
  readonly digest: string;
  /** 128 random bits, 32 hexadecimal digits: nobody can try digests they know against the leaf. */
  readonly nonce: string;
}

/** The leaf of one work. */
export function commitmentLeaf({ code, digest, nonce }: CommittedWork): string {
  return JSON.stringify([code, digest, nonce]);
}

/** The commitment of a round: the Merkle root over its works in the order of their codes. */
export function commitmentOf(works: readonly CommittedWork[]): string {
  const sorted = [...works].sort((a, b) => (a.code < b.code ? -1 : 1));
  return merkleRoot(sorted.map(commitmentLeaf));
}
