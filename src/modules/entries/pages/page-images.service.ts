import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Playable } from '../../../platform/http/ranged.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { Downloads } from '../downloads.service.js';
import type { EntryFileRow } from '../entry-file.row.js';
import { isPicture, showsPictures } from '../intake/domain/inspection.js';
import { KeptPages } from './kept-pages.service.js';
import { PagePool } from './page-pool.js';

/** How many pages are drawn for one reader at a time: there is one thread for all, and anybody has files of their own. */
const mostForOneReader = 4;

/**
 * The pages of PDFs, scans and photographs, and the pictures in documents, as pictures that are drawn once and kept
 * beside the file by its digest: a secretary sees the file itself without opening it on her own machine.
 */
@Injectable()
export class PageImages {
  /** What is being drawn now: several who ask for one page wait for one drawing. */
  private readonly drawing = new Map<string, Promise<Buffer>>();
  /** How many are being drawn for whom, by account. */
  private readonly waitingFor = new Map<string, number>();

  constructor(
    private readonly downloads: Downloads,
    private readonly files: FileStore,
    private readonly pages: KeptPages,
    @Inject(PagePool) private readonly pool: PagePool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** A page, from 1, for those who may have the file. @throws DomainError `thing.not-found` where there is none */
  async page(actor: Actor, entryId: string, fileId: string, page: string): Promise<Playable> {
    const file = await this.downloads.look(actor, entryId, fileId);
    const number = /^[1-9]\d{0,3}$/u.test(page) ? Number(page) : 0;
    if (number === 0 || number > pagesOf(file)) throw new DomainError('thing.not-found');
    const image = await this.image(file, number, accountOf(actor) ?? '');
    return {
      bytes: image.length,
      mediaType: 'image/webp',
      tag: null,
      open: ({ start, end } = { start: 0, end: image.length - 1 }) =>
        Promise.resolve(Readable.from([image.subarray(start, end + 1)])),
    };
  }

  private image(
    { sha256, detectedType, declaredType }: EntryFileRow,
    page: number,
    reader: string,
  ): Promise<Buffer> {
    const name = `page-${page}.webp`;
    const key = `${sha256} ${name}`;
    const drawing =
      this.drawing.get(key) ??
      this.kept(sha256, name, async () => {
        const path = this.files.localPath(sha256);
        const wish = { path, type: detectedType ?? declaredType, page };
        const drawn = await this.oneOfFew(reader, () => this.pool.draw(wish));
        if (drawn.kind === 'busy') throw new DomainError('service.unavailable');
        if (drawn.kind === 'undrawable') throw new DomainError('entry.page-undrawable', { page });
        return drawn.page;
      }).finally(() => this.drawing.delete(key));
    this.drawing.set(key, drawing);
    return drawing;
  }

  private async oneOfFew<T>(reader: string, draw: () => Promise<T>): Promise<T> {
    const before = this.waitingFor.get(reader) ?? 0;
    if (before >= mostForOneReader) throw new DomainError('service.unavailable');
    this.waitingFor.set(reader, before + 1);
    try {
      return await draw();
    } finally {
      const left = (this.waitingFor.get(reader) ?? 1) - 1;
      if (left === 0) this.waitingFor.delete(reader);
      else this.waitingFor.set(reader, left);
    }
  }

  private async kept(sha256: string, name: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const before = await this.pages.read(sha256, name);
    if (before !== null) return before;
    const made = await draw();
    try {
      await this.pages.keep(sha256, name, made);
    } catch (error) {
      // A full disk takes nothing from the reader: the page is drawn again the next time.
      this.logger.warn(
        { why: error instanceof Error ? error.message : '' },
        'a drawn page could not be kept',
      );
    }
    return made;
  }
}

/**
 * How many pages a file has to look at: a PDF, and the pictures in a document, are counted by inspection, and there
 * are none before; everything else is read as text.
 */
function pagesOf({ detectedType, declaredType, pages, pictures }: EntryFileRow): number {
  const type = detectedType ?? declaredType;
  if (isPicture(type)) return 1;
  if (showsPictures(type)) return pictures ?? 0;
  return type === 'pdf' ? (pages ?? 0) : 0;
}
