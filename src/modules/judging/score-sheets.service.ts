import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { missingScores, scoreErrors, type Scores, totalOf } from './domain/scores.js';
import { mayRecuse, mayScore, maySubmit } from './domain/sheet.policy.js';
import type { SheetInput, SheetView } from './dto/desk.dto.js';
import { sheetRecused, sheetStarted, sheetSubmitted } from './events.js';
import { JudgingStores } from './judging.stores.js';
import type { RoundRules } from './rules.service.js';
import { ScoreDigests } from './score-digests.service.js';
import type { ScoreSheetRow } from './score-sheet.row.js';
import { type OpenSheet, SheetReader } from './sheet-reader.service.js';
import { Staffing } from './staffing.service.js';

/** What a judge writes on a sheet. */
export type Draft = Omit<SheetInput, 'version'>;

function checkScores(scores: Scores, rules: RoundRules): void {
  const errors = scoreErrors(scores, rules.criteria);
  if (errors.length > 0) throw new DomainError('sheet.scores-invalid', {}, errors);
}

function about({ sheet, round }: OpenSheet): { contestId: string; subject: { kind: string; id: string } } {
  return { contestId: round.contestId, subject: { kind: 'sheet', id: sheet.id } };
}

/** What a judge does with a sheet: keep a draft, hand in, step back. */
@Injectable()
export class ScoreSheets {
  constructor(
    private readonly reader: SheetReader,
    private readonly stores: JudgingStores,
    private readonly staffing: Staffing,
    private readonly digests: ScoreDigests,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Keeps what was written so far. */
  async saveDraft(actor: Actor, sheetId: string, version: number, draft: Draft): Promise<SheetView> {
    await this.stores.rounds.run(async () => {
      const open = await this.openAt(actor, sheetId, version, mayScore);
      checkScores(draft.scores, await this.reader.rulesOf(open));
      await this.change(open.sheet, { ...this.written(draft), state: 'started' });
      if (open.sheet.state === 'started') return;
      const payload = { roundId: open.round.id };
      await this.events.publish(actor, sheetStarted.make({ ...about(open), facts: {}, payload }));
    });
    return this.reader.view(actor, sheetId);
  }

  /** Hands the sheet in: whole, and for good. May call a third reading and may complete the round. */
  async submit(actor: Actor, sheetId: string, version: number, draft: Draft): Promise<SheetView> {
    await this.inTurn(actor, sheetId, async () => {
      const open = await this.openAt(actor, sheetId, version, maySubmit);
      const rules = await this.reader.rulesOf(open);
      checkScores(draft.scores, rules);
      const missing = missingScores(draft.scores, rules.criteria);
      if (missing.length > 0) throw new DomainError('sheet.incomplete', {}, missing);
      const submittedAt = this.clock.now();
      await this.change(open.sheet, {
        ...this.written(draft),
        state: 'submitted',
        reason: null,
        submittedAt,
      });
      const facts = { reading: open.sheet.reading, digest: this.digests.of(open.sheet.id, draft.scores) };
      const payload = { roundId: open.round.id };
      await this.events.publish(actor, sheetSubmitted.make({ ...about(open), facts, payload }));
      await this.staffing.settle(actor, open.round, rules, [open.sheet.copyId]);
    });
    return this.reader.view(actor, sheetId);
  }

  /** Steps back from the work; somebody else gets it at once. */
  async recuse(actor: Actor, sheetId: string, version: number, reason: string): Promise<SheetView> {
    await this.inTurn(actor, sheetId, async () => {
      const open = await this.openAt(actor, sheetId, version, mayRecuse);
      await this.change(open.sheet, { state: 'recused', reason });
      const payload = { roundId: open.round.id };
      const facts = { reading: open.sheet.reading, by: 'judge' };
      await this.events.publish(actor, sheetRecused.make({ ...about(open), facts, payload }));
      await this.staffing.settle(actor, open.round, await this.reader.rulesOf(open), [open.sheet.copyId]);
    });
    return this.reader.view(actor, sheetId);
  }

  /** Runs an act that may complete the round, after waiting for the round's turn. */
  private async inTurn(actor: Actor, sheetId: string, act: () => Promise<void>): Promise<void> {
    await this.stores.rounds.run(async () => {
      const { round } = await this.reader.open(actor, sheetId);
      await this.stores.rounds.takeTurn(round.id);
      await act();
    });
  }

  private async openAt(
    actor: Actor,
    sheetId: string,
    version: number,
    policy: typeof mayScore,
  ): Promise<OpenSheet> {
    const open = await this.reader.open(actor, sheetId);
    demand(policy(open.facts));
    if (open.sheet.version !== version) throw new DomainError('conflict.stale');
    return open;
  }

  private async change(sheet: ScoreSheetRow, set: Partial<ScoreSheetRow>): Promise<void> {
    if (!(await this.stores.sheets.change(sheet, set))) throw new DomainError('conflict.stale');
  }

  private written(draft: Draft): Partial<ScoreSheetRow> {
    return {
      scores: draft.scores,
      total: totalOf(draft.scores),
      comment: draft.comment.normalize('NFC'),
      privateNote: draft.privateNote.normalize('NFC'),
      savedAt: this.clock.now(),
    };
  }
}
