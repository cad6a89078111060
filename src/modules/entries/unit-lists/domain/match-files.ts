import { cleanFileName } from '../../intake/domain/file-name.js';
import { isMedia } from '../../intake/domain/inspection.js';
import { titleKey } from './list-columns.js';
import type { ListWork } from './list-work.js';
import { problem, type RowProblem } from './row-problem.js';
import { cleanLine, fold } from '../../../../kernel/vietnamese.js';

/** Which files of an archive a row means, by their names in it. */
export interface FileMatch {
  /** The work, or the script of a recording; null when none is meant. */
  readonly file: string | null;
  /** The sound or film of a work that has one beside its script. */
  readonly media: string | null;
  readonly problems: readonly RowProblem[];
}

/** A row that looks for its files. */
export interface RowOfFiles {
  readonly line: number;
  readonly work: ListWork;
  /** Whether its works are a recording and a script. */
  readonly withMedia: boolean;
}

type Found = Omit<FileMatch, 'media'>;

interface NamedFile {
  readonly name: string;
  readonly isMedia: boolean;
  readonly pathKey: string;
  readonly baseKey: string;
  readonly stemKey: string;
}

/** Names compare without case, accents, form of Unicode and kind of slash. */
function keyed(name: string): NamedFile {
  const path = cleanLine(name).replaceAll('\\', '/');
  const base = path.split('/').at(-1) ?? '';
  const isMediaName = isMedia(cleanFileName(base).declaredType);
  const stemKey = titleKey(base.replace(/\.[^.]*$/u, ''));
  return { name, isMedia: isMediaName, pathKey: fold(path), baseKey: fold(base), stemKey };
}

/** Finds each row's files: by the column that names them, else by the number or the author and title in their names. */
export function matchFiles(rows: readonly RowOfFiles[], names: readonly string[]): FileMatch[] {
  const files = names.map(keyed);
  const found = rows.map(({ work, withMedia }): FileMatch => {
    if (withMedia) return bothOf(work, files);
    return { ...(work.fileName === '' ? byName(work, files) : byColumn(work, files)), media: null };
  });
  const takers = new Map<string, number[]>();
  found.forEach(({ file, media }, index) => {
    for (const one of [file, media]) {
      if (one !== null) takers.set(one, [...(takers.get(one) ?? []), rows[index]?.line ?? 0]);
    }
  });
  return found.map((match) => {
    const shared = [match.file, match.media].filter(
      (one) => one !== null && (takers.get(one)?.length ?? 0) > 1,
    );
    if (shared.length === 0) return match;
    const problems = shared.map((name) => {
      const lines = (takers.get(name ?? '') ?? []).join(', ');
      return problem('list.file-shared', 'file', { name: name ?? '', lines });
    });
    return { file: null, media: null, problems: [...match.problems, ...problems] };
  });
}

function byColumn(work: ListWork, files: readonly NamedFile[]): Found {
  const candidates = namedIn(work.fileName, files);
  return candidates.length > 0 ? oneOf(candidates) : { file: null, problems: [absent(work.fileName)] };
}

/** The files that a name of the column may mean, by the surest way in which any fits. */
function namedIn(name: string, files: readonly NamedFile[]): readonly NamedFile[] {
  const wanted = keyed(name);
  const fits = (test: (file: NamedFile) => boolean): NamedFile[] => files.filter(test);
  const candidates = [
    fits((file) => file.pathKey === wanted.pathKey),
    fits((file) => file.baseKey === wanted.baseKey),
    fits((file) => file.stemKey === titleKey(name)),
  ];
  return candidates.find((some) => some.length > 0) ?? [];
}

function absent(name: string): RowProblem {
  return problem('list.file-not-in-archive', 'file', { name });
}

/** A script and its recording: the column names both, or one of them and the other is called the same, or none. */
function bothOf(work: ListWork, files: readonly NamedFile[]): FileMatch {
  const names = work.fileName
    .split(';')
    .map(cleanLine)
    .filter((name) => name !== '');
  const lost = names.filter((name) => namedIn(name, files).length === 0);
  const script = among(
    work,
    names,
    files.filter(({ isMedia: media }) => !media),
  );
  const recording = among(
    work,
    names,
    files.filter(({ isMedia: media }) => media),
  );
  return {
    file: script.file,
    media: recording.file,
    problems: [...lost.map(absent), ...script.problems, ...recording.problems],
  };
}

function among(work: ListWork, names: readonly string[], files: readonly NamedFile[]): Found {
  const named = new Set(names.flatMap((name) => namedIn(name, files)));
  if (named.size > 0) return oneOf([...named]);
  const stems = names.map((name) => keyed(name).stemKey);
  const alike = files.filter(({ stemKey }) => stems.includes(stemKey));
  return alike.length > 0 ? oneOf(alike) : byName(work, files);
}

function byName(work: ListWork, files: readonly NamedFile[]): Found {
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

function oneOf(candidates: readonly NamedFile[]): Found {
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
