import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/http/requires.js';
import { Decisions } from './decisions.service.js';
import { Differences } from './differences.service.js';
import {
  ScoreDecisionRequest,
  RoundDifferencesView,
  ReadingOrderRequest,
  ReadingOrderView,
} from './dto/differences.dto.js';
import { ReadingOrders } from './reading-orders.service.js';

/** What the panel head does about works whose readings differ, or that lie near a line. */
@ApiTags('judging')
@Controller('api/rounds/:roundId')
export class ModerationController {
  constructor(
    private readonly differences: Differences,
    private readonly decisions: Decisions,
    private readonly orders: ReadingOrders,
  ) {}

  /** The works whose readings call for more than their mean, with their sheets and discussions. */
  @Requires('round:lead')
  @Get('differences')
  list(@CurrentActor() actor: Actor, @Param('roundId') roundId: string): Promise<RoundDifferencesView> {
    return this.differences.view(actor, roundId);
  }

  /** Decides on the score of such a work. */
  @Requires('round:lead')
  @Post('differences/:copyId/decision')
  @HttpCode(200)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('copyId') copyId: string,
    @Body() { minutes, ...wish }: ScoreDecisionRequest,
  ): Promise<RoundDifferencesView> {
    await this.decisions.decide(actor, roundId, copyId, { ...wish, minutes: minutes ?? '' });
    return this.differences.view(actor, roundId);
  }

  /** Orders one more reading of some works. */
  @Requires('round:lead')
  @Post('readings')
  @HttpCode(200)
  order(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Body() { codes, reason }: ReadingOrderRequest,
  ): Promise<ReadingOrderView> {
    return this.orders.order(actor, roundId, codes, reason);
  }
}
