import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { merkleRoot } from './merkle.js';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
};

const golden = resolve(process.cwd(), '../shared/golden/rfc6962_merkle.json');

describe('merkleRoot', () => {
  it('is the hash of nothing for no leaves', () => {
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('splits three leaves two and one', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((leaf) => sha256(Buffer.from([0]), Buffer.from(leaf))) as [
      Buffer,
      Buffer,
      Buffer,
    ];
    const node = Buffer.from([1]);
    expect(merkleRoot(['a', 'b', 'c'])).toBe(sha256(node, sha256(node, a, b), c).toString('hex'));
  });

  it('changes with every leaf and with their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 40 }), fc.nat(), (leaves, at) => {
        const place = at % leaves.length;
        const changed = leaves.map((leaf, index) => (index === place ? `${leaf}!` : leaf));
        expect(merkleRoot(changed)).not.toBe(merkleRoot(leaves));
        expect(merkleRoot([...leaves].reverse())).not.toBe(merkleRoot(leaves));
      }),
    );
  });

  (existsSync(golden) ? it : it.skip)('gives the published tree heads', () => {
    const { leaf_inputs_hex: inputs, root_hashes_by_size_0_to_8: roots } = JSON.parse(
      readFileSync(golden, 'utf8'),
    ) as {
      leaf_inputs_hex: string[];
      root_hashes_by_size_0_to_8: string[];
    };
    const leaves = inputs.map((hex) => Buffer.from(hex, 'hex'));
    expect(roots.map((_, size) => merkleRoot(leaves.slice(0, size)))).toEqual(roots);
  });
});
