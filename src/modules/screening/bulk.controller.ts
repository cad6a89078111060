import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Locale } from '../../kernel/locale.js';
import { problems } from '../../kernel/problems.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import type { BatchFailure, BatchRow } from './batch.row.js';
import { BulkActs } from './bulk-acts.service.js';
import { BulkUndo } from './bulk-undo.service.js';
import type { BulkAct } from './domain/bulk-act.js';
import { dueAfter } from './domain/correction.js';
import { mayDecide } from './domain/dossier.policy.js';
import { DeskContests } from './desk-contests.service.js';
import { type BatchFailureView, BatchView, BulkRequest } from './dto/teamwork.dto.js';

/** Acts on many works at once. */
@Controller('api/contests/:contestId/screening-batches')
@Requires('entry:screen')
export class BulkController {
  constructor(
    private readonly acts: BulkActs,
    private readonly undo: BulkUndo,
    private readonly contests: DeskContests,
    private readonly clock: Clock,
  ) {}

  /** Does an act for all works that were chosen; above some hundreds it goes on in the background. */
  @Post()
  @HttpCode(200)
  async start(
    @Param('contestId') contestId: string,
    @Body() body: BulkRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<BatchView> {
    const { correctionDays } = (await this.contests.open(actor, contestId, mayDecide)).screening;
    const act = actOf(body, dueAfter(correctionDays, this.clock.now()));
    const { entryIds = null, filter = null } = body;
    const choice = { entryIds, filter, asOf: new Date(body.asOf) };
    return this.view(await this.acts.start(actor, contestId, act, choice), locale);
  }

  /** One's own acts that go on, or that may still be taken back, the latest first. */
  @Get()
  async recent(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<BatchView[]> {
    return (await this.acts.recent(actor, contestId)).map((batch) => this.view(batch, locale));
  }

  /** How far an act has come, and what could not be done. */
  @Get(':batchId')
  async read(
    @Param('contestId') contestId: string,
    @Param('batchId') batchId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<BatchView> {
    return this.view(await this.acts.read(actor, contestId, batchId), locale);
  }

  /** Takes an own act back, within its time: what somebody has acted upon since is left alone and told. */
  @Post(':batchId/undo')
  @HttpCode(200)
  async takeBack(
    @Param('contestId') contestId: string,
    @Param('batchId') batchId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<BatchView> {
    return this.view(await this.undo.start(actor, contestId, batchId), locale);
  }

  private view(batch: BatchRow, locale: Locale): BatchView {
    return batchView(batch, this.clock.now(), locale);
  }
}

function actOf({ kind, reason, message, accountId, dueAt }: BulkRequest, usualDue: Date): BulkAct {
  switch (kind) {
    case 'ineligible':
      if (!reason) throw new DomainError('screening.reason-missing');
      return { kind, reason, message: message?.trim() || null };
    case 'assign':
      return { kind, accountId: accountId ?? null };
    case 'correction':
      if (!message?.trim()) throw new DomainError('screening.message-missing');
      return { kind, message: message.trim(), dueAt: dueAt ?? usualDue.toISOString() };
    case 'eligible':
    case 'confirm':
      return { kind };
  }
}

function failuresView(failures: readonly BatchFailure[], locale: Locale): BatchFailureView[] {
  return failures.map(({ code, params, ...work }) => ({
    ...work,
    code,
    detail: sentence(problems[code][locale], params),
  }));
}

function batchView(batch: BatchRow, now: Date, locale: Locale): BatchView {
  const { id, act, total, done, failures, finishedAt, undoUntil, undoAskedAt, undoneAt } = batch;
  const undo = {
    total: batch.undoTotal ?? 0,
    done: batch.undoDone ?? 0,
    failures: failuresView(batch.undoFailures ?? [], locale),
    letters: batch.undoLetters ?? 0,
    finishedAt: undoneAt?.toISOString() ?? null,
  };
  const open = undoUntil !== null && now < undoUntil && failures.length < total;
  return {
    ...{ id, kind: act.kind, total, done },
    failures: failuresView(failures, locale),
    finishedAt: finishedAt?.toISOString() ?? null,
    undoUntil: undoUntil?.toISOString() ?? null,
    undo: undoAskedAt === null ? null : undo,
    can: { undo: finishedAt !== null && undoAskedAt === null && open },
  };
}

function sentence(words: string, params: BatchFailure['params']): string {
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}
