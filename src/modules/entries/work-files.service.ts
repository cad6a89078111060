import { Injectable } from '@nestjs/common';
import { byPlace, type FilePlace, mainOf, slotOf } from './domain/file-roles.js';
import type { EntryFileRow } from './entry-file.row.js';
import { EntryFileStore } from './entry-file.store.js';
import type { EntryRecord } from './entry.store.js';
import { Inspections } from './inspections.service.js';

/** The standing files of a work: each in its role, one in each place. Everything joins the open unit of work. */
@Injectable()
export class WorkFiles {
  constructor(
    private readonly store: EntryFileStore,
    private readonly inspections: Inspections,
  ) {}

  /**
   * Puts a new file into its place, in the stead of whatever stood there. A work of several pictures that gets
   * another first page keeps the others, unless that first one is a document.
   * @returns the files that stand now
   */
  async put(record: EntryRecord, file: EntryFileRow, pagesGo: boolean): Promise<EntryFileRow[]> {
    const leaving = record.files.filter(
      (one) => one.slot === file.slot || (pagesGo && one.role === file.role && one.position > file.position),
    );
    for (const one of leaving) await this.retire(one, record);
    const { authorsGeneration } = record.entry;
    await this.inspections.begin(file, authorsGeneration);
    const standing = [...record.files.filter((one) => !leaving.includes(one)), file].sort(byPlace);
    const main = mainOf(standing);
    if (main !== null && isFurtherPage(file)) await this.inspections.again(main.id, authorsGeneration);
    return standing;
  }

  /** Takes a file off; those behind it move up. @returns the files that stand now */
  async remove(record: EntryRecord, file: EntryFileRow): Promise<EntryFileRow[]> {
    await this.retire(file, record);
    const standing: EntryFileRow[] = [];
    for (const one of record.files) {
      if (one.id === file.id) continue;
      const behind = one.role === file.role && one.position > file.position;
      standing.push(behind ? await this.move(one, { ...one, position: one.position - 1 }) : one);
    }
    const main = mainOf(standing);
    if (main !== null && (isFurtherPage(file) || main.id !== record.entry.fileId)) {
      await this.inspections.again(main.id, record.entry.authorsGeneration);
    }
    return standing;
  }

  /** Moves a file among those of its role; the others close up. @returns the files that stand now */
  async reorder(record: EntryRecord, file: EntryFileRow, position: number): Promise<EntryFileRow[]> {
    const others = record.files.filter((one) => one.role === file.role && one.id !== file.id);
    const ordered = [...others.slice(0, position - 1), file, ...others.slice(position - 1)];
    const moved = ordered.filter((one, index) => one.position !== index + 1);
    if (moved.length === 0) return [...record.files];
    // All leave their places before the first one takes another's.
    for (const one of moved) await this.store.move(one.id, { slot: null });
    const standing = record.files.filter((one) => !moved.includes(one));
    for (const one of moved) {
      standing.push(await this.move(one, { role: one.role, position: ordered.indexOf(one) + 1 }));
    }
    standing.sort(byPlace);
    const main = mainOf(standing);
    const pages = main !== null && main.role === file.role;
    if (pages) await this.inspections.again(main.id, record.entry.authorsGeneration);
    return standing;
  }

  /** Gives the text another role: a work becomes the script of a film, when the category says so. */
  async renameText(record: EntryRecord, role: 'work' | 'script'): Promise<EntryFileRow[]> {
    const main = mainOf(record.files);
    if (main === null || main.role === role) return [...record.files];
    const others = record.files.filter((one) => one.id !== main.id);
    if (others.some((one) => one.slot === slotOf({ role, position: 1 }))) return [...record.files];
    return [...others, await this.move(main, { role, position: 1 })].sort(byPlace);
  }

  /** Orders every standing file to be looked into again: the authors have changed. */
  async expectAll(files: readonly EntryFileRow[], generation: number): Promise<void> {
    for (const file of files) await this.inspections.expect(file.id, generation);
  }

  private async move(file: EntryFileRow, { role, position }: FilePlace): Promise<EntryFileRow> {
    const place = { role, position, slot: slotOf({ role, position }) };
    await this.store.move(file.id, place);
    return { ...file, ...place };
  }

  /** A version that no receipt names proves nothing: it goes, and its content is swept a day later. */
  private async retire(file: EntryFileRow, { receipt }: EntryRecord): Promise<void> {
    const named = receipt?.fileId === file.id || receipt?.files?.some(({ fileId }) => fileId === file.id);
    if (named === true) await this.store.move(file.id, { slot: null });
    else await this.store.delete(file.id);
  }
}

function isFurtherPage({ role, position }: FilePlace): boolean {
  return role === 'work' && position > 1;
}
