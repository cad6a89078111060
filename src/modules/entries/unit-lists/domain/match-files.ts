import { titleKey } from './list-columns.js';
import type { ListWork } from './list-work.js';
import { problem, type RowProblem } from './row-problem.js';
import { cleanLine, fold } from '../../../../kernel/vietnamese.js';

/** Which file of an archive a row means. */
export interface FileMatch {
  /** Name in the archive; null when none is meant. */
  readonly file: string | null;
  readonly problems: readonly RowProblem[];
}

interface NamedFile {
  readonly name: string;
  readonly pathKey: string;
  readonly baseKey: string;
  readonly stemKey: string;
}

/** Names compare without case, accents, form of Unicode and kind of slash. */
function keyed(name: string): NamedFile {
  const path = cleanLine(name).replaceAll('\\', '/');
  const base = path.split('/').at(-1) ?? '';
  return { name, pathKey: fold(path), baseKey: fold(base), stemKey: titleKey(base.replace(/\.[^.]*$/u, '')) };
}

/** Finds each row's file: by the column that names it, else by the number or the author and title in its name. */
export function matchFiles(
  rows: readonly { readonly line: number; readonly work: ListWork }[],
  names: readonly string[],
): FileMatch[] {
  const files = names.map(keyed);
  const found = rows.map(({ work }) => (work.fileName === '' ? byName(work, files) : byColumn(work, files)));
  const takers = new Map<string, number[]>();
  found.forEach(({ file }, index) => {
    if (file !== null) takers.set(file, [...(takers.get(file) ?? []), rows[index]?.line ?? 0]);
  });
  return found.map((match) => {
    const lines = match.file === null ? [] : (takers.get(match.file) ?? []);
    if (lines.length < 2 || match.file === null) return match;
    const params = { name: match.file, lines: lines.join(', ') };
    return { file: null, problems: [problem('list.file-shared', 'file', params)] };
  });
}

function byColumn(work: ListWork, files: readonly NamedFile[]): FileMatch {
  const wanted = keyed(work.fileName);
  const fits = (test: (file: NamedFile) => boolean): NamedFile[] => files.filter(test);
  const candidates = [
    fits((file) => file.pathKey === wanted.pathKey),
    fits((file) => file.baseKey === wanted.baseKey),
    fits((file) => file.stemKey === titleKey(work.fileName)),
  ].find((some) => some.length > 0);
  if (candidates === undefined) {
    return { file: null, problems: [problem('list.file-not-in-archive', 'file', { name: work.fileName })] };
  }
  return oneOf(candidates);
}

function byName(work: ListWork, files: readonly NamedFile[]): FileMatch {
  const number = /^0*(\d{1,5})$/u.exec(work.number)?.[1];
  const title = titleKey(work.title);
  const author = titleKey(work.authors[0]?.fullName ?? '');
  const code = titleKey(work.code);
  const tests: readonly ((file: NamedFile) => boolean)[] = [
    (file) => code !== '' && hasWords(file.stemKey, code),
    (file) =>
      title !== '' && author !== '' && hasWords(file.stemKey, title) && hasWords(file.stemKey, author),
    (file) => number !== undefined && leadingNumber(file.stemKey) === number,
    (file) => title.length >= 12 && hasWords(file.stemKey, title),
    (file) => author !== '' && file.stemKey === author,
  ];
  for (const test of tests) {
    const candidates = files.filter(test);
    if (candidates.length > 0) return oneOf(candidates);
  }
  return { file: null, problems: [] };
}

function oneOf(candidates: readonly NamedFile[]): FileMatch {
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) return { file: only.name, problems: [] };
  const names = candidates
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  return { file: null, problems: [problem('list.file-ambiguous', 'file', { names })] };
}

function hasWords(stem: string, words: string): boolean {
  return ` ${stem} `.includes(` ${words} `);
}

function leadingNumber(stem: string): string | undefined {
  return /^(?:stt )?0*(\d{1,5})(?: |$)/u.exec(stem)?.[1];
}
