import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { LocalFileStore } from './local-file-store.js';

let folder: string;
let files: LocalFileStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chamkin-store-'));
  files = new LocalFileStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function chunks(sizes: readonly number[]): Buffer[] {
  return sizes.map((size, index) => Buffer.alloc(size, index + 1));
}

describe('a file in the folder', () => {
  const kilobytes = (count: number): number => count * 1024;
  it.each([
    ['nothing at all', []],
    ['one chunk', [10]],
    ['as much as is written at once', [kilobytes(192)]],
    ['many chunks of all sizes', [1, kilobytes(64), 7, kilobytes(300), kilobytes(191), 1, kilobytes(64)]],
  ])('is what came: %s', async (_name, sizes) => {
    const content = Buffer.concat(chunks(sizes));
    const stored = await files.put(Readable.from(chunks(sizes)), kilobytes(1024));
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(stored).toEqual({ sha256, bytes: content.length });
    expect(readFileSync(files.localPath(sha256)).equals(content)).toBe(true);
  });

  it('comes back after somebody has taken its folder away', async () => {
    const content = Buffer.from('Một bài dự thi');
    const { sha256 } = await files.put(Readable.from([content]), 100);
    rmSync(dirname(dirname(files.localPath(sha256))), { recursive: true });
    await files.put(Readable.from([content]), 100);
    expect(readFileSync(files.localPath(sha256)).equals(content)).toBe(true);
  });
});
