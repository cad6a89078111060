import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Locale } from '../../kernel/locale.js';
import { problems } from '../../kernel/problems.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import type { BatchFailure, BatchRow } from './batch.row.js';
import { BulkActs } from './bulk-acts.service.js';
import type { BulkAct } from './domain/bulk-act.js';
import { dueAfter } from './domain/correction.js';
import { mayDecide } from './domain/dossier.policy.js';
import { DeskContests } from './desk-contests.service.js';
import { BatchView, BulkRequest } from './dto/teamwork.dto.js';

/** Acts on many works at once. */
@Controller('api/contests/:contestId/screening-batches')
@Requires('entry:screen')
export class BulkController {
  constructor(
    private readonly acts: BulkActs,
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
    return batchView(await this.acts.start(actor, contestId, act, choice), locale);
  }

  /** How far an act has come, and what could not be done. */
  @Get(':batchId')
  async read(
    @Param('contestId') contestId: string,
    @Param('batchId') batchId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<BatchView> {
    return batchView(await this.acts.read(actor, contestId, batchId), locale);
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

function batchView({ id, act, total, done, failures, finishedAt }: BatchRow, locale: Locale): BatchView {
  return {
    ...{ id, kind: act.kind, total, done },
    failures: failures.map(({ code, params, ...work }) => ({
      ...work,
      code,
      detail: sentence(problems[code][locale], params),
    })),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

function sentence(words: string, params: BatchFailure['params']): string {
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}
