import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { ReceivedEntries, TextConfirmations } from '../entries/index.js';
import { mayDecide } from './domain/dossier.policy.js';
import { ScreeningStore } from './screening.store.js';
import { type DeskWork, Sheets } from './sheets.service.js';

/** The secretariat answers for texts that were converted or recognised. */
@Injectable()
export class Texts {
  constructor(
    private readonly sheets: Sheets,
    private readonly store: ScreeningStore,
    private readonly confirmations: TextConfirmations,
    private readonly received: ReceivedEntries,
  ) {}

  /** Confirms a text as it stands, or as it was corrected; masks set by hand in an older wording are void. */
  confirm(
    actor: Actor,
    {
      contestId,
      entryId,
      fileId,
    }: { readonly contestId: string; readonly entryId: string; readonly fileId: string },
    version: number,
    corrected: string | null,
  ): Promise<DeskWork> {
    return this.store.run(async () => {
      const { contest, work, sheet } = await this.sheets.seen(actor, contestId, entryId, version, mayDecide);
      const changed = await this.confirmations.verify(actor, entryId, fileId, corrected);
      const voided = changed && fileId === work.fileId && sheet.masks !== null;
      const saved = voided ? await this.store.update(sheet, { masks: null }) : sheet;
      await this.sheets.note(actor, entryId, 'text-confirmed');
      return { contest, work: (await this.received.get(entryId)) ?? work, sheet: saved };
    });
  }
}
