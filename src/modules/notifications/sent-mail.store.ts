import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/database.js';
import { SentMailRow } from './sent-mail.row.js';

/** Which mails went out. */
@Injectable()
export class SentMailStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether the mail went out already. */
  has(id: string): Promise<boolean> {
    return this.database.rows(SentMailRow).existsBy({ id });
  }

  /** Notes that the mail went out. */
  async note(id: string, eventType: string): Promise<void> {
    const row = { id, eventType, sentAt: this.clock.now() };
    await this.database
      .run(() => this.database.insert(SentMailRow, row))
      .catch((error: unknown) => {
        // Two workers that both took the job after a lost lease: one note is enough.
        if (!this.database.dialect.isDuplicate(error)) throw error;
      });
  }
}
