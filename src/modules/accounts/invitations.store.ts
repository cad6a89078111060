import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { InvitationRow } from './invitation.row.js';

/** Queries over invitations. */
@Injectable()
export class InvitationsStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  insert(row: InvitationRow): Promise<void> {
    return this.database.insert(InvitationRow, row);
  }

  findByToken(tokenHash: string): Promise<InvitationRow | null> {
    return this.database.rows(InvitationRow).findOneBy({ tokenHash, acceptedAt: IsNull() });
  }

  open(contestId: string): Promise<InvitationRow[]> {
    return this.database
      .rows(InvitationRow)
      .find({ where: { contestId, acceptedAt: IsNull() }, order: { invitedAt: 'ASC', id: 'ASC' } });
  }

  /** Marks as accepted; 1 for whoever is first. */
  accept(id: string, acceptedAt: Date): Promise<number> {
    return this.database.update(InvitationRow, { id, acceptedAt: IsNull() }, { acceptedAt });
  }

  withdraw(contestId: string, id: string): Promise<number> {
    return this.database.delete(InvitationRow, { contestId, id, acceptedAt: IsNull() });
  }
}
