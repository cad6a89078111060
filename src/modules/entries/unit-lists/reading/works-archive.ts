import type { Readable } from 'node:stream';
import { type Entry, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { DomainError } from '../../../../kernel/domain-error.js';
import { decodeNames } from './archive-names.js';

const mostEntries = 5_000;
const mostUnpackedBytes = 4 * 1024 * 1024 * 1024;
const symbolicLink = 0o120000;
/** What programs put beside the files: never a work. */
const byProduct = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\.)/u;

/** A file of the archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * A ZIP file of works on the disk. Nothing is unpacked to a path: files are read one by one as streams, and
 * their names are only ever compared.
 */
export class WorksArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws DomainError `list.archive-unreadable`, `list.archive-too-large` */
  static async open(path: string): Promise<WorksArchive> {
    const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(() => {
      throw new DomainError('list.archive-unreadable');
    });
    try {
      return new WorksArchive(zip, await directoryOf(zip));
    } catch (error) {
      zip.close();
      throw error instanceof DomainError ? error : new DomainError('list.archive-unreadable');
    }
  }

  /** The works in it, without folders and what systems add. */
  get files(): ArchivedFile[] {
    return [...this.entries].map(([name, entry]) => ({ name, bytes: entry.uncompressedSize }));
  }

  /** Opens one file for reading. @throws DomainError `list.archive-unreadable` where it is encrypted or damaged */
  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (entry === undefined || entry.isEncrypted()) throw new DomainError('list.archive-unreadable');
    return this.zip.openReadStreamPromise(entry).catch(() => {
      throw new DomainError('list.archive-unreadable');
    });
  }

  close(): void {
    this.zip.close();
  }
}

async function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new DomainError('list.archive-too-large');
  const entries: Entry[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpackedBytes) throw new DomainError('list.archive-too-large');
    const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
    if (mode !== symbolicLink) entries.push(entry);
  }
  const names = decodeNames(entries);
  const found = new Map<string, Entry>();
  entries.forEach((entry, index) => {
    const name = (names[index] ?? '').replaceAll('\\', '/');
    const harmless = name !== '' && validateFileName(name) === null && !name.endsWith('/');
    if (harmless && !byProduct.test(name) && !found.has(name)) found.set(name, entry);
  });
  return found;
}
