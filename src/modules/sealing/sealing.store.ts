import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ConflictDeclarationRow } from './conflict-declaration.row.js';
import { SealRow } from './seal.row.js';
import { SealedCodeRow } from './sealed-code.row.js';
import { UnsealingRow } from './unsealing.row.js';

/** Queries over seals, the encrypted map, the unsealing and declarations of conflicts. */
@Injectable()
export class SealingStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  isDuplicate(error: unknown): boolean {
    return this.database.dialect.isDuplicate(error);
  }

  seals(contestId: string): Promise<SealRow[]> {
    return this.database.rows(SealRow).findBy({ contestId });
  }

  insertSeal(row: SealRow): Promise<void> {
    return this.database.insert(SealRow, row);
  }

  codes(contestId: string): Promise<SealedCodeRow[]> {
    return this.database.rows(SealedCodeRow).findBy({ contestId });
  }

  codesOfRound(roundId: string): Promise<SealedCodeRow[]> {
    return this.database.rows(SealedCodeRow).findBy({ roundId });
  }

  insertCodes(rows: readonly SealedCodeRow[]): Promise<void> {
    return this.database.insert(SealedCodeRow, rows);
  }

  unsealing(contestId: string): Promise<UnsealingRow | null> {
    return this.database.rows(UnsealingRow).findOneBy({ id: contestId });
  }

  insertUnsealing(row: UnsealingRow): Promise<void> {
    return this.database.insert(UnsealingRow, row);
  }

  declarations(contestId: string): Promise<ConflictDeclarationRow[]> {
    return this.database.rows(ConflictDeclarationRow).findBy({ contestId });
  }

  declaration(contestId: string, accountId: string): Promise<ConflictDeclarationRow | null> {
    return this.database.rows(ConflictDeclarationRow).findOneBy({ contestId, accountId });
  }

  insertDeclaration(row: ConflictDeclarationRow): Promise<void> {
    return this.database.insert(ConflictDeclarationRow, row);
  }

  /** Changes a declaration that still is as it was read; false when somebody was first. */
  async updateDeclaration(
    before: ConflictDeclarationRow,
    set: Partial<ConflictDeclarationRow>,
  ): Promise<boolean> {
    const { id, version } = before;
    const changed = await this.database.update(
      ConflictDeclarationRow,
      { id, version },
      { ...set, version: version + 1 },
    );
    return changed === 1;
  }
}
