import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Locale } from '../../kernel/locale.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import { Decisions } from './decisions.service.js';
import { mayRead } from './domain/dossier.policy.js';
import { DossierPresenter } from './dossier.presenter.js';
import { QueueQuery, QueueView } from './dto/queue.dto.js';
import {
  BlindCopyView,
  DecisionRequest,
  DossierView,
  FormerVersionView,
  MasksRequest,
  MaskVersionView,
} from './dto/screening.dto.js';
import { FormerVersions } from './former-versions.service.js';
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
    private readonly former: FormerVersions,
  ) {}

  /** The received works, by everything that a secretary may look for. */
  @Get()
  list(
    @Param('contestId') contestId: string,
    @Query() query: QueueQuery,
    @CurrentActor() actor: Actor,
  ): Promise<QueueView> {
    return this.queue.list(actor, contestId, query);
  }

  /** A dossier; the record keeps that it was looked at. Neighbours are those by the filters of the query. */
  @Get(':entryId')
  async read(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Query() query: QueueQuery,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<DossierView> {
    return this.presenter.view(actor, await this.sheets.open(actor, contestId, entryId), query, locale);
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
    const masks = body.masks.map(({ offset, length, label }) => ({ offset, length, label: label ?? null }));
    const work = await this.decisions.saveMasks(actor, contestId, entryId, body.version, masks);
    return this.presenter.view(actor, work, {}, locale);
  }

  /** The masks as they once were, the latest first. */
  @Get(':entryId/mask-versions')
  async maskVersions(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MaskVersionView[]> {
    await this.sheets.work(actor, contestId, entryId, mayRead);
    return this.presenter.maskVersions(entryId);
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

  /** The version that was to be corrected, beside which the present one is read. */
  @Get(':entryId/former')
  async formerVersion(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<FormerVersionView> {
    const { work } = await this.sheets.work(actor, contestId, entryId, mayRead);
    const former = await this.former.of(work);
    if (former === null) throw new DomainError('thing.not-found');
    return former;
  }

  /** Declares the work eligible or ineligible; where a second person is asked for, ineligible is a proposal. */
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
    return this.presenter.view(actor, work, {}, locale);
  }
}
