import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { randomId } from '../../kernel/ids.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { AuthorRow } from './author.row.js';
import { EntryFileRow } from './entry-file.row.js';
import { EntryTextRow } from './entry-text.row.js';
import { EntryRow } from './entry.row.js';
import { FindingRow } from './finding.row.js';
import type { TextOrigin } from './intake/domain/inspection.js';

/** Where a text comes from, and who answers for it. */
export interface TextProvenance {
  readonly origin: TextOrigin;
  /** 0 to 100, of recognised text. */
  readonly confidencePercent: number | null;
  readonly confirmedAt: Date | null;
}

/** What is asked of a file for showing it. */
export interface FileContents {
  readonly text: string;
  /** Null before inspection. */
  readonly provenance: TextProvenance | null;
  readonly findings: readonly FindingRow[];
}

/** Queries over the versions of files, their texts and findings. */
@Injectable()
export class EntryFileStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  find(id: string): Promise<EntryFileRow | null> {
    return this.database.rows(EntryFileRow).findOneBy({ id });
  }

  entry(id: string): Promise<EntryRow | null> {
    return this.database.rows(EntryRow).findOneBy({ id });
  }

  authors(entryId: string): Promise<AuthorRow[]> {
    return this.database.rows(AuthorRow).find({ where: { entryId }, order: { position: 'ASC' } });
  }

  /** @throws DomainError `conflict.stale` when another file has taken the place since it was read */
  async insert(file: EntryFileRow): Promise<void> {
    await this.orStale(this.database.insert(EntryFileRow, file));
  }

  /** Gives a version another place, or none. */
  async move(
    fileId: string,
    place: Partial<Pick<EntryFileRow, 'role' | 'position' | 'slot'>>,
  ): Promise<void> {
    const set: Partial<EntryFileRow> = place;
    await this.orStale(this.database.update(EntryFileRow, { id: fileId }, set));
  }

  private async orStale(write: Promise<unknown>): Promise<void> {
    await write.catch((error: unknown) => {
      throw this.database.dialect.isDuplicate(error) ? new DomainError('conflict.stale') : error;
    });
  }

  /** Deletes a version with its text and findings; its content stays in the file store. */
  async delete(id: string): Promise<void> {
    await this.database.delete(EntryFileRow, { id });
  }

  /** Says that a file waits for inspection again. */
  async expectInspection(id: string): Promise<void> {
    await this.database.update(EntryFileRow, { id }, { inspectionState: 'waiting' });
  }

  /** Marks a file whose inspection broke down; another attempt may still succeed. */
  async markFailed(id: string): Promise<void> {
    await this.database.update(
      EntryFileRow,
      { id, inspectionState: 'waiting' },
      { inspectionState: 'failed' },
    );
  }

  /** Replaces what is known of a file by a new inspection. */
  async saveInspection(
    id: string,
    set: Partial<EntryFileRow>,
    text: Omit<EntryTextRow, 'id' | 'fileId'>,
    findings: readonly Omit<FindingRow, 'id' | 'fileId'>[],
  ): Promise<void> {
    await this.database.update(EntryFileRow, { id }, set);
    await this.database.delete(EntryTextRow, { fileId: id });
    await this.database.delete(FindingRow, { fileId: id });
    await this.database.insert(EntryTextRow, { ...text, id: randomId(), fileId: id });
    await this.database.insert(
      FindingRow,
      findings.map((finding) => ({ ...finding, id: randomId(), fileId: id })),
    );
  }

  /** The files of a work that stand. */
  standing(entryId: string): Promise<EntryFileRow[]> {
    return this.database
      .rows(EntryFileRow)
      .find({ where: { entryId, slot: Not(IsNull()) }, order: { position: 'ASC' } });
  }

  text(fileId: string): Promise<EntryTextRow | null> {
    return this.database.rows(EntryTextRow).findOneBy({ fileId });
  }

  /** Puts the text that a person answers for in the place of the one that was read. */
  async saveText(id: string, set: Pick<EntryTextRow, 'text' | 'confirmedBy' | 'confirmedAt'>): Promise<void> {
    await this.database.update(EntryTextRow, { id }, set);
  }

  /** The text of a file and what was found in it; empty before its inspection. */
  async contents(fileId: string): Promise<FileContents> {
    const row = await this.database.rows(EntryTextRow).findOneBy({ fileId });
    const findings = await this.database
      .rows(FindingRow)
      .find({ where: { fileId }, order: { position: 'ASC' } });
    return { text: row?.text ?? '', provenance: row, findings };
  }

  /** Which of the contents some file row names. */
  async named(sha256s: readonly string[]): Promise<string[]> {
    if (sha256s.length === 0) return [];
    const rows = await this.database.rows(EntryFileRow).find({
      select: { sha256: true },
      where: { sha256: In([...sha256s]) },
    });
    return rows.map((row) => row.sha256);
  }
}
