import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { isId, randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { CopiesStore } from './copies.store.js';
import { mayMark, maySeeMarks } from './domain/sheet.policy.js';
import type { MarkInput, MarkView } from './dto/marks.dto.js';
import { MarksStore } from './marks.store.js';
import { SheetReader } from './sheet-reader.service.js';

/** More would be another copy of the work. */
const most = 500;

/** Marks and private notes in a work: the judge's own, and nobody else's. They leave no trace in the record. */
@Injectable()
export class Marks {
  constructor(
    private readonly reader: SheetReader,
    private readonly copies: CopiesStore,
    private readonly marks: MarksStore,
    private readonly clock: Clock,
  ) {}

  /** The judge's marks in a work, in the order of the text. */
  async list(actor: Actor, sheetId: string): Promise<MarkView[]> {
    const { facts } = await this.reader.open(actor, sheetId);
    demand(maySeeMarks(facts));
    return this.of(sheetId);
  }

  /** Makes a mark, or writes on it again. */
  async write(actor: Actor, sheetId: string, markKey: string, mark: MarkInput): Promise<MarkView[]> {
    await this.marks.run(async () => {
      const { sheet, facts } = await this.reader.open(actor, sheetId);
      demand(mayMark(facts));
      if (!isId(markKey)) throw new DomainError('thing.not-found');
      const length = (await this.copies.find(sheet.copyId))?.text.length ?? 0;
      if (mark.start >= mark.end || mark.end > length) throw new DomainError('sheet.mark-misplaced');
      const note = mark.note.normalize('NFC');
      const set = { start: mark.start, end: mark.end, note, writtenAt: this.clock.now() };
      if (await this.marks.rewrite(sheetId, markKey, set)) return;
      if ((await this.marks.count(sheetId)) >= most) throw new DomainError('sheet.marks-full', { most });
      await this.marks.insert({ ...set, id: randomId(), sheetId, markKey });
    });
    return this.of(sheetId);
  }

  /** Takes a mark away; that it is gone already is no error. */
  async remove(actor: Actor, sheetId: string, markKey: string): Promise<MarkView[]> {
    await this.marks.run(async () => {
      const { facts } = await this.reader.open(actor, sheetId);
      demand(mayMark(facts));
      await this.marks.delete(sheetId, markKey);
    });
    return this.of(sheetId);
  }

  private async of(sheetId: string): Promise<MarkView[]> {
    const rows = await this.marks.ofSheet(sheetId);
    return rows.map(({ markKey, start, end, note }) => ({ key: markKey, start, end, note }));
  }
}
