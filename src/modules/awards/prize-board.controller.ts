import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import { Approval } from './approval.service.js';
import { AwardDecisions } from './award-decisions.service.js';
import {
  ApprovalRequest,
  GiveAwardRequest,
  PrizeBoardView,
  PublicationRequest,
  RevocationRequest,
  TakeAwardRequest,
} from './dto/prize-board.dto.js';
import { PrizeBoardPresenter } from './prize-board.presenter.js';
import { Publication } from './publication.service.js';

/** The council's board. Every act answers the board as it stands afterwards. */
@Controller('api/contests/:contestId')
export class PrizeBoardController {
  constructor(
    private readonly presenter: PrizeBoardPresenter,
    private readonly decisions: AwardDecisions,
    private readonly approval: Approval,
    private readonly publication: Publication,
  ) {}

  /** The board, with the final ranking and the prize plan. */
  @Requires('prize:read')
  @Get('prize-board')
  read(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<PrizeBoardView> {
    return this.presenter.open(actor, contestId, locale);
  }

  /** Fills the plan in order of rank. */
  @Requires('prize:decide')
  @Post('prize-board/proposal')
  @HttpCode(200)
  async propose(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<PrizeBoardView> {
    await this.decisions.propose(actor, contestId);
    return this.presenter.view(actor, contestId, locale);
  }

  /** Gives a prize by hand. */
  @Requires('prize:decide')
  @Post('awards')
  async give(
    @Param('contestId') contestId: string,
    @Body() body: GiveAwardRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<PrizeBoardView> {
    await this.decisions.give(actor, contestId, body);
    return this.presenter.view(actor, contestId, locale);
  }

  /** Takes a proposed award away. */
  @Requires('prize:decide')
  @Delete('awards/:awardId')
  async take(
    @Param('contestId') contestId: string,
    @Param('awardId') awardId: string,
    @Body() body: TakeAwardRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<PrizeBoardView> {
    await this.decisions.take(actor, contestId, awardId, body.reason);
    return this.presenter.view(actor, contestId, locale);
  }

  /** Approves the awards by a decision, or corrects its number before publication. */
  @Requires('prize:decide')
  @Post('approval')
  @HttpCode(200)
  async approve(
    @Param('contestId') contestId: string,
    @Body() body: ApprovalRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<PrizeBoardView> {
    await this.approval.approve(actor, contestId, { number: body.decisionNumber, date: body.decisionDate });
    return this.presenter.view(actor, contestId, locale);
  }

  /** Publishes the results. */
  @Requires('prize:publish')
  @Post('publication')
  @HttpCode(200)
  async publish(
    @Param('contestId') contestId: string,
    @Body() body: PublicationRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<PrizeBoardView> {
    await this.publication.publish(actor, contestId, body.confirmation);
    return this.presenter.view(actor, contestId, locale);
  }

  /** Revokes a published award. */
  @Requires('prize:publish')
  @Post('awards/:awardId/revocation')
  @HttpCode(200)
  async revoke(
    @Param('contestId') contestId: string,
    @Param('awardId') awardId: string,
    @Body() body: RevocationRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<PrizeBoardView> {
    await this.publication.revoke(actor, contestId, awardId, body);
    return this.presenter.view(actor, contestId, locale);
  }
}
