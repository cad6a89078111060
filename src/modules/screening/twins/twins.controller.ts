import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/http/requires.js';
import { JudgeTwinsRequest, TwinComparisonView, TwinsView } from './twins.dto.js';
import { TwinsDesk } from './twins.service.js';

/** Works that may have come in twice. */
@Controller('api/contests/:contestId')
@Requires('entry:screen')
export class TwinsController {
  constructor(private readonly twins: TwinsDesk) {}

  /** The pairs of the contest. */
  @Get('twins')
  list(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<TwinsView> {
    return this.twins.list(actor, contestId);
  }

  /** The pairs of one work. */
  @Get('twins/:entryId')
  ofWork(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<TwinsView> {
    return this.twins.list(actor, contestId, entryId);
  }

  /** Two works side by side. */
  @Get('twins/:entryId/:otherId')
  compare(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Param('otherId') otherId: string,
    @CurrentActor() actor: Actor,
  ): Promise<TwinComparisonView> {
    return this.twins.compare(actor, contestId, entryId, otherId);
  }

  /** Writes down whether they are one. */
  @Post('twins/:entryId/:otherId')
  @HttpCode(200)
  async judge(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Param('otherId') otherId: string,
    @CurrentActor() actor: Actor,
    @Body() { verdict, keptEntryId = null, reason }: JudgeTwinsRequest,
  ): Promise<TwinsView> {
    await this.twins.judge(actor, contestId, [entryId, otherId], { verdict, keptEntryId, reason });
    return this.twins.list(actor, contestId);
  }
}
