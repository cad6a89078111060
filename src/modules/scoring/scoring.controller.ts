import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import { CloseRoundRequest } from './dto/close-round.dto.js';
import { RankingSpreadView, RankingView } from './dto/ranking.dto.js';
import { RankingQuery } from './dto/ranking-query.dto.js';
import { RankingReader } from './ranking-reader.service.js';
import { RoundClosing } from './round-closing.service.js';

/** Closing rounds and reading their rankings. */
@ApiTags('scoring')
@Controller('api/rounds/:roundId')
export class ScoringController {
  constructor(
    private readonly closing: RoundClosing,
    private readonly reader: RankingReader,
  ) {}

  /**
   * Closes a round: its sheets cannot change any more. The ranking is worked out in the background. A large round is
   * only ordered closed: its sheets are checked in the background first, and nothing is fixed before that.
   */
  @Requires('round:lead')
  @Post('close')
  @HttpCode(202)
  async close(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Body() body: CloseRoundRequest,
    @CurrentLocale() locale: Locale,
  ): Promise<RankingView> {
    const reason = body.reason?.trim() ?? '';
    const command = { version: body.version, reason: reason === '' ? null : reason };
    await this.closing.close(actor, roundId, command);
    return this.reader.view(actor, roundId, locale);
  }

  /**
   * One page of the ranking of a closed round, codes only, or how far it is; of one to be closed how far the check is.
   */
  @Requires('round:read')
  @Get('ranking')
  ranking(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Query() query: RankingQuery,
    @CurrentLocale() locale: Locale,
  ): Promise<RankingView> {
    return this.reader.view(actor, roundId, locale, query);
  }

  /** How the scores of a ranking are spread. */
  @Requires('round:read')
  @Get('ranking/spread')
  spread(@CurrentActor() actor: Actor, @Param('roundId') roundId: string): Promise<RankingSpreadView> {
    return this.reader.spread(actor, roundId);
  }

  /** Has the ranking worked out, or the check before it made, again when that has failed for good. */
  @Requires('round:lead')
  @Post('ranking')
  @HttpCode(202)
  async again(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @CurrentLocale() locale: Locale,
  ): Promise<RankingView> {
    await this.closing.again(actor, roundId);
    return this.reader.view(actor, roundId, locale);
  }
}
