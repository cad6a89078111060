import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostingBlock } from './domain/posting-block.js';
import { PostingFile } from './posting-file.js';

it('keeps blocks in a file without a name, as they were in memory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chamkin-postings-'));
  const file = new PostingFile(folder);
  if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([]);
  const groups = [7, -7, 0x7fff_ffff, -0x8000_0000, 65_536, 65_537];
  const first = PostingBlock.of([Int32Array.from(groups), null, Int32Array.of(7)], file);
  const second = PostingBlock.of([Int32Array.of(-7)], file);
  expect(first.worksWith(7)).toEqual([0, 2]);
  for (const group of groups.slice(1)) expect(first.worksWith(group)).toEqual([0]);
  expect(first.worksWith(8)).toEqual([]);
  expect(second.worksWith(-7)).toEqual([0]);
  expect(file.size).toBe(4 * 8);
  file.close();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
