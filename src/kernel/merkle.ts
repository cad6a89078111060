import { createHash } from 'node:crypto';

// The prefixes keep a node from being passed off as a leaf (RFC 6962, section 2.1).
const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

function root(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (only === undefined) return sha256();
  if (hashes.length === 1) return only;
  const split = largestPowerBelow(hashes.length);
  return sha256(nodePrefix, root(hashes.slice(0, split)), root(hashes.slice(split)));
}

/**
 * Root of the Merkle tree over the leaves in their order, by RFC 6962 section 2.1 with SHA-256.
 * Publishing it fixes every leaf without showing any. @returns 64 hexadecimal digits
 */
export function merkleRoot(leaves: readonly (Uint8Array | string)[]): string {
  const hashes = leaves.map((leaf) =>
    sha256(leafPrefix, typeof leaf === 'string' ? Buffer.from(leaf, 'utf8') : leaf),
  );
  return root(hashes).toString('hex');
}
