// Files a second and peak memory of inspection, one file after the other, on one core. See README.md.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

const folder = resolve(process.argv[2] ?? '../shared/corpus/visible');
const built = new URL('../../dist/', import.meta.url);
const rounds = Number(process.argv[3] ?? 3);
if (!existsSync(`${folder}/essays/manifest.json`)) {
  console.error(
    'Usage: node tests/load/inspection.mjs FOLDER [ROUNDS]; the folder holds essays/manifest.json',
  );
  process.exit(2);
}
const { inspectFile } = await import(new URL('modules/entries/intake/inspect-file.js', built).href);
const { peopleOf } = await import(new URL('cli/engines/people-file.js', built).href);

/** Scans take minutes of another program: they are not part of the mix. */
const works = JSON.parse(readFileSync(`${folder}/essays/manifest.json`, 'utf8')).filter(
  ({ encoding }) => encoding !== 'scan',
);
const input = (work) => ({
  path: `${folder}/${work.file}`,
  clientName: work.client_filename,
  people: peopleOf(work),
});
for (const work of works) await inspectFile(input(work));
const bytes = works.reduce((sum, { file }) => sum + readFileSync(`${folder}/${file}`).length, 0);
const wall = performance.now();
const before = process.cpuUsage();
for (let round = 0; round < rounds; round += 1) {
  for (const work of works) await inspectFile(input(work));
}
const { user, system } = process.cpuUsage(before);
const seconds = (performance.now() - wall) / 1000;
const processor = (user + system) / 1e6;
const files = works.length * rounds;
console.log(`${files} files, ${Math.round(bytes / works.length / 1024)} kB on average`);
console.log(`${(files / seconds).toFixed(1)} files a second on the clock`);
console.log(`${(files / processor).toFixed(1)} files for each second of processor time`);
console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
