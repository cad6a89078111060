import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import { Decisions } from './decisions.service.js';
import { mayRead } from './domain/dossier.policy.js';
import { DossierPresenter, stateOf } from './dossier.presenter.js';
import {
  BlindCopyView,
  DecisionRequest,
  DossierQuery,
  DossierView,
  MasksRequest,
  QueueQuery,
  QueueView,
} from './dto/screening.dto.js';
import { ScreeningQueue } from './queue.service.js';
import { Screening } from './screening.service.js';
import { Sheets } from './sheets.service.js';

/** The secretariat screens works. */
@Controller('api/contests/:contestId/screening')
@Requires('entry:screen')
export class ScreeningController {
  constructor(
    private readonly queue: ScreeningQueue,
    private readonly sheets: Sheets,
    private readonly decisions: Decisions,
    private readonly presenter: DossierPresenter,
    private readonly screening: Screening,
  ) {}

  /** The received works in the order of arrival. */
  @Get()
  list(
    @Param('contestId') contestId: string,
    @Query() query: QueueQuery,
    @CurrentActor() actor: Actor,
  ): Promise<QueueView> {
    const { state = 'waiting', categoryId, unitId, finding, similarity, q, page, pageSize } = query;
    const hasFindings = finding === undefined ? undefined : finding === 'yes';
    const filter = { state: stateOf(state), categoryId, unitId, hasFindings, q };
    const wish = { ...filter, onlyAboveSimilarity: similarity === 'above' };
    return this.queue.list(actor, contestId, wish, { page, pageSize });
  }

  /** A dossier; the record keeps that it was looked at. */
  @Get(':entryId')
  async read(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Query() query: DossierQuery,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<DossierView> {
    const { state = 'waiting' } = query;
    return this.presenter.view(actor, await this.sheets.open(actor, contestId, entryId), state, locale);
  }

  /** Sets what judges shall not read. */
  @Put(':entryId/masks')
  async mask(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Body() body: MasksRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<DossierView> {
    const masks = body.masks.map(({ offset, length }) => ({ offset, length }));
    const work = await this.decisions.saveMasks(actor, contestId, entryId, body.version, masks);
    return this.presenter.view(actor, work, 'waiting', locale);
  }

  /** The work as judges would read it. */
  @Get(':entryId/blind-copy')
  async blindCopy(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<BlindCopyView> {
    const { work } = await this.sheets.work(actor, contestId, entryId, mayRead);
    return { text: await this.screening.blindTextOf(work) };
  }

  /** Declares the work eligible or ineligible. */
  @Post(':entryId/decision')
  @HttpCode(200)
  async decide(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Body() body: DecisionRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<DossierView> {
    const { version, outcome, reason, message } = body;
    const decision = { version, outcome, reason: reason ?? null, message: message?.trim() || null };
    const work = await this.decisions.decide(actor, contestId, entryId, decision);
    return this.presenter.view(actor, work, 'waiting', locale);
  }
}
