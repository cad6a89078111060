import { Injectable } from '@nestjs/common';
import { ReceivedEntries, type ReceivedEntry } from '../entries/index.js';
import { CasesStore } from './cases.store.js';
import { formerOf } from './dossier.presenter.js';
import type { FormerVersionView } from './dto/screening.dto.js';

/** The texts of works before their correction. */
@Injectable()
export class FormerVersions {
  constructor(
    private readonly cases: CasesStore,
    private readonly received: ReceivedEntries,
  ) {}

  /** The version that the latest correction was about; null where the file is still that one. */
  async of(work: ReceivedEntry): Promise<FormerVersionView | null> {
    const row = formerOf(await this.cases.corrections(work.entryId), work.fileId);
    if (row?.fileId == null) return null;
    return {
      text: await this.received.textOf(row.fileId),
      requestedAt: row.requestedAt.toISOString(),
    };
  }
}
